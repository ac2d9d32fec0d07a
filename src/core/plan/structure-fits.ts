import { runBoutsOf } from '../training/run-bouts.ts';
import type { PlannedSession } from './plan-template.ts';

/** Shorter stretches are left out on both sides: strides are often missed, and so is a dash across a road. */
const shortestBout = 30;
/** Executed running and its typical stretch may differ this much from the plan, down and up. */
const least = 0.8;
const most = 1.25;
/** Repetitions that may be missing or too many, as a share. */
const spareRepetitions = 0.2;

/** Does the running that was done look like this session? `bouts` are the stretches of running, in seconds. */
export function structureFits(bouts: readonly number[], session: PlannedSession): boolean {
  const planned = runBoutsOf(session.workout).filter((bout) => bout >= shortestBout);
  const done = bouts.filter((bout) => bout >= shortestBout);
  if (planned.length === 0 || done.length === 0 || !near(sum(done) / sum(planned))) return false;
  if (planned.length === 1) return near(Math.max(...done) / (planned[0] ?? 1));
  const spare = Math.floor(spareRepetitions * planned.length);
  return Math.abs(done.length - planned.length) <= spare && near(median(done) / median(planned));
}

const near = (ratio: number): boolean => ratio >= least && ratio <= most;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}
