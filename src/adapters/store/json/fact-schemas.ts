import { z } from 'zod';
import type { EnteredMaximum } from '../../../companion/ports/athletes.ts';
import { beatsPerMinuteSchema, metresPerSecondSchema, metresSchema, secondsSchema } from './units-schema.ts';

/** The value column of `athlete_facts`, by its fact; `race` and `plan` hold from their own day. */
export const factSchemas = {
  maximumHeartRate: z
    .object({
      kind: z.enum(['tested', 'guess', 'observed-high', 'observed-medium']),
      bpm: beatsPerMinuteSchema,
    })
    .nullable() satisfies z.ZodType<EnteredMaximum | null>,
  paceCap: metresPerSecondSchema.nullable(),
  daysOff: z.number().nullable(),
  heartRateIsNoInstrument: z.boolean(),
  race: z.object({ distance: metresSchema, time: secondsSchema }),
  plan: z.enum(['A', 'B']).nullable(),
};
