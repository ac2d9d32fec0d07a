import type { Athlete, Race, UnitSystem } from '../core/training/athlete.ts';
import type { Caps } from '../core/training/caps.ts';
import type { LocalDay } from '../core/units/instant.ts';
import type { MetresPerSecond } from '../core/units/quantities.ts';
import type { AthleteRecord, Athletes, EnteredMaximum } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { Runs } from './ports/runs.ts';

export type AthletePorts = { readonly athletes: Athletes; readonly runs: Runs; readonly clock: Clock };

/** What the product knows of the athlete today, with the caps that follow from it. */
export type AthleteShown = {
  readonly athlete: Athlete;
  readonly caps: Caps;
  readonly sample: boolean;
  /** everything with the day from which it holds. */
  readonly record: AthleteRecord;
};

/** What is to change; a key left out stays, null takes the entry away. */
export type AthleteChange = {
  readonly name?: string | null;
  readonly birthYear?: number | null;
  readonly maximumHeartRate?: EnteredMaximum | null;
  readonly paceCap?: MetresPerSecond | null;
  readonly race?: Race | null;
  readonly daysOff?: number | null;
  readonly crossTrained?: boolean;
  readonly heartRateIsNoInstrument?: boolean;
  readonly units?: UnitSystem;
  readonly plan?: 'A' | 'B' | null;
  readonly planStart?: LocalDay;
  /** only when the athlete is new: the invented sample runner. */
  readonly sample?: boolean;
  /**
   * The day from which the change holds; `always`: for every run there is. Left out: a first entry and a maximum
   * heart rate hold always (a better knowledge of the same heart), every other one from today on.
   */
  readonly from?: LocalDay | 'always';
};

export type AthleteSet = AthleteShown & {
  /** runs judged again because of the change. */
  readonly judgedAgain: number;
};

/** The athlete as of today; someone unknown is shown as knowing nothing. */
export async function showAthlete(_ports: AthletePorts, _athleteId: string): Promise<AthleteShown> {
  throw new Error('not yet');
}

/**
 * Changes what is known of the athlete and judges again the runs that rest on it.
 * @throws Problem `athlete-contradiction`, e.g. a plan start without a plan.
 */
export async function setAthlete(
  _ports: AthletePorts,
  _athleteId: string,
  _change: AthleteChange,
): Promise<AthleteSet> {
  throw new Error('not yet');
}
