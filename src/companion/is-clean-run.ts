import { cleanness } from '../core/plan/clean-session.ts';
import type { VerdictLine } from './ports/runs.ts';

/** Whether a plan would count the run, however much of it was done. */
export const isCleanRun = (line: VerdictLine): boolean =>
  cleanness({ ...line, rpe: line.evidence.rpe }, 1).clean;
