import type { Instant } from '../../core/units/instant.ts';

/** The present, and what time it is where this machine stands. */
export type Clock = {
  readonly now: () => Instant;
  /** offset from UTC at a moment, seconds; used for recordings that do not say their own. */
  readonly utcOffsetSeconds: (moment: Instant) => number;
};
