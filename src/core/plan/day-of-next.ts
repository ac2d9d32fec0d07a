import { addDays, type LocalDay } from '../units/instant.ts';
import type { PlanState } from './plan-state.ts';

/** The next session is for `day`, but never for a day that already had its run, nor before the plan begins. */
export function dayOfNext({ lastRunDay, week }: PlanState, day: LocalDay): LocalDay {
  const earliest = lastRunDay === null ? week.start : addDays(lastRunDay, 1);
  return day > earliest ? day : earliest;
}
