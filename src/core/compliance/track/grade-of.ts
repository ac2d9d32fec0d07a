import { rollingMedian } from '../../signal/rolling-median.ts';
import { rollingSlope } from '../../signal/rolling-slope.ts';
import { gradeRule } from '../constants.ts';
import { Gait } from '../track.ts';
import { nearAltitudeLeaps } from './altitude-leaps.ts';

/**
 * Grade per second as a fraction (4): the slope of altitude over the 100 m around, level when it is less than a
 * barometer can tell, never steeper than 15 %. 0 where altitude or distance is missing and around a leap of the
 * altimeter.
 * @param altitude metres per second of the grid, NaN where absent
 * @param distance cumulative metres per second of the grid, NaN where absent
 * @param gait `Gait` per second
 * @returns null when the altimeter was silent or leapt too often while running to be believed anywhere
 */
export function gradeOf(
  altitude: Float64Array,
  distance: Float64Array,
  gait: Uint8Array,
): Float64Array | null {
  const smooth = rollingMedian(altitude, gradeRule.altitudeSmoothing);
  const leaps = nearAltitudeLeaps(smooth, distance);
  if (!isBelievable(altitude, leaps, gait)) return null;
  const grade = rollingSlope(distance, smooth, gradeRule.reach, gradeRule.shortestSpan);
  for (let second = 0; second < grade.length; second++) {
    const slope = grade[second] ?? Number.NaN;
    if (leaps[second] === 1 || !(Math.abs(slope) >= gradeRule.level)) grade[second] = 0;
    else grade[second] = Math.max(-gradeRule.steepest, Math.min(gradeRule.steepest, slope));
  }
  return grade;
}

function isBelievable(altitude: Float64Array, leaps: Uint8Array, gait: Uint8Array): boolean {
  let running = 0;
  let silent = 0;
  let leaping = 0;
  for (let second = 0; second < gait.length; second++) {
    if (gait[second] !== Gait.run) continue;
    running++;
    if (Number.isNaN(altitude[second] ?? Number.NaN)) silent++;
    if (leaps[second] === 1) leaping++;
  }
  return silent <= running * (1 - gradeRule.altitudeShare) && leaping <= running * gradeRule.leapShare;
}
