import { z } from 'zod';
import type { SessionMark } from '../../../companion/ports/runs.ts';
import type { Caps } from '../../../core/training/caps.ts';
import type { Evidence } from '../../../core/training/evidence.ts';
import { beatsPerMinuteSchema, metresPerSecondSchema } from './units-schema.ts';

/** What a run was judged against. */
export const capsSchema: z.ZodType<Caps> = z.object({
  heartRate: z
    .object({
      ceiling: beatsPerMinuteSchema,
      floor: beatsPerMinuteSchema,
      maximum: beatsPerMinuteSchema,
      sigma: z.number(),
      source: z.enum(['tested', 'guess', 'observed', 'age-formula', 'clinician']),
    })
    .nullable(),
  pace: z
    .object({
      metresPerSecond: metresPerSecondSchema,
      source: z.enum(['entered', 'race', 'provisional']),
      provisional: z.boolean(),
    })
    .nullable(),
  heartRateIsNoInstrument: z.boolean(),
});

/** What was known beside the recording. */
export const evidenceSchema: z.ZodType<Evidence> = z.object({
  rpe: z.number().nullable(),
  talkTest: z.enum(['passed', 'failed']).nullable(),
  ownEasySpeed: metresPerSecondSchema.nullable(),
  heartRateLine: z.object({ intercept: z.number(), slope: z.number() }).nullable(),
  intent: z.enum(['easy', 'not-easy', 'unknown']),
  beltSpeed: metresPerSecondSchema.nullable(),
});

/** The planned session that a run was taken for. */
export const sessionSchema: z.ZodType<SessionMark | null> = z
  .object({ id: z.string(), plan: z.string(), week: z.number(), day: z.string() })
  .nullable();
