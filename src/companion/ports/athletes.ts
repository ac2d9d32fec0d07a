import type { MaximumHeartRate, Race, UnitSystem } from '../../core/training/athlete.ts';
import type { LocalDay } from '../../core/units/instant.ts';
import type { MetresPerSecond } from '../../core/units/quantities.ts';

/** Something that holds from a day on, until a later entry; `from` null: as long as there are runs. */
export type Dated<Value> = { readonly from: LocalDay | null; readonly value: Value };

/** A maximum heart rate that a person entered. */
export type EnteredMaximum = Exclude<MaximumHeartRate, { kind: 'age' }>;

/** A plan followed from a day on; plan null: none any more. */
export type PlanChoice = { readonly plan: 'A' | 'B' | null; readonly start: LocalDay };

/**
 * What the runner told us, with the day from which each thing holds, so that an old run is judged by what held
 * when it was run. Lists are in order of their day, the undated first.
 */
export type AthleteRecord = {
  readonly id: string;
  readonly name: string | null;
  readonly birthYear: number | null;
  readonly units: UnitSystem;
  /** true: the invented sample runner; such an athlete takes no real recordings. */
  readonly sample: boolean;
  readonly maximumHeartRate: readonly Dated<EnteredMaximum | null>[];
  readonly paceCap: readonly Dated<MetresPerSecond | null>[];
  readonly races: readonly Race[];
  readonly daysOff: readonly Dated<number | null>[];
  readonly crossTrained: boolean;
  readonly heartRateIsNoInstrument: readonly Dated<boolean>[];
  readonly plans: readonly PlanChoice[];
};

/** Keeps what athletes told. */
export type Athletes = {
  readonly load: (athleteId: string) => Promise<AthleteRecord | null>;
  /** Saves all of it, and marks the athlete's verdicts as not yet brought up to date. */
  readonly save: (athlete: AthleteRecord) => Promise<void>;
};
