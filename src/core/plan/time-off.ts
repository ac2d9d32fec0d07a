import { daysBetween, type LocalDay } from '../units/instant.ts';
import type { PlanState } from './plan-state.ts';
import type { PlanTemplate, PlanWeek } from './plan-template.ts';
import { newWeek, weekOf } from './week-ledger.ts';

/** Days off up to `upTo` let the last qualifying week count `factor`. */
const steps = [
  { upTo: 7, factor: 1 },
  { upTo: 14, factor: 0.8 },
  { upTo: 28, factor: 0.5 },
] as const;

const factorOf = (days: number): number => steps.find((step) => days <= step.upTo)?.factor ?? 0;

/**
 * The state on `day`, one step back if there was a gap: to the last week that fits the reduced minutes, week 1 at
 * the least. Weeks are counted anew from `day`.
 */
export function afterTimeOff(plan: PlanTemplate, state: PlanState, day: LocalDay): PlanState {
  const days = state.lastRunDay === null ? 0 : daysBetween(state.lastRunDay, day);
  const factor = factorOf(days);
  if (factor === 1) return state;
  const { base } = weekOf(state.week, day, plan.runsPerWeek);
  const week = weekWithin(plan, state.next, factor * base);
  return {
    ...state,
    next: week?.sessions[0]?.index ?? 0,
    due: day,
    week: newWeek(day, week?.runningSeconds ?? 0),
    lastRunDay: null,
    last: null,
    timeOff: { days, factor },
  };
}

/** The last week of the plan, not after the one reached, with at most `most` seconds of running; else week 1. */
function weekWithin(plan: PlanTemplate, next: number, most: number): PlanWeek | undefined {
  const fits = (week: PlanWeek): boolean =>
    week.runningSeconds <= most && (week.sessions[0]?.index ?? 0) <= next;
  return plan.weeks.findLast(fits) ?? plan.weeks[0];
}
