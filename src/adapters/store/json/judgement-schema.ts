import { z } from 'zod';
import type { Judgement, Rep, RuleResult } from '../../../core/compliance/judgement.ts';
import { capsSchema, evidenceSchema } from './inputs-schema.ts';
import { workoutSchema } from './workout-schema.ts';

export const verdictSchema = z.enum([
  'easy-kept',
  'slightly-fast',
  'slightly-high-heart-rate',
  'easy-pace-high-heart-rate',
  'too-fast',
  'too-hard',
  'pace-kept-heart-rate-not-judged',
  'heart-rate-kept-pace-not-judged',
  'high-heart-rate-pace-not-judged',
  'not-assessed',
  'no-running-found',
]);
export const ruleStatusSchema = z.enum(['ok', 'no-information', 'violated', 'not-assessed']);
export const tierSchema = z.enum(['none', 'minor', 'moderate', 'major']);
export const treatedAsIntervalsSchema = z.enum([
  'none',
  'likely',
  'definite',
  'cannot-tell',
  'not-applicable',
]);

const ruleSchema: z.ZodType<RuleResult> = z.object({
  status: ruleStatusSchema,
  reason: z
    .enum([
      'no-heart-rate',
      'no-maximum-heart-rate',
      'not-your-instrument',
      'not-enough-trusted-heart-rate',
      'low-confidence',
      'no-pace-cap',
      'no-speed',
      'treadmill-estimate',
      'too-few-measured-repetitions',
      'too-short',
      'no-running-found',
      'not-a-run',
    ])
    .nullable(),
  confidence: z.enum(['high', 'medium', 'low', 'none']),
  coverage: z.number().nullable(),
  tier: tierSchema,
  share: z.number().nullable(),
  meanExcess: z.number().nullable(),
  longestSeconds: z.number().nullable(),
  episodes: z.array(z.object({ startSeconds: z.number(), seconds: z.number(), meanExcess: z.number() })),
});

const repSchema: z.ZodType<Rep> = z.object({
  index: z.number(),
  plannedSeconds: z.number().nullable(),
  actualSeconds: z.number().nullable(),
  match: z.enum(['done', 'short', 'missed', 'merged', 'extra']),
  startSeconds: z.number().nullable(),
  metresPerSecond: z.number().nullable(),
  ratio: z.number().nullable(),
  grade: z.number().nullable(),
  peakHeartRate: z.number().nullable(),
  heartRateAfterWalk: z.number().nullable(),
  drop: z.number().nullable(),
  trusted: z.number().nullable(),
  paceMark: z.enum(['ok', 'fast', 'hard', 'very-hard', 'unmeasured']).nullable(),
  heartRateMark: z.enum(['ok', 'over', 'no-information', 'not-trusted']).nullable(),
});

const span = { startSeconds: z.number(), endSeconds: z.number() };

/** A judgement as it was given; typed against the real one, so that neither changes without the other. */
export const judgementSchema: z.ZodType<Judgement> = z.object({
  verdict: verdictSchema,
  score: z.number().nullable(),
  treatedAsIntervals: treatedAsIntervalsSchema,
  intervalSigns: z.array(z.enum(['A', 'B', 'C', 'D', 'E', 'F'])),
  rulesVersion: z.string(),
  heartRate: ruleSchema,
  pace: ruleSchema,
  reps: z.array(repSchema),
  medianRatio: z.number().nullable(),
  tags: z.array(
    z.enum([
      'drift',
      'heat',
      'hills',
      'no-easy-speed',
      'under-the-band',
      'treadmill',
      'altitude-untrusted',
      'trough-creep',
      'uncertain-maximum',
      'provisional-cap',
      'walked-only',
    ]),
  ),
  plan: z.object({
    source: z.enum(['embedded', 'given', 'inferred', 'none']),
    workout: workoutSchema.nullable(),
    notation: z.string().nullable(),
  }),
  volume: z.object({
    executedSeconds: z.number(),
    plannedSeconds: z.number().nullable(),
    done: z.number().nullable(),
    band: z.enum(['short', 'as-planned', 'more', 'much-more']).nullable(),
  }),
  caps: capsSchema,
  evidence: evidenceSchema,
  runningSeconds: z.number(),
  runSegments: z.array(z.object({ ...span, rep: z.number().nullable() })),
  untrusted: z.array(
    z.object({
      ...span,
      cause: z.enum([
        'missing',
        'range',
        'spike',
        'jump',
        'flat',
        'cold-start',
        'implausibly-low',
        'cadence-lock',
        'cadence-like',
      ]),
    }),
  ),
  trustedRunSeconds: z.number(),
  runSpeed: z.number().nullable(),
});
