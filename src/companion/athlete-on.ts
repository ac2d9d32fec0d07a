import { capsFor } from '../core/compliance/caps/caps-for.ts';
import type { Athlete, MaximumHeartRate } from '../core/training/athlete.ts';
import type { Caps } from '../core/training/caps.ts';
import type { LocalDay } from '../core/units/instant.ts';
import type { AthleteRecord, Dated, PlanChoice } from './ports/athletes.ts';

/** Someone of whom nothing is known yet. */
export function newAthlete(id: string, sample: boolean): AthleteRecord {
  return {
    id,
    name: null,
    birthYear: null,
    units: 'metric',
    sample,
    maximumHeartRate: [],
    paceCap: [],
    races: [],
    daysOff: [],
    crossTrained: false,
    heartRateIsNoInstrument: [],
    plans: [],
  };
}

/** What held on a day: the last entry of that day or earlier; null before the first one. */
function on<Value>(entries: readonly Dated<Value>[], day: LocalDay): Value | null {
  return entries.findLast(({ from }) => from === null || from <= day)?.value ?? null;
}

/** The plan that was followed on a day. */
export function planOn(record: AthleteRecord, day: LocalDay): PlanChoice | null {
  return record.plans.findLast(({ start }) => start <= day) ?? null;
}

/** The athlete as known on a day. A plan that has not begun yet is there already. */
export function athleteOn(record: AthleteRecord, day: LocalDay): Athlete {
  const maximum = on(record.maximumHeartRate, day);
  const choice = planOn(record, day) ?? record.plans.at(-1) ?? null;
  return {
    id: record.id,
    name: record.name,
    birthYear: record.birthYear,
    maximumHeartRate: maximum === null ? null : { bpm: maximum.bpm, known: maximum.kind },
    paceCap: on(record.paceCap, day),
    race: record.races.findLast((race) => race.day <= day) ?? null,
    daysOff: on(record.daysOff, day),
    crossTrained: record.crossTrained,
    heartRateIsNoInstrument: on(record.heartRateIsNoInstrument, day) ?? false,
    units: record.units,
    plan: choice?.plan ?? null,
    planStart: choice === null || choice.plan === null ? null : choice.start,
  };
}

/** The maximum heart rate that is known on a day, and how. */
export const maximumOn = (record: AthleteRecord, day: LocalDay): MaximumHeartRate | null =>
  maximumOf(athleteOn(record, day), day);

function maximumOf(athlete: Athlete, day: LocalDay): MaximumHeartRate | null {
  if (athlete.maximumHeartRate !== null) {
    return { kind: athlete.maximumHeartRate.known, bpm: athlete.maximumHeartRate.bpm };
  }
  return athlete.birthYear === null
    ? null
    : { kind: 'age', years: Number(day.slice(0, 4)) - athlete.birthYear };
}

/** The lines that a run of that day is judged against. */
export function capsOn(record: AthleteRecord, day: LocalDay): Caps {
  const athlete = athleteOn(record, day);
  return capsFor({
    maximumHeartRate: maximumOf(athlete, day),
    paceCap: athlete.paceCap,
    race: athlete.race,
    daysOff: athlete.daysOff,
    crossTrained: athlete.crossTrained,
    heartRateIsNoInstrument: athlete.heartRateIsNoInstrument,
    on: day,
  });
}
