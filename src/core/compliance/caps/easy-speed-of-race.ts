import type { Race } from '../../training/athlete.ts';
import type { LocalDay } from '../../units/instant.ts';
import type { MetresPerSecond } from '../../units/quantities.ts';
import { paceCapRule } from '../constants.ts';
import { timeOffFactor } from './time-off-factor.ts';
import { speedAtShare, vdotOf } from './vdot.ts';

/** A race and what came after it. */
export type RaceForm = {
  readonly race: Race;
  readonly daysOff: number | null;
  readonly crossTrained: boolean;
};

/**
 * The easy speed that a race allows: 63 % of VO2max after the loss by time off (3.1 b).
 * @param on the day it is asked for
 * @returns m/s; null when the race lies after that day or more than twelve months before it, or is no result
 */
export function easySpeedOfRace(form: RaceForm, on: LocalDay): MetresPerSecond | null {
  const { race, daysOff, crossTrained } = form;
  if (race.day > on || race.day < aYearBefore(on)) return null;
  const vdot = vdotOf(race.distance, race.time) * timeOffFactor(daysOff ?? 0, crossTrained);
  return vdot > 0 && Number.isFinite(vdot) ? speedAtShare(vdot, paceCapRule.easyShare) : null;
}

/** ISO days compare as text; the 29th of February stands between its neighbours there too. */
const aYearBefore = (day: LocalDay): string =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
