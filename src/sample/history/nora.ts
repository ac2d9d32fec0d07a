import { averageRunner, type Runner } from '../runner/runner.ts';

/** bpm that running at the cap settles at, in the first week and in the ninth: nine weeks of easy running show. */
const firstWeek = 131.5;
const lastWeek = 127;
const weeks = 9;

/** Nora's body in a week of the plan, from 1. */
export function noraIn(week: number): Runner {
  const share = (week - 1) / (weeks - 1);
  return {
    ...averageRunner,
    standing: 78,
    walking: 98,
    walkSpeed: 1.45,
    line: firstWeek + share * (lastWeek - firstWeek),
    drift: 0.12,
    runSteps: 163 + 3 * share,
    walkSteps: 113,
  };
}
