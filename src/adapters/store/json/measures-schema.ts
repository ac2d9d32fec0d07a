import { z } from 'zod';
import type { RunMeasures } from '../../../core/compliance/estimates/run-measures.ts';

/** What one run says about its runner. */
export const measuresSchema: z.ZodType<RunMeasures> = z.object({
  strap: z.boolean(),
  peak: z.object({ bpm: z.number(), atSeconds: z.number() }).nullable(),
  windows: z.array(z.object({ startSeconds: z.number(), speed: z.number(), heartRate: z.number() })),
});
