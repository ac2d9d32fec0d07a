import { parseNotation } from '../training/notation/parse-notation.ts';
import { printNotation } from '../training/notation/print-notation.ts';
import { daysBetween } from '../units/instant.ts';
import { dayOfNext } from './day-of-next.ts';
import { issuedOn } from './issue-session.ts';
import type { PlanRun } from './plan-run.ts';
import type { PlanState } from './plan-state.ts';
import type { PlannedSession, PlanTemplate } from './plan-template.ts';
import { haveSameSteps } from './same-steps.ts';
import { structureFits } from './structure-fits.ts';

/** How it is known which session a run was. */
export type MatchedBy = 'workout' | 'structure' | 'nearest';

/** Which session a run was and how that is known, or why it was none: then it is load only. */
export type RunMatch =
  | { readonly session: PlannedSession; readonly by: MatchedBy }
  | { readonly session: null; readonly why: string };

/** Days that a run may come before its session is due (PHYSIOLOGY 12.8). */
const nearestDays = 3;
/** A run with much less or more running than the open session is not taken for it on its day alone. */
const leastAlike = 0.5;
const mostAlike = 2;

/**
 * Which session was it (PHYSIOLOGY 12.8)? First the workout that the watch was executing, then the structure of
 * what was run, then the open session if it is due within three days. In doubt it is none.
 * @param state as it stood on the day of the run.
 */
export function matchRun(plan: PlanTemplate, state: PlanState, run: Omit<PlanRun, 'judgement'>): RunMatch {
  if (run.runningSeconds <= 0) return none('there was no running in it');
  if (run.notEasy === true) return none('it was not meant to be easy');
  const issued = issuedOn(plan, state, dayOfNext(state, run.day))?.session;
  if (issued === undefined) return none('the plan has no sessions');
  const coming = plan.sessions.slice(state.next, state.next + plan.runsPerWeek);
  const open = [issued, ...coming.filter((session) => session !== issued)];
  if (run.embeddedNotation !== null) {
    const named = byName(plan, open, run.embeddedNotation);
    if (named !== null) return named;
    const same = bySteps(open, run.embeddedNotation);
    if (same !== undefined) return { session: same, by: 'workout' };
  }
  const alike = open.find((session) => structureFits(run.runBouts, session));
  if (alike !== undefined) return { session: alike, by: 'structure' };
  return byDay(state, issued, run);
}

/** The name that our own files carry says it all. */
function byName(plan: PlanTemplate, open: readonly PlannedSession[], text: string): RunMatch | null {
  const name = text.trim().toLowerCase();
  const session = [...plan.sessions, ...plan.easier].find(
    (each) => each.workout.name?.toLowerCase() === name || each.id === name,
  );
  if (session === undefined) return null;
  if (open.includes(session)) return { session, by: 'workout' };
  const first = open.find((each) => each.index >= 0);
  const past = first !== undefined && session.index < first.index;
  return none(
    past ? 'its session had been done before' : 'its session lies more than a week ahead in the plan',
  );
}

function bySteps(open: readonly PlannedSession[], text: string): PlannedSession | undefined {
  const parsed = parseNotation(text);
  if (!parsed.ok) return undefined;
  const notation = printNotation(parsed.blocks);
  return (
    open.find((session) => session.notation === notation) ??
    open.find((session) => haveSameSteps(session.workout.blocks, parsed.blocks))
  );
}

function byDay(state: PlanState, issued: PlannedSession, run: Omit<PlanRun, 'judgement'>): RunMatch {
  if (run.embeddedNotation !== null) return none('the watch was executing another workout');
  if (state.last?.day === run.day) return none('the session of that day had been done already');
  if (daysBetween(run.day, state.due) > nearestDays) return none('no session was due within three days');
  const alike = run.runningSeconds / issued.runningSeconds;
  if (alike < leastAlike || alike > mostAlike) return none('it does not look like the session that was due');
  return { session: issued, by: 'nearest' };
}

const none = (why: string): RunMatch => ({ session: null, why });
