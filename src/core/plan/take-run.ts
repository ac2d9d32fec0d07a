import { addDays, type LocalDay } from '../units/instant.ts';
import { type Cleanness, cleanness, isAsPlanned } from './clean-session.ts';
import { type MatchedBy, matchRun } from './match-run.ts';
import type { PlanRun } from './plan-run.ts';
import type { PlanState } from './plan-state.ts';
import type { PlannedSession, PlanTemplate } from './plan-template.ts';
import { longestBefore, withRun } from './running-days.ts';
import { startLevel } from './session-limit.ts';
import { templateDay } from './template-day.ts';
import { afterTimeOff } from './time-off.ts';
import { newWeek } from './week-ledger.ts';
import { weekOn } from './week-on.ts';

/** A run taken into account: what it was, and the state after it. */
export type TakenRun = { readonly state: PlanState } & (
  | { readonly session: PlannedSession; readonly by: MatchedBy; readonly cleanness: Cleanness }
  | { readonly session: null; readonly why: string }
);

/** Takes one run into account; runs come in the order of their start. */
export function takeRun(plan: PlanTemplate, before: PlanState, run: PlanRun): TakenRun {
  const state = onDay(plan, before, run.day);
  const match = matchRun(plan, state, run);
  if (match.session === null) return { ...match, state: withLoad(plan, state, run) };
  const { session, by } = match;
  const done = run.judgement?.done ?? run.runningSeconds / session.runningSeconds;
  const clean = cleanness(run.judgement, done);
  return { session, by, cleanness: clean, state: withSession(plan, state, run, session, clean, done) };
}

/** The state as the day begins: stepped back after a gap, in its week. The first week begins with the first run. */
function onDay(plan: PlanTemplate, before: PlanState, day: LocalDay): PlanState {
  const state = afterTimeOff(plan, before, day);
  const untouched = state.lastRunDay === null && state.timeOff === null;
  const week = untouched ? newWeek(day, state.week.allowed) : weekOn(plan, state, day);
  return { ...state, week };
}

/** Running outside the plan counts in the week, but never makes the longest run longer. */
function withLoad(plan: PlanTemplate, state: PlanState, run: PlanRun): PlanState {
  if (run.runningSeconds <= 0) return state;
  const most = longestBefore(state.days, run.day) ?? startLevel(plan);
  return {
    ...state,
    lastRunDay: run.day,
    week: { ...state.week, used: state.week.used + run.runningSeconds },
    days: withRun(state.days, run.day, Math.min(run.runningSeconds, most)),
  };
}

/** As planned (80 to 110 %) counts as the plan says: what a watch cuts off at the edges of runs is no volume. */
function withSession(
  plan: PlanTemplate,
  state: PlanState,
  run: PlanRun,
  session: PlannedSession,
  { clean, why }: Cleanness,
  done: number,
): PlanState {
  const planned = session.runningSeconds;
  const used = isAsPlanned(done) ? planned : run.runningSeconds;
  const { week } = state;
  return {
    ...state,
    ...placeAfter(plan, state, session, clean),
    due: dueAfter(plan, session, run.day),
    week: {
      ...week,
      used: week.used + used,
      sessions: week.sessions + 1,
      clean: week.clean + (clean ? 1 : 0),
    },
    days: withRun(state.days, run.day, Math.min(used, planned)),
    lastRunDay: run.day,
    last: { session, day: run.day, clean, why },
    timeOff: null,
  };
}

/** A clean session opens the one after it; behind the last one its week begins again. */
function placeAfter(
  plan: PlanTemplate,
  { next, complete }: PlanState,
  session: PlannedSession,
  clean: boolean,
): Pick<PlanState, 'next' | 'complete'> {
  if (!clean || session.index < next) return { next, complete };
  if (session.index + 1 < plan.sessions.length) return { next: session.index + 1, complete };
  return { next: plan.weeks.at(-1)?.sessions[0]?.index ?? 0, complete: true };
}

/** The rhythm of the plan goes on from the day of the run: Wednesday follows Monday by two days. */
function dueAfter(plan: PlanTemplate, session: PlannedSession, day: LocalDay): LocalDay {
  const following = plan.sessions[session.index + 1];
  const rest =
    following === undefined || session.index < 0 ? 2 : templateDay(following) - templateDay(session);
  return addDays(day, rest);
}
