import { addDays, type LocalDay } from '../units/instant.ts';
import { longestSessionDays } from './guards.ts';

/** Running per local day since the plan began, seconds; what was run above the plan does not count (12.9). */
export type RunningDays = ReadonlyMap<LocalDay, number>;

/** Adds a run; runs of one day are summed, days that no longer matter are dropped. */
export function withRun(days: RunningDays, day: LocalDay, seconds: number): RunningDays {
  const first = addDays(day, -longestSessionDays);
  const recent = [...days].filter(([other]) => other >= first);
  return new Map(recent).set(day, (days.get(day) ?? 0) + seconds);
}

/** The longest day of running of the 30 days before `day`; null when there was none. */
export function longestBefore(days: RunningDays, day: LocalDay): number | null {
  const first = addDays(day, -longestSessionDays);
  const recent = [...days].filter(([other]) => other >= first && other < day);
  return recent.length === 0 ? null : Math.max(...recent.map(([, seconds]) => seconds));
}
