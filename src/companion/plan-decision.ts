import { followPlan, type PlanDecision } from '../core/plan/follow-plan.ts';
import type { LocalDay } from '../core/units/instant.ts';
import type { ReportDecision } from '../report/report-facts.ts';
import { planRunOf } from './plan-run.ts';
import type { PlanChoice } from './ports/athletes.ts';
import type { StoredRun } from './ports/runs.ts';
import type { SettlePorts } from './settle-verdicts.ts';

/**
 * What the plan decides after the runs up to and including `last`, null: after all of them.
 * @param today the day of the question; null: the day after the last run
 */
export async function planDecision(
  { plans, runs }: Pick<SettlePorts, 'plans' | 'runs'>,
  athleteId: string,
  choice: PlanChoice & { readonly plan: 'A' | 'B' },
  last: StoredRun | null,
  today: LocalDay | null,
): Promise<PlanDecision> {
  const template = await plans.template(choice.plan);
  const all = await runs.list(athleteId, choice.start);
  const until = last === null ? all.length : all.findIndex(({ id }) => id === last.id) + 1;
  return followPlan(
    template,
    choice.start,
    all.slice(0, until).map((run) => planRunOf(template, run)),
    today,
  ).next;
}

/** The plan that is followed, if one is. */
export function followed(choice: PlanChoice | null): (PlanChoice & { readonly plan: 'A' | 'B' }) | null {
  return choice === null || choice.plan === null ? null : { plan: choice.plan, start: choice.start };
}

/** The decision as reports show it; no workout file is written yet. */
export function reportDecisionOf({ action, rule, sentence, session }: PlanDecision): ReportDecision {
  if (session === null) return { action, rule, sentence, session, file: null };
  const { plan, week, day, workout, notation, runningSeconds } = session;
  return {
    action,
    rule,
    sentence,
    session: { plan, week, day, workout, notation, runningSeconds },
    file: null,
  };
}
