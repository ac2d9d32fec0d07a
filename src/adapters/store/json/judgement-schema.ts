import { z } from 'zod';
import {
  confidences,
  contextTags,
  heartRateMarks,
  intervalAnswers,
  type Judgement,
  notAssessedReasons,
  paceMarks,
  type Rep,
  type RuleResult,
  repMatches,
  ruleStatuses,
  tiers,
  untrustedCauses,
  verdicts,
} from '../../../core/compliance/judgement.ts';
import { capsSchema, evidenceSchema } from './inputs-schema.ts';
import { workoutSchema } from './workout-schema.ts';

export const verdictSchema = z.enum(verdicts);
export const ruleStatusSchema = z.enum(ruleStatuses);
export const tierSchema = z.enum(tiers);
export const treatedAsIntervalsSchema = z.enum(intervalAnswers);

const ruleSchema: z.ZodType<RuleResult> = z.object({
  status: ruleStatusSchema,
  reason: z.enum(notAssessedReasons).nullable(),
  confidence: z.enum(confidences),
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
  match: z.enum(repMatches),
  startSeconds: z.number().nullable(),
  metresPerSecond: z.number().nullable(),
  ratio: z.number().nullable(),
  grade: z.number().nullable(),
  peakHeartRate: z.number().nullable(),
  heartRateAfterWalk: z.number().nullable(),
  drop: z.number().nullable(),
  trusted: z.number().nullable(),
  paceMark: z.enum(paceMarks).nullable(),
  heartRateMark: z.enum(heartRateMarks).nullable(),
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
  tags: z.array(z.enum(contextTags)),
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
      cause: z.enum(untrustedCauses),
    }),
  ),
  trustedRunSeconds: z.number(),
  runSpeed: z.number().nullable(),
});
