import type { AthleteChange } from '../../../companion/athlete.ts';
import type { EnteredMaximum } from '../../../companion/ports/athletes.ts';
import type { Race, UnitSystem } from '../../../core/training/athlete.ts';
import type { LocalDay } from '../../../core/units/instant.ts';
import type { TypedPace } from '../parse/parse-pace.ts';
import { WrongUsage } from '../wrong-usage.ts';

/** What takes an entry away; commander turns a null into an empty text, so the word stays until here. */
export const none = 'none';
export type None = typeof none;

const orNull = <Value>(value: Value | None): Value | null => (value === none ? null : value);

/** The options of `athlete set`, parsed. */
export type AthleteOptions = {
  readonly name?: string | None;
  readonly birthYear?: number | None;
  readonly maxHr?: EnteredMaximum | None;
  readonly cap?: TypedPace | None;
  readonly race?: Race | None;
  readonly daysOff?: number | None;
  readonly crossTrained?: boolean;
  readonly heartRate?: boolean;
  readonly units?: UnitSystem;
  readonly plan?: 'A' | 'B' | None;
  readonly start?: LocalDay;
  readonly from?: LocalDay | 'always';
};

/**
 * The change that was asked for.
 * @throws WrongUsage when nothing was asked for, or only when something should hold
 */
export function changeOf(options: AthleteOptions): AthleteChange {
  const { name, birthYear, maxHr, cap, race, daysOff, plan, heartRate, start, from, ...same } = options;
  const change: AthleteChange = {
    ...same,
    ...(name === undefined ? {} : { name: orNull(name) }),
    ...(birthYear === undefined ? {} : { birthYear: orNull(birthYear) }),
    ...(maxHr === undefined ? {} : { maximumHeartRate: orNull(maxHr) }),
    ...(cap === undefined ? {} : { paceCap: orNull(cap)?.speed ?? null }),
    ...(race === undefined ? {} : { race: orNull(race) }),
    ...(daysOff === undefined ? {} : { daysOff: orNull(daysOff) }),
    ...(plan === undefined ? {} : { plan: orNull(plan) }),
    ...(heartRate === undefined ? {} : { heartRateIsNoInstrument: !heartRate }),
    ...(start === undefined ? {} : { planStart: start }),
  };
  if (Object.keys(change).length === 0) {
    throw new WrongUsage(
      'nothing was named to set. Try: talktest athlete set --max-hr 186 --cap 7:45/km --plan A --start 2026-11-30',
    );
  }
  return from === undefined ? change : { ...change, from };
}
