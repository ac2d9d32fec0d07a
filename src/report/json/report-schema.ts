import { z } from 'zod';
import {
  confidences,
  contextTags,
  heartRateMarks,
  intervalAnswers,
  notAssessedReasons,
  paceMarks,
  repMatches,
  ruleStatuses,
  tiers,
  verdicts,
} from '../../core/compliance/judgement.ts';
import { provenances } from '../../core/training/activity.ts';
import { reportSchemaVersion } from './schema-version.ts';

const share = z.number().min(0).max(1);

const ruleSchema = z
  .strictObject({
    status: z.enum(ruleStatuses),
    reason: z.enum(notAssessedReasons).nullable(),
    confidence: z.enum(confidences),
    coverage: share.nullable(),
    tier: z.enum(tiers),
    share: share.nullable(),
    meanExcess: z.number().nullable(),
    longestSeconds: z.number().nullable(),
    episodes: z.array(
      z.strictObject({ startSeconds: z.number(), seconds: z.number(), meanExcess: z.number() }),
    ),
  })
  .meta({ description: 'Excess of heart rate in bpm above the ceiling, of pace as a fraction of the cap.' });

const repSchema = z.strictObject({
  index: z.int(),
  plannedSeconds: z.number().nullable(),
  actualSeconds: z.number().nullable(),
  match: z.enum(repMatches),
  metresPerSecond: z.number().nullable(),
  ratio: z.number().nullable().meta({ description: 'Speed divided by the cap.' }),
  peakHeartRate: z.number().nullable(),
  heartRateAfterWalk: z.number().nullable(),
  drop: z.number().nullable(),
  trusted: share.nullable(),
  paceMark: z.enum(paceMarks).nullable(),
  heartRateMark: z.enum(heartRateMarks).nullable(),
});

/** One judged activity, as `--format json` prints it. SI units and bpm; what is absent is null, never left out. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(reportSchemaVersion),
  source: z.strictObject({
    path: z.string(),
    part: z.int().min(1).meta({ description: 'Which activity of the file, counted from 1.' }),
    sha256: z.string(),
    provenance: z.enum(provenances),
  }),
  activity: z.strictObject({
    sport: z.string(),
    subSport: z.string().nullable(),
    intent: z.enum(['easy', 'not-easy', 'unknown']),
    startTime: z.iso.datetime(),
    utcOffsetSeconds: z.int().nullable(),
    device: z.strictObject({ manufacturer: z.string().nullable(), product: z.string().nullable() }),
    elapsedSeconds: z.number(),
    timerSeconds: z.number(),
    runningSeconds: z.number(),
    distanceMetres: z.number().nullable(),
    sampleCount: z.int().meta({ description: 'Record messages of the session.' }),
    averageHeartRate: z
      .number()
      .nullable()
      .meta({ description: 'Weighted by time over the running timer, bpm.' }),
    maxHeartRate: z.number().nullable(),
  }),
  plan: z.strictObject({
    source: z.enum(['embedded', 'given', 'inferred', 'none']),
    notation: z.string().nullable(),
  }),
  caps: z.strictObject({
    heartRate: z
      .strictObject({
        ceiling: z.number(),
        floor: z.number(),
        maximum: z.number(),
        sigma: z.number(),
        source: z.enum(['tested', 'guess', 'observed', 'age-formula', 'clinician']),
      })
      .nullable(),
    pace: z
      .strictObject({
        metresPerSecond: z.number(),
        source: z.enum(['entered', 'race', 'provisional']),
        provisional: z.boolean(),
      })
      .nullable(),
  }),
  judgement: z.strictObject({
    verdict: z.enum(verdicts),
    score: z.number().min(0).max(100).nullable(),
    treatedAsIntervals: z.enum(intervalAnswers),
    rulesVersion: z.string(),
    heartRate: ruleSchema,
    pace: ruleSchema,
    reps: z.array(repSchema),
    tags: z.array(z.enum(contextTags)),
  }),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

/** One element of the array that `--format json` prints. */
export type ReportJson = z.infer<typeof reportSchema>;
