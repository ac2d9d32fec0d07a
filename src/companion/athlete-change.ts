import type { Race, UnitSystem } from '../core/training/athlete.ts';
import type { LocalDay } from '../core/units/instant.ts';
import type { MetresPerSecond } from '../core/units/quantities.ts';
import type { EnteredMaximum } from './ports/athletes.ts';

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
   * The day from which the change holds, for runs of that day and later. `always`, the same as left out: it holds
   * for every run there is, earlier ones included, and takes the place of all that was told of it before. Has no
   * say in races and plans, which have days of their own.
   */
  readonly from?: LocalDay | 'always';
};
