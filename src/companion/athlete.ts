import type { Athlete } from '../core/training/athlete.ts';
import type { Caps } from '../core/training/caps.ts';
import { type LocalDay, localDayOf } from '../core/units/instant.ts';
import type { AthleteChange } from './athlete-change.ts';
import { athleteOn, capsOn, newAthlete } from './athlete-on.ts';
import { changedAthlete } from './changed-athlete.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import { Problem } from './ports/problem.ts';
import type { Rejudged } from './rejudged.ts';
import { type SettlePorts, settled } from './settle-verdicts.ts';

export type { AthleteChange } from './athlete-change.ts';

export type AthletePorts = SettlePorts;

/** What the product knows of the athlete today, with the caps that follow from it. */
export type AthleteShown = {
  readonly athlete: Athlete;
  readonly caps: Caps;
  readonly sample: boolean;
  /** everything with the day from which it holds. */
  readonly record: AthleteRecord;
};

export type AthleteSet = AthleteShown & {
  /** runs judged again because of the change. */
  readonly judgedAgain: number;
  /** what came of it. */
  readonly rejudged: Rejudged;
};

/** The athlete as of today; someone unknown is shown as knowing nothing. */
export async function showAthlete(ports: AthletePorts, athleteId: string): Promise<AthleteShown> {
  const record = await ports.athletes.load(athleteId);
  return shown(record ?? newAthlete(athleteId, false), todayOf(ports.clock));
}

/**
 * Changes what is known of the athlete and judges again the runs that rest on it.
 * @throws Problem `athlete-contradiction`, e.g. a plan start without a plan; `sample-mixed`.
 */
export async function setAthlete(
  ports: AthletePorts,
  athleteId: string,
  change: AthleteChange,
): Promise<AthleteSet> {
  const today = todayOf(ports.clock);
  const before = await ports.athletes.load(athleteId);
  if (before !== null && change.sample !== undefined && change.sample !== before.sample) {
    throw new Problem('sample-mixed', 'The invented sample runner and a real one never share a name.');
  }
  const known = before ?? newAthlete(athleteId, change.sample ?? false);
  const after = changedAthlete(known, change, today);
  if (before === null || JSON.stringify(after) !== JSON.stringify(before)) await ports.athletes.save(after);
  const rejudged = await settled(ports, athleteId);
  return { ...shown(after, today), judgedAgain: rejudged.runs.length, rejudged };
}

function todayOf(clock: Clock): LocalDay {
  const now = clock.now();
  return localDayOf(now, clock.utcOffsetSeconds(now));
}

function shown(record: AthleteRecord, today: LocalDay): AthleteShown {
  return { athlete: athleteOn(record, today), caps: capsOn(record, today), sample: record.sample, record };
}
