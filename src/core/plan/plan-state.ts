import type { LocalDay } from '../units/instant.ts';
import type { PlannedSession, PlanTemplate } from './plan-template.ts';
import type { RunningDays } from './running-days.ts';
import { newWeek, type WeekLedger } from './week-ledger.ts';

/** The last run that was a session. */
export type LastSession = {
  readonly session: PlannedSession;
  readonly day: LocalDay;
  readonly clean: boolean;
  readonly why: string;
};

/** A gap without running and without symptoms (PHYSIOLOGY 7.3). `factor` 0: begin again. */
export type TimeOff = { readonly days: number; readonly factor: number };

/** Where a runner stands in a plan. */
export type PlanState = {
  /** index of the next open session. */
  readonly next: number;
  /** all sessions are done; the last week goes round. */
  readonly complete: boolean;
  /** the day on which it is due; a later day is never too late. */
  readonly due: LocalDay;
  readonly week: WeekLedger;
  readonly days: RunningDays;
  readonly lastRunDay: LocalDay | null;
  readonly last: LastSession | null;
  /** set while nothing has been run since a gap. */
  readonly timeOff: TimeOff | null;
};

/** The state on the first day: nothing run, week 1 allowed. */
export const stateAtStart = (plan: PlanTemplate, start: LocalDay): PlanState => ({
  next: 0,
  complete: false,
  due: start,
  week: newWeek(start, plan.weeks[0]?.runningSeconds ?? 0),
  days: new Map(),
  lastRunDay: null,
  last: null,
  timeOff: null,
});
