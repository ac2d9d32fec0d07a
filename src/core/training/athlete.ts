import type { LocalDay } from '../units/instant.ts';
import type { BeatsPerMinute, Metres, MetresPerSecond, Seconds } from '../units/quantities.ts';

/** How the maximum heart rate is known; decides its uncertainty (PHYSIOLOGY 1.2). */
export type MaximumHeartRate =
  | { readonly kind: 'tested'; readonly bpm: BeatsPerMinute }
  | { readonly kind: 'guess'; readonly bpm: BeatsPerMinute }
  /** offered from history with this confidence, and accepted by the athlete. */
  | { readonly kind: 'observed-high' | 'observed-medium'; readonly bpm: BeatsPerMinute }
  | { readonly kind: 'age'; readonly years: number };

/** How a maximum that was entered or accepted is known. */
export type KnownBy = Exclude<MaximumHeartRate['kind'], 'age'>;

/** A race that the easy pace can be derived from (PHYSIOLOGY 3.1 b). */
export type Race = { readonly distance: Metres; readonly time: Seconds; readonly day: LocalDay };

export type UnitSystem = 'metric' | 'imperial';

/** What the runner told us about themselves. */
export type Athlete = {
  readonly id: string;
  readonly name: string | null;
  readonly birthYear: number | null;
  readonly maximumHeartRate: { readonly bpm: BeatsPerMinute; readonly known: KnownBy } | null;
  readonly paceCap: MetresPerSecond | null;
  readonly race: Race | null;
  /** days without running before the comeback, for the time-off factor. */
  readonly daysOff: number | null;
  readonly crossTrained: boolean;
  /** heart-slowing medicine, pacemaker or arrhythmia: heart rate is no instrument (PHYSIOLOGY 12.3). */
  readonly heartRateIsNoInstrument: boolean;
  readonly units: UnitSystem;
  readonly plan: 'A' | 'B' | null;
  readonly planStart: LocalDay | null;
};
