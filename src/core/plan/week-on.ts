import { addDays, daysBetween, type LocalDay } from '../units/instant.ts';
import type { PlanState } from './plan-state.ts';
import type { PlanTemplate } from './plan-template.ts';
import { type WeekLedger, weekOf } from './week-ledger.ts';

/**
 * The training week that a run on `day` belongs to: Sunday's session done on the Monday after is still the
 * session of that week, if the week lacked it.
 */
export function weekOn(plan: PlanTemplate, { week, due }: PlanState, day: LocalDay): WeekLedger {
  const end = addDays(week.start, 7);
  const late = day === end && daysBetween(due, end) > 0 && week.sessions < plan.runsPerWeek;
  return late ? week : weekOf(week, day, plan.runsPerWeek);
}
