import type { LocalDay } from '../units/instant.ts';
import { tenPercentMore } from './guards.ts';
import type { PlanState } from './plan-state.ts';
import type { PlanTemplate } from './plan-template.ts';
import { longestBefore } from './running-days.ts';

/** The most seconds of running that one session may have: 110 % of the longest day of the 30 before. */
export function sessionLimit(plan: PlanTemplate, state: PlanState, day: LocalDay): number {
  const longest = longestBefore(state.days, day);
  return longest === null ? startLevel(plan) : tenPercentMore(longest);
}

/** The longest session of week 1, the limit while nothing has been run (PHYSIOLOGY 12.9). */
export const startLevel = (plan: PlanTemplate): number =>
  Math.max(0, ...(plan.weeks[0]?.sessions.map((session) => session.runningSeconds) ?? []));
