import { stepsInOrder } from '../../core/training/run-bouts.ts';
import type { Workout } from '../../core/training/workout.ts';
import type { Leg } from './outing.ts';

/**
 * The legs of a runner who does what is planned.
 * @param runSpeed m/s of the n-th run, counted from 0
 * @param walkSpeed m/s
 */
export function legsOf(workout: Workout, runSpeed: (run: number) => number, walkSpeed: number): Leg[] {
  let run = 0;
  return stepsInOrder(workout).map(({ kind, seconds }) => {
    const walks = kind === 'walk' || kind === 'warm-up' || kind === 'cool-down';
    if (walks) return { gait: 'walk', seconds: seconds ?? 0, speed: walkSpeed };
    const speed = runSpeed(run);
    run += 1;
    return { gait: 'run', seconds: seconds ?? 0, speed };
  });
}
