import { stepsInOrder } from '../training/run-bouts.ts';
import { isRunning } from '../training/running-seconds.ts';
import type { Block } from '../training/workout.ts';

/**
 * Are two sessions the same on a watch, walks around them left out? A watch knows neither strides nor tempo: they
 * are running there, and a bracket done once is the same as its steps one by one.
 */
export function haveSameSteps(one: readonly Block[], other: readonly Block[]): boolean {
  const [ours, theirs] = [asDone(one), asDone(other)];
  return ours.length === theirs.length && ours.every((step, position) => step === theirs[position]);
}

function asDone(blocks: readonly Block[]): readonly string[] {
  return stepsInOrder({ name: null, blocks })
    .filter((step) => step.kind !== 'warm-up' && step.kind !== 'cool-down')
    .map((step) => `${isRunning(step) ? 'run' : 'walk'} ${step.seconds}`);
}
