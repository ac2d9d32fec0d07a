import type { PlannedSession } from './plan-template.ts';
import { weekdayIndex } from './weekdays.ts';

/** Days from the plan's first Monday to a session, as the plan is written. */
export const templateDay = (session: PlannedSession): number =>
  (session.week - 1) * 7 + weekdayIndex(session.day);
