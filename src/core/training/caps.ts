import type { BeatsPerMinute, MetresPerSecond } from '../units/quantities.ts';

export type HeartRateCapSource = 'tested' | 'guess' | 'observed' | 'age-formula' | 'clinician';
export type PaceCapSource = 'entered' | 'race' | 'provisional';

/** The 60-70 % rule for one athlete on one day. `sigma` is the uncertainty of the maximum, bpm. */
export type HeartRateCap = {
  readonly ceiling: BeatsPerMinute;
  readonly floor: BeatsPerMinute;
  readonly maximum: BeatsPerMinute;
  readonly sigma: number;
  readonly source: HeartRateCapSource;
};

/** The easy-effort pace cap: the fastest speed that still counts as easy. */
export type PaceCap = {
  readonly metresPerSecond: MetresPerSecond;
  readonly source: PaceCapSource;
  readonly provisional: boolean;
};

/** What a run is judged against. A missing cap means that this rule is not assessed. */
export type Caps = {
  readonly heartRate: HeartRateCap | null;
  readonly pace: PaceCap | null;
  /** true: heart rate is `not-your-instrument`, whatever the cap says. */
  readonly heartRateIsNoInstrument: boolean;
};
