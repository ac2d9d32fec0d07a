import type { Gait } from './runner.ts';

/** A stretch of one gait. `speed`: what the runner means to do, m/s; `to`: at its end, when it changes. */
export type Leg = {
  readonly gait: Gait;
  readonly seconds: number;
  readonly speed: number;
  readonly to?: number;
};

/** The timer stops after `after` seconds on it, for `seconds`. */
export type Break = { readonly after: number; readonly seconds: number };

/** Weather and ground. */
export type Conditions = {
  /** degrees Celsius. */
  readonly temperature: number;
  /** bpm on top, of heat, too little sleep, coffee. */
  readonly extraHeartRate: number;
  /** metres above sea level at a distance from the start. */
  readonly altitudeAt: (metres: number) => number;
};

/** What a runner does on one day. Leg times are seconds of running timer. */
export type Outing = {
  readonly legs: readonly Leg[];
  readonly breaks: readonly Break[];
  readonly conditions: Conditions;
};

/** A mild day on the flat. */
export const plainDay: Conditions = { temperature: 14, extraHeartRate: 0, altitudeAt: () => 4 };
