import { addDays, type LocalDay } from '../units/instant.ts';
import type { PlanState } from './plan-state.ts';
import type { PlannedSession, PlanTemplate } from './plan-template.ts';
import { sessionLimit } from './session-limit.ts';
import { type WeekLedger, weekOf } from './week-ledger.ts';
import { weekOn } from './week-on.ts';

/** The session that may be run from `from` on, and which guard kept the next one back. */
export type Issued = {
  readonly session: PlannedSession;
  /** later than asked when the running of this week is complete. */
  readonly from: LocalDay;
  readonly heldBy: 'week' | 'longest' | null;
  /** the session that would be next without the guards. */
  readonly wanted: PlannedSession;
  /** seconds of running that the guard allowed in one session. */
  readonly limit: number;
};

/** A shorter session is worth the way if it has this share of the running of the one it stands in for. */
const leastShare = 0.5;

/**
 * What may be run on `day`: the next open session if the week stays within its minutes and the session within
 * 110 % of the longest of 30 days, else the longest earlier one that does, if need be in the week after.
 * @returns null for a plan without sessions.
 */
export function issuedOn(plan: PlanTemplate, state: PlanState, day: LocalDay): Issued | null {
  const wanted = plan.sessions[state.next];
  if (wanted === undefined) return null;
  const now = weekOn(plan, state, day);
  const thisWeek = tryWeek(plan, state, wanted, now, day);
  const full = now.sessions >= plan.runsPerWeek;
  if (thisWeek !== null && (thisWeek.heldBy === null || !full)) return thisWeek;
  const from = addDays(now.start, 7);
  const after = weekOf(now, from, plan.runsPerWeek);
  return tryWeek(plan, state, wanted, after, from) ?? easiest(plan, wanted, from);
}

function tryWeek(
  plan: PlanTemplate,
  state: PlanState,
  wanted: PlannedSession,
  week: WeekLedger,
  from: LocalDay,
): Issued | null {
  const room = week.allowed - week.used;
  const longest = sessionLimit(plan, state, from);
  const limit = Math.min(room, longest);
  if (wanted.runningSeconds <= limit) return { session: wanted, from, heldBy: null, wanted, limit };
  const heldBy = room < longest ? 'week' : 'longest';
  const least = leastShare * wanted.runningSeconds;
  const fitting = [...plan.easier.toReversed(), ...plan.sessions.slice(0, wanted.index)]
    .filter((session) => session.runningSeconds <= limit && session.runningSeconds >= least)
    .reduce<PlannedSession | null>(
      (best, session) => (best === null || session.runningSeconds >= best.runningSeconds ? session : best),
      null,
    );
  return fitting === null ? null : { session: fitting, from, heldBy, wanted, limit };
}

function easiest(plan: PlanTemplate, wanted: PlannedSession, from: LocalDay): Issued {
  const session = plan.easier[0] ?? plan.sessions[0] ?? wanted;
  return { session, from, heldBy: 'week', wanted, limit: session.runningSeconds };
}
