import { repRule } from '../constants.ts';
import { type MatchedRep, secondsOf } from '../matching/session.ts';

/** Seconds that say how long a repetition was meant to be: planned, else run, rounded to 10 s (12.14). */
export function repLength({ plannedSeconds, span }: MatchedRep): number {
  if (plannedSeconds !== null) return plannedSeconds;
  return span === null ? 0 : Math.round(secondsOf(span) / repRule.rounding) * repRule.rounding;
}

/** Run, and judged as a repetition. */
export const isJudgedRep = (rep: MatchedRep): boolean => rep.span !== null && !rep.marked && !rep.ownRun;

/** Heart rate has time to follow in it. */
export const isLongRep = (rep: MatchedRep): boolean => repLength(rep) >= repRule.short;
