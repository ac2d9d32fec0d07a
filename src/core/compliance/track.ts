import type { Span } from '../training/activity.ts';
import type { NotAssessedReason } from './judgement.ts';

/** What the runner was doing in one second. `none`: no record near enough to tell. */
export const Gait = { none: 0, stop: 1, walk: 2, run: 3 } as const;

/**
 * The recording on a one-second grid; index = whole second elapsed since the activity's start.
 * NaN marks a missing value. Built once per judgement, read by every rule.
 */
export type Track = {
  readonly length: number;
  /** bpm, raw (not cleaned). */
  readonly heartRate: Float64Array;
  /** m/s from distance difference / time where possible. */
  readonly speed: Float64Array;
  /** m/s, grade-adjusted: speed * max(ratio(grade), 0.95); raw speed where altitude is not trusted. */
  readonly effectiveSpeed: Float64Array;
  /** cumulative metres; NaN where unknown. */
  readonly distance: Float64Array;
  /** fraction, rise over run; 0 where untrusted. */
  readonly grade: Float64Array;
  /** steps per minute. */
  readonly stepsPerMinute: Float64Array;
  readonly temperature: Float64Array;
  /** `Gait` per second. */
  readonly gait: Uint8Array;
  /** stretches of running, in order. */
  readonly runs: readonly Span[];
  readonly altitudeTrusted: boolean;
  /** true when pace comes from a sparse or noisy source and the wider tolerance applies. */
  readonly speedPoor: boolean;
  /** why pace cannot be judged at all; null when it can. */
  readonly speedMissing: NotAssessedReason | null;
};
