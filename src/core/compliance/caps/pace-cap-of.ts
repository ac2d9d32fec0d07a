import type { Race } from '../../training/athlete.ts';
import type { PaceCap } from '../../training/caps.ts';
import type { LocalDay } from '../../units/instant.ts';
import { type MetresPerSecond, metresPerSecond } from '../../units/quantities.ts';
import { paceCapRule } from '../constants.ts';
import { easySpeedOfRace } from './easy-speed-of-race.ts';
import { type EasySession, provisionalSpeed } from './provisional-speed.ts';

/** What an easy-pace cap can be founded on. */
export type PaceCapInputs = {
  readonly paceCap: MetresPerSecond | null;
  readonly race: Race | null;
  readonly daysOff: number | null;
  readonly crossTrained: boolean;
  readonly easySessions: readonly EasySession[];
  readonly on: LocalDay;
};

/**
 * The easy-pace cap (3.3): an entered one always wins; else the slowest of what race and first sessions allow,
 * which also keeps a provisional cap from being faster than a known race's easy pace (12.3); never below the
 * floor, under which there is no running.
 * @returns null when nothing is known
 */
export function paceCapOf(inputs: PaceCapInputs): PaceCap | null {
  const { paceCap, race, daysOff, crossTrained, easySessions, on } = inputs;
  if (paceCap !== null) return { metresPerSecond: paceCap, source: 'entered', provisional: false };
  const ofRace = race === null ? null : easySpeedOfRace({ race, daysOff, crossTrained }, on);
  const ofSessions = provisionalSpeed(easySessions);
  if (ofSessions !== null && (ofRace === null || ofSessions < ofRace)) {
    return { metresPerSecond: notBelowFloor(ofSessions), source: 'provisional', provisional: true };
  }
  if (ofRace === null) return null;
  return { metresPerSecond: notBelowFloor(ofRace), source: 'race', provisional: false };
}

const notBelowFloor = (speed: MetresPerSecond): MetresPerSecond =>
  metresPerSecond(Math.max(paceCapRule.floor, speed));
