import { isRunning } from './running-seconds.ts';
import type { Step, Workout } from './workout.ts';

/** All steps in the order in which they are done, repetitions written out. */
export function stepsInOrder(workout: Workout): readonly Step[] {
  return workout.blocks.flatMap((block) => Array.from({ length: block.times }, () => block.steps).flat());
}

/**
 * Planned stretches of running without a walk between, seconds each: `10 min easy + 5 min tempo` is one of 15 min.
 * A step without a duration counts as none.
 */
export function runBoutsOf(workout: Workout): readonly number[] {
  const bouts: number[] = [];
  let running = false;
  for (const step of stepsInOrder(workout)) {
    const runs = isRunning(step);
    if (runs && running) bouts.push((bouts.pop() ?? 0) + (step.seconds ?? 0));
    else if (runs) bouts.push(step.seconds ?? 0);
    running = runs;
  }
  return bouts;
}
