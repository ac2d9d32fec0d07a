import { isWithinTenPercent, longestSessionDays } from './guards.ts';
import type { PlanSource } from './plan-source.ts';
import type { PlannedSession, PlanTemplate } from './plan-template.ts';
import { templateDay } from './template-day.ts';

/**
 * Holds a plan to its minutes, to +10 % a week and to 110 % of the longest session of the 30 days before.
 * @throws PlanError with the line of the week or session.
 */
export function checkVolume(plan: PlanTemplate, source: PlanSource): void {
  for (const [position, week] of plan.weeks.entries()) {
    const path = ['weeks', position, 'minutes'];
    const minutes = source.content.weeks[position]?.minutes ?? 0;
    if (Math.round(minutes * 60) !== Math.round(week.runningSeconds)) {
      throw source.complain(
        path,
        `the sessions hold ${week.runningSeconds / 60} min of running, not ${minutes}`,
      );
    }
    const before = plan.weeks[position - 1];
    if (before !== undefined && !isWithinTenPercent(week.runningSeconds, before.runningSeconds)) {
      const most = (before.runningSeconds * 1.1) / 60;
      throw source.complain(path, `more than 10 % above the week before: at most ${most.toFixed(1)} min`);
    }
    if (week.sessions.length === 0) throw source.complain(['weeks', position, 'sessions'], 'no session');
  }
  for (const session of plan.sessions) {
    const longest = longestBefore(plan, session);
    if (longest !== null && !isWithinTenPercent(session.runningSeconds, longest)) {
      throw source.complain(
        ['weeks', session.week - 1, 'sessions', session.day],
        `longer than 110 % of the longest session of the ${longestSessionDays} days before (${longest / 60} min)`,
      );
    }
  }
}

function longestBefore(plan: PlanTemplate, session: PlannedSession): number | null {
  const day = templateDay(session);
  const earlier = plan.sessions
    .filter((other) => other.index < session.index && day - templateDay(other) <= longestSessionDays)
    .map((other) => other.runningSeconds);
  return earlier.length === 0 ? null : Math.max(...earlier);
}
