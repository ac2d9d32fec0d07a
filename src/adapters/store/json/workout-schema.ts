import { z } from 'zod';
import type { Workout } from '../../../core/training/workout.ts';
import { secondsSchema } from './units-schema.ts';

/** A planned session. */
export const workoutSchema: z.ZodType<Workout> = z.object({
  name: z.string().nullable(),
  blocks: z.array(
    z.object({
      times: z.number(),
      steps: z.array(
        z.object({
          kind: z.enum(['warm-up', 'run', 'walk', 'cool-down', 'stride', 'tempo']),
          seconds: secondsSchema.nullable(),
        }),
      ),
    }),
  ),
});
