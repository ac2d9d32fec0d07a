import { holdEachSecond } from '../../signal/hold-each-second.ts';
import type { Samples } from '../../training/activity.ts';
import { gaitRule, resampling } from '../constants.ts';

/**
 * Steps per minute, one value per second, NaN where absent. FIT counts strides (one leg); a few recorders write
 * steps there, which shows in a median no runner reaches (12.15.2).
 * @param speed m/s per second
 */
export function stepsPerMinute(samples: Samples, speed: Float64Array): Float64Array {
  if (samples.cadence === null) return new Float64Array(speed.length).fill(Number.NaN);
  const steps = holdEachSecond(samples.seconds, samples.cadence, speed.length, resampling.longestHold);
  for (let second = 0; second < steps.length; second++) steps[second] = (steps[second] ?? 0) * 2;
  if (medianWhileFast(steps, speed) > gaitRule.doubledFrom) {
    for (let second = 0; second < steps.length; second++) steps[second] = (steps[second] ?? 0) / 2;
  }
  return steps;
}

function medianWhileFast(steps: Float64Array, speed: Float64Array): number {
  const fast = steps.filter((value, second) => {
    const metres = speed[second] ?? Number.NaN;
    return value > 0 && (Number.isNaN(metres) || metres >= gaitRule.runFromSpeed);
  });
  return fast.sort()[fast.length >> 1] ?? 0;
}
