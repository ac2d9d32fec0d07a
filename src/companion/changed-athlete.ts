import type { Race } from '../core/training/athlete.ts';
import type { LocalDay } from '../core/units/instant.ts';
import type { AthleteChange } from './athlete-change.ts';
import { planOn } from './athlete-on.ts';
import type { AthleteRecord, Dated, PlanChoice } from './ports/athletes.ts';
import { Problem } from './ports/problem.ts';

/** The entries with a new one, which replaces what was to hold from its day on; without a day, all of them. */
function withEntry<Value>(
  entries: readonly Dated<Value>[],
  value: Value,
  from: LocalDay | null,
): readonly Dated<Value>[] {
  if (from === null) return [{ from, value }];
  return [...entries.filter((entry) => entry.from === null || entry.from < from), { from, value }];
}

function withRace(races: readonly Race[], race: Race | null): readonly Race[] {
  if (race === null) return [];
  return [...races.filter(({ day }) => day !== race.day), race].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Another plan follows the earlier one; the same plan with another start corrects it. */
function withPlan(record: AthleteRecord, change: AthleteChange, today: LocalDay): readonly PlanChoice[] {
  const { plans } = record;
  const current = planOn(record, today) ?? plans.at(-1) ?? null;
  const plan = change.plan === undefined ? (current?.plan ?? null) : change.plan;
  if (change.plan === undefined && change.planStart === undefined) return plans;
  if (plan === null && change.planStart !== undefined) {
    throw new Problem('athlete-contradiction', 'A plan start needs a plan: give the plan, A or B, too.');
  }
  const same = current !== null && current.plan === plan;
  if (same && change.planStart === undefined) return plans;
  if (current === null && plan === null) return plans;
  const start = change.planStart ?? today;
  const kept = plans.filter((choice) => choice.start < start && !(same && choice === current));
  return [...kept, { plan, start }];
}

/**
 * The athlete after a change. See `AthleteChange.from` for the day from which it holds.
 * @throws Problem `athlete-contradiction`
 */
export function changedAthlete(record: AthleteRecord, change: AthleteChange, today: LocalDay): AthleteRecord {
  refuse(change, today);
  const from = change.from === undefined || change.from === 'always' ? null : change.from;
  const { maximumHeartRate, paceCap, race, daysOff, heartRateIsNoInstrument } = change;
  return {
    ...record,
    name: change.name === undefined ? record.name : change.name,
    birthYear: change.birthYear === undefined ? record.birthYear : change.birthYear,
    units: change.units ?? record.units,
    crossTrained: change.crossTrained ?? record.crossTrained,
    maximumHeartRate:
      maximumHeartRate === undefined
        ? record.maximumHeartRate
        : withEntry(record.maximumHeartRate, maximumHeartRate, from),
    paceCap: paceCap === undefined ? record.paceCap : withEntry(record.paceCap, paceCap, from),
    races: race === undefined ? record.races : withRace(record.races, race),
    daysOff: daysOff === undefined ? record.daysOff : withEntry(record.daysOff, daysOff, from),
    heartRateIsNoInstrument:
      heartRateIsNoInstrument === undefined
        ? record.heartRateIsNoInstrument
        : withEntry(record.heartRateIsNoInstrument, heartRateIsNoInstrument, from),
    plans: withPlan(record, change, today),
  };
}

function refuse(
  { maximumHeartRate, paceCap, birthYear, race, daysOff }: AthleteChange,
  today: LocalDay,
): void {
  const year = Number(today.slice(0, 4));
  const wrong = (sentence: string) => new Problem('athlete-contradiction', sentence);
  if (maximumHeartRate && !(maximumHeartRate.bpm >= 100 && maximumHeartRate.bpm <= 230)) {
    throw wrong(`A maximum heart rate of ${maximumHeartRate.bpm} is none: it lies between 100 and 230.`);
  }
  if (paceCap && !(paceCap > 0.5 && paceCap < 7)) {
    throw wrong('An easy pace lies between 2:23/km and 33:20/km.');
  }
  if (birthYear && !(birthYear > year - 110 && birthYear < year - 5)) {
    throw wrong(`Someone born in ${birthYear} is not ${year - birthYear} years old and running.`);
  }
  if (race && race.day > today) throw wrong(`A race on ${race.day} has not been run yet.`);
  if (race && !(race.distance > 0 && race.time > 0)) throw wrong('A race has a distance and a time.');
  if (daysOff && !(daysOff >= 0 && daysOff < 20_000)) throw wrong('Days off are 0 or more.');
}
