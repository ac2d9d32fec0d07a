import type { LocalDay } from '../units/instant.ts';
import { dayOfNext } from './day-of-next.ts';
import { decideNext } from './decide-next.ts';
import { type MatchedBy, matchRun } from './match-run.ts';
import type { PlanDecision } from './plan-decision.ts';
import type { PlanRun } from './plan-run.ts';
import { stateAtStart } from './plan-state.ts';
import type { PlannedSession, PlanTemplate } from './plan-template.ts';
import { takeRun } from './take-run.ts';
import { afterTimeOff } from './time-off.ts';

export type { PlanDecision } from './plan-decision.ts';
export type { PlanRun, PlanVerdict } from './plan-run.ts';

/** A run that was a session of the plan. */
export type SessionMatch = {
  readonly runId: string;
  readonly session: PlannedSession;
  readonly clean: boolean;
  /** why it was clean or not, as a clause. */
  readonly why: string;
  /** how it is known which session it was. */
  readonly by: MatchedBy;
};

export type FollowedPlan = {
  readonly matches: readonly SessionMatch[];
  /** runs that were no session, and why; since the start of the plan they count as load. */
  readonly others: readonly { readonly runId: string; readonly why: string }[];
  readonly next: PlanDecision;
};

/**
 * Follows a plan through all runs and decides what comes next. Pure: same runs, same answer.
 * @param start first day of the plan; runs before it are not in the plan.
 * @param runs in the order of their start.
 * @param today the day of the question; by default the day after the last run.
 */
export function followPlan(
  plan: PlanTemplate,
  start: LocalDay,
  runs: readonly PlanRun[],
  today: LocalDay | null = null,
): FollowedPlan {
  const matches: SessionMatch[] = [];
  const others: { runId: string; why: string }[] = [];
  let state = stateAtStart(plan, start);
  for (const run of runs) {
    if (run.day < start) {
      others.push({ runId: run.id, why: 'it was before the start of the plan' });
      continue;
    }
    const taken = takeRun(plan, state, run);
    state = taken.state;
    if (taken.session === null) others.push({ runId: run.id, why: taken.why });
    else matches.push({ runId: run.id, session: taken.session, by: taken.by, ...taken.cleanness });
  }
  const day = dayOfNext(state, today ?? start);
  return { matches, others, next: decideNext(plan, afterTimeOff(plan, state, day), day) };
}

/**
 * Which planned session a new run was, given the runs before it.
 * @returns null when it was none, or when that is in doubt.
 */
export function sessionFor(
  plan: PlanTemplate,
  start: LocalDay,
  earlierRuns: readonly PlanRun[],
  run: Omit<PlanRun, 'judgement'>,
): PlannedSession | null {
  if (run.day < start) return null;
  let state = stateAtStart(plan, start);
  for (const earlier of earlierRuns) if (earlier.day >= start) state = takeRun(plan, state, earlier).state;
  return matchRun(plan, afterTimeOff(plan, state, run.day), run).session;
}
