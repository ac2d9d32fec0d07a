import type { Samples } from '../../training/activity.ts';
import { gaitRule } from '../constants.ts';
import { columnEachSecond } from './column-each-second.ts';

/**
 * Steps per minute, one value per second, NaN where absent. FIT counts strides (one leg); a few recorders write
 * steps there, which shows in a median no runner reaches (12.15.2).
 * @param speed m/s per second
 */
export function stepsPerMinute(samples: Samples, speed: Float64Array): Float64Array {
  const steps = columnEachSecond(samples, samples.cadence, speed.length);
  for (let second = 0; second < steps.length; second++) steps[second] = (steps[second] ?? 0) * 2;
  if (holdsSteps(steps, speed)) {
    for (let second = 0; second < steps.length; second++) steps[second] = (steps[second] ?? 0) / 2;
  }
  return steps;
}

/** The median is above the line when more than half of the values are. */
function holdsSteps(steps: Float64Array, speed: Float64Array): boolean {
  let fast = 0;
  let above = 0;
  for (let second = 0; second < steps.length; second++) {
    const value = steps[second] ?? Number.NaN;
    if (!(value > 0) || (speed[second] ?? Number.NaN) < gaitRule.runFromSpeed) continue;
    fast++;
    if (value > gaitRule.doubledFrom) above++;
  }
  return above * 2 > fast;
}
