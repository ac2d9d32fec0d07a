import type { Activity } from '../training/activity.ts';

/** Many exports lose the sport; such a recording is judged when running is found in it. */
const judgedSports: ReadonlySet<string> = new Set(['running', 'unknown', 'generic']);

/** True for running of any kind, and where the file does not say what it is. */
export const isRun = ({ sport }: Activity): boolean => judgedSports.has(sport);
