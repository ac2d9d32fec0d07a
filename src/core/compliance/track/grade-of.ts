import { rollingMedian } from '../../signal/rolling-median.ts';
import { rollingSlope } from '../../signal/rolling-slope.ts';
import { gradeRule } from '../constants.ts';

/**
 * Grade per second as a fraction (4): the slope of altitude over the 100 m around, level when it is less than a
 * barometer can tell, never steeper than 15 %. 0 where altitude or distance is missing.
 * @param altitude metres per second of the grid, NaN where absent
 * @param distance cumulative metres per second of the grid, NaN where absent
 */
export function gradeOf(altitude: Float64Array, distance: Float64Array): Float64Array {
  const smooth = rollingMedian(altitude, gradeRule.altitudeSmoothing);
  const grade = rollingSlope(distance, smooth, gradeRule.reach, gradeRule.shortestSpan);
  for (let second = 0; second < grade.length; second++) {
    const slope = grade[second] ?? Number.NaN;
    if (!(Math.abs(slope) >= gradeRule.level)) grade[second] = 0;
    else grade[second] = Math.max(-gradeRule.steepest, Math.min(gradeRule.steepest, slope));
  }
  return grade;
}
