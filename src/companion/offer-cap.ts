import { easySpeedOfRace } from '../core/compliance/caps/easy-speed-of-race.ts';
import { type CapFoundation, capFromHistory } from '../core/compliance/estimates/cap-from-history.ts';
import { capChangeRule, ownEasySpeedRule } from '../core/compliance/estimates/constants.ts';
import { type NoOwnEasySpeed, ownEasySpeed } from '../core/compliance/estimates/own-easy-speed.ts';
import { addDays, type LocalDay } from '../core/units/instant.ts';
import { metresPerSecond } from '../core/units/quantities.ts';
import { athleteOn, capsOn, planOn } from './athlete-on.ts';
import { isCleanRun } from './is-clean-run.ts';
import type { RunWithMeasures } from './measured-runs.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { CapProposal } from './ports/proposals.ts';

/** Why no cap is offered; `held-back`: it would rise, but not now (3.3). */
export type NoCapOffer = NoOwnEasySpeed | 'no-maximum' | 'as-known' | 'held-back';

/** A cap that differs by less is the same: 5 s/km at 8 min/km. */
const alike = 0.01;

/** The first day of the runs that a cap may follow from: none of before the plan, that is, of before the injury. */
export function capDataSince(record: AthleteRecord, today: LocalDay): LocalDay {
  const recent = addDays(today, 1 - ownEasySpeedRule.days);
  const plan = planOn(record, today);
  return plan !== null && plan.plan !== null && plan.start > recent ? plan.start : recent;
}

/** The easy-pace cap that history allows, if it is worth offering today. */
export function offerCap(
  record: AthleteRecord,
  runs: readonly RunWithMeasures[],
  today: LocalDay,
): CapProposal | NoCapOffer {
  const caps = capsOn(record, today);
  if (caps.heartRate === null) return 'no-maximum';
  const since = capDataSince(record, today);
  const own = ownEasySpeed(
    runs
      .filter(({ run }) => run.day >= since)
      .map(({ run, measures }) => ({ runId: run.id, day: run.day, windows: measures.windows })),
    { bpm: caps.heartRate.maximum, sigma: caps.heartRate.sigma },
  );
  if (typeof own === 'string') return own;
  const offered = capFromHistory(
    foundationsOf(record, own.metresPerSecond, today),
    lowestOfFortnight(record, today),
    cleanFortnight(runs, today),
  );
  if (offered === null) return 'too-few-runs';
  const instead = caps.pace?.metresPerSecond ?? null;
  const speed = metresPerSecond(offered.metresPerSecond);
  if (instead !== null && Math.abs(speed / instead - 1) < alike) {
    return offered.heldBy === 'rise' || offered.heldBy === 'not-clean' ? 'held-back' : 'as-known';
  }
  return {
    kind: 'cap',
    metresPerSecond: speed,
    instead,
    foundation: offered.foundation.source,
    heldBy: offered.heldBy,
    noEasySpeed: offered.noEasySpeed,
    ownEasySpeed: {
      metresPerSecond: own.metresPerSecond,
      low: own.range[0],
      high: own.range[1],
      maximum: caps.heartRate.maximum,
      sigma: caps.heartRate.sigma,
      runs: own.runs.length,
      windows: own.windows,
      since,
    },
  };
}

function foundationsOf(record: AthleteRecord, own: number, today: LocalDay): readonly CapFoundation[] {
  const { race, daysOff, crossTrained } = athleteOn(record, today);
  const ofRace = race === null ? null : easySpeedOfRace({ race, daysOff, crossTrained }, today);
  const foundation: CapFoundation = { source: 'own-easy-speed', metresPerSecond: own };
  return ofRace === null ? [foundation] : [foundation, { source: 'race', metresPerSecond: ofRace }];
}

/** The slowest cap that held on any of the last 14 days; null: none did. */
function lowestOfFortnight(record: AthleteRecord, today: LocalDay): number | null {
  const speeds = Array.from(
    { length: capChangeRule.riseDays + 1 },
    (_, back) => capsOn(record, addDays(today, -back)).pace?.metresPerSecond,
  ).filter((speed) => speed !== undefined);
  return speeds.length === 0 ? null : Math.min(...speeds);
}

/** Clean weeks: something was run, and every run that was meant easy, or all where nobody said, was. */
function cleanFortnight(runs: readonly RunWithMeasures[], today: LocalDay): boolean {
  const recent = runs
    .map(({ run }) => run)
    .filter(({ day }) => day > addDays(today, -capChangeRule.riseDays));
  const easy = recent.filter(({ latest }) => latest.evidence.intent === 'easy');
  const counted =
    easy.length > 0 ? easy : recent.filter(({ latest }) => latest.evidence.intent === 'unknown');
  return counted.length > 0 && counted.every(({ latest }) => isCleanRun(latest));
}
