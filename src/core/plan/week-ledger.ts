import { addDays, daysBetween, type LocalDay } from '../units/instant.ts';
import { tenPercentMore } from './guards.ts';

/** Seven days of training, counted from the day the plan (or its resumption) began. All in seconds of running. */
export type WeekLedger = {
  readonly start: LocalDay;
  /** the running that this week may have. */
  readonly allowed: number;
  /** the running it had so far, outside the plan included. */
  readonly used: number;
  readonly sessions: number;
  readonly clean: number;
  /** what the last qualifying week counts for. */
  readonly base: number;
};

/** PHYSIOLOGY 7.2: a week qualifies with 75 % of its sessions done and two of them clean. */
const leastShareOfSessions = 0.75;
const leastCleanSessions = 2;

/** A first week: it may have `allowed` seconds, which is what it starts from. */
export const newWeek = (start: LocalDay, allowed: number): WeekLedger => ({
  start,
  allowed,
  used: 0,
  sessions: 0,
  clean: 0,
  base: allowed,
});

/**
 * The week that `day` belongs to. A qualifying week lets the next one have 10 % more than it had itself; running
 * more than allowed raises nothing; after a week that does not qualify the same minutes stand again (7.3).
 */
export function weekOf(ledger: WeekLedger, day: LocalDay, runsPerWeek: number): WeekLedger {
  let week = ledger;
  while (daysBetween(week.start, day) >= 7) week = weekAfter(week, runsPerWeek);
  return week;
}

function weekAfter(week: WeekLedger, runsPerWeek: number): WeekLedger {
  const qualifies = week.sessions >= leastShareOfSessions * runsPerWeek && week.clean >= leastCleanSessions;
  const base = qualifies ? Math.min(week.used, week.allowed) : week.base;
  const grows = qualifies && week.used <= week.allowed;
  const allowed = grows ? tenPercentMore(base) : week.allowed;
  return { start: addDays(week.start, 7), allowed, used: 0, sessions: 0, clean: 0, base };
}
