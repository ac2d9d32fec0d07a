import { volumeRule } from '../constants.ts';
import type { Volume } from '../judgement.ts';

/** How much of the planned running was done (6.3, 12.14). Never changes the verdict. */
export function volumeOf(executedSeconds: number, plannedSeconds: number | null): Volume {
  if (plannedSeconds === null || plannedSeconds === 0) {
    return { executedSeconds, plannedSeconds: null, done: null, band: null };
  }
  const done = executedSeconds / plannedSeconds;
  return { executedSeconds, plannedSeconds, done, band: bandOf(done) };
}

function bandOf(done: number): Volume['band'] {
  if (done < volumeRule.short) return 'short';
  if (done <= volumeRule.asPlanned) return 'as-planned';
  return done <= volumeRule.more ? 'more' : 'much-more';
}
