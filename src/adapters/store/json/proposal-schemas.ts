import { z } from 'zod';
import type { Decision, Proposal, ProposalEffect } from '../../../companion/ports/proposals.ts';
import {
  beatsPerMinuteSchema,
  instantSchema,
  localDaySchema,
  metresPerSecondSchema,
} from './units-schema.ts';

const peakSchema = z.object({
  runId: z.string(),
  day: localDaySchema,
  bpm: z.number(),
  strap: z.boolean(),
});

/** What was offered. */
export const proposalSchema: z.ZodType<Proposal> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('maximum'),
    bpm: beatsPerMinuteSchema,
    confidence: z.enum(['high', 'medium']),
    sigma: z.number(),
    instead: beatsPerMinuteSchema,
    confirmedBy: z.array(peakSchema),
    lone: peakSchema.nullable(),
    runs: z.number(),
  }),
  z.object({
    kind: z.literal('cap'),
    metresPerSecond: metresPerSecondSchema,
    instead: metresPerSecondSchema.nullable(),
    foundation: z.enum(['own-easy-speed', 'race']),
    heldBy: z.enum(['floor', 'rise', 'not-clean']).nullable(),
    noEasySpeed: z.boolean(),
    ownEasySpeed: z.object({
      metresPerSecond: z.number(),
      low: z.number(),
      high: z.number(),
      maximum: z.number(),
      sigma: z.number(),
      runs: z.number(),
      windows: z.number(),
      since: localDaySchema,
    }),
  }),
]);

/** What would have followed when it was offered. */
export const effectSchema: z.ZodType<ProposalEffect> = z.object({
  runs: z.number(),
  otherVerdict: z.number(),
  wouldHaveSince: localDaySchema.nullable(),
});

/** What the athlete said to it. */
export const decisionSchema: z.ZodType<Decision | null> = z
  .object({ accepted: z.boolean(), at: instantSchema, from: localDaySchema.nullable() })
  .nullable();
