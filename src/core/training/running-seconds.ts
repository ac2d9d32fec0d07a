import type { Step, Workout } from './workout.ts';

/** Strides and tempo are running as well; warm-up and cool-down are walks. */
export const isRunning = (step: Step): boolean =>
  step.kind === 'run' || step.kind === 'stride' || step.kind === 'tempo';

/** Planned seconds of running; walking never counts, and a step without a duration counts as none. */
export function runningSecondsOf(workout: Workout): number {
  let total = 0;
  for (const block of workout.blocks) {
    for (const step of block.steps) if (isRunning(step)) total += block.times * (step.seconds ?? 0);
  }
  return total;
}
