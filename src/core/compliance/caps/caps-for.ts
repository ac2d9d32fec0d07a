import type { MaximumHeartRate, Race } from '../../training/athlete.ts';
import type { Caps } from '../../training/caps.ts';
import type { LocalDay } from '../../units/instant.ts';
import type { MetresPerSecond } from '../../units/quantities.ts';
import { heartRateCapOf } from './heart-rate-cap-of.ts';
import { paceCapOf } from './pace-cap-of.ts';
import type { EasySession } from './provisional-speed.ts';

/** What is known about a runner on one day. */
export type CapInputs = {
  readonly maximumHeartRate: MaximumHeartRate | null;
  /** m/s as entered by runner or physiotherapist; wins over everything derived. */
  readonly paceCap: MetresPerSecond | null;
  readonly race: Race | null;
  /** days without running before the comeback; null when not known: nothing is taken off. */
  readonly daysOff: number | null;
  readonly crossTrained: boolean;
  readonly heartRateIsNoInstrument: boolean;
  /** first sessions after the injury, in time order, for a provisional cap; none when left out. */
  readonly easySessions?: readonly EasySession[];
  /** the day of the run. */
  readonly on: LocalDay;
};

/**
 * The lines that a run of that day is judged against (1, 3, 12.3).
 * @returns a cap of null where nothing is known: that rule is then not assessed
 */
export function capsFor(inputs: CapInputs): Caps {
  const { maximumHeartRate, heartRateIsNoInstrument, easySessions } = inputs;
  return {
    heartRate: maximumHeartRate === null ? null : heartRateCapOf(maximumHeartRate),
    pace: paceCapOf({ ...inputs, easySessions: easySessions ?? [] }),
    heartRateIsNoInstrument,
  };
}
