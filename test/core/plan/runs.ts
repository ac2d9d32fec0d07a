import type { PlanRun, PlanVerdict } from '../../../src/core/plan/follow-plan.ts';
import type { PlannedSession, PlanTemplate } from '../../../src/core/plan/plan-template.ts';
import { addDays, instant, type LocalDay, parseLocalDay } from '../../../src/core/units/instant.ts';

export function day(text: string): LocalDay {
  const parsed = parseLocalDay(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

/** Monday 5 October 2026, first day of the plan in these tests. */
export const start = day('2026-10-05');

/** The `days`-th day of the plan; 0 is the first. */
export const planDay = (days: number): LocalDay => addDays(start, days);

export const easyKept: PlanVerdict = {
  verdict: 'easy-kept',
  treatedAsIntervals: 'none',
  paceTier: 'none',
  heartRateTier: 'none',
  paceStatus: 'ok',
  heartRateStatus: 'no-information',
  done: null,
  rpe: 3,
};

export function sessionOf(plan: PlanTemplate, id: string): PlannedSession {
  const session = plan.sessions.find((each) => each.id === id);
  if (session === undefined) throw new Error(id);
  return session;
}

let count = 0;

/** A session run as it was planned and executed by the watch, kept easy. */
export function runOf(session: PlannedSession, on: LocalDay, changes: Partial<PlanRun> = {}): PlanRun {
  count += 1;
  return {
    id: `run-${count}`,
    startTime: instant(Date.parse(`${on}T07:00:00Z`)),
    day: on,
    runningSeconds: session.runningSeconds,
    runBouts: [],
    embeddedNotation: session.notation,
    judgement: easyKept,
    ...changes,
  };
}

const offset = { Mon: 0, Tue: 1, Wed: 2, Thu: 3, Fri: 4, Sat: 5, Sun: 6 } as const;

/** The day on which a plan without any delay has this session. */
export const onTime = (session: PlannedSession): LocalDay =>
  planDay((session.week - 1) * 7 + offset[session.day as keyof typeof offset]);

/** All sessions up to and without the one with this id, run on their days. */
export const runUpTo = (plan: PlanTemplate, id: string): PlanRun[] =>
  plan.sessions.slice(0, sessionOf(plan, id).index).map((session) => runOf(session, onTime(session)));
