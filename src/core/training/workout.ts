import type { BeatsPerMinute, MetresPerSecond, Seconds } from '../units/quantities.ts';

/** What a step asks for. `stride` and `tempo` are the marked windows of weeks 13 and later; they count as running. */
export type StepKind = 'warm-up' | 'run' | 'walk' | 'cool-down' | 'stride' | 'tempo';

/** One step of a planned session. `seconds` null: until the runner presses the lap button. */
export type Step = { readonly kind: StepKind; readonly seconds: Seconds | null };

/** A group of steps done `times` times. A single step is a block of one step done once. */
export type Block = { readonly times: number; readonly steps: readonly Step[] };

/**
 * A planned session. Warm-up and cool-down walks are blocks like any other (kind `warm-up`, `cool-down`)
 * and are never part of the notation.
 */
export type Workout = { readonly name: string | null; readonly blocks: readonly Block[] };

/** The one-sided limits that a session is run under; written into the watch file. */
export type WorkoutCaps = {
  readonly heartRateCeiling: BeatsPerMinute | null;
  readonly paceCap: MetresPerSecond | null;
};
