import { z } from 'zod';
import { weekdays } from './weekdays.ts';

/** What a plan file looks like; numbers and meanings are checked afterwards. */
export const planFileSchema = z.strictObject({
  plan: z.string().regex(/^[A-Za-z0-9]{1,6}$/, 'expected a short name such as A'),
  title: z.string().min(1),
  'warm-up': z.string(),
  'cool-down': z.string(),
  phases: z.array(
    z.strictObject({
      name: z.string().min(1),
      weeks: z.string().regex(/^\d{1,2}-\d{1,2}$/, 'expected weeks such as 1-3'),
      focus: z.string().min(1),
      example: z.string(),
      shortfall: z.string().min(1).optional(),
    }),
  ),
  easier: z.array(z.string()),
  weeks: z
    .array(
      z.strictObject({
        week: z.int().min(1).max(99),
        minutes: z.number().positive().max(10_000),
        sessions: z.partialRecord(z.enum(weekdays), z.string()),
      }),
    )
    .min(1),
});

export type PlanFile = z.infer<typeof planFileSchema>;
