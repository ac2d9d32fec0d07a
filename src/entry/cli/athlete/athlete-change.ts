import type { AthleteChange } from '../../../companion/athlete.ts';
import type { EnteredMaximum } from '../../../companion/ports/athletes.ts';
import type { Race, UnitSystem } from '../../../core/training/athlete.ts';
import type { LocalDay } from '../../../core/units/instant.ts';
import type { TypedPace } from '../parse/parse-pace.ts';
import { WrongUsage } from '../wrong-usage.ts';

/** The options of `athlete set`, parsed; null: take the entry away. */
export type AthleteOptions = {
  readonly name?: string | null;
  readonly birthYear?: number | null;
  readonly maxHr?: EnteredMaximum | null;
  readonly cap?: TypedPace | null;
  readonly race?: Race | null;
  readonly daysOff?: number | null;
  readonly crossTrained?: boolean;
  readonly heartRate?: boolean;
  readonly units?: UnitSystem;
  readonly plan?: 'A' | 'B' | null;
  readonly start?: LocalDay;
  readonly from?: LocalDay | 'always';
};

/**
 * The change that was asked for.
 * @throws WrongUsage when nothing was asked for, or only when something should hold
 */
export function changeOf(options: AthleteOptions): AthleteChange {
  const { maxHr, cap, heartRate, start, from, ...same } = options;
  const change: AthleteChange = {
    ...same,
    ...(maxHr === undefined ? {} : { maximumHeartRate: maxHr }),
    ...(cap === undefined ? {} : { paceCap: cap?.speed ?? null }),
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
