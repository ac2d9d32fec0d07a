import { gradeRule } from '../constants.ts';

/**
 * 1 for every second whose grade would be measured across a leap of the altimeter: within reach of a place where
 * altitude changes faster than anybody climbs or falls.
 * @param altitude smoothed metres per second of the grid, NaN where absent
 * @param distance cumulative metres per second of the grid, NaN where absent
 */
export function nearAltitudeLeaps(altitude: Float64Array, distance: Float64Array): Uint8Array {
  const { climbSeconds, fastestClimb, reach } = gradeRule;
  const length = altitude.length;
  const leaps = new Uint8Array(length);
  for (let second = climbSeconds; second < length; second++) {
    const change = (altitude[second] ?? Number.NaN) - (altitude[second - climbSeconds] ?? Number.NaN);
    if (Math.abs(change) > fastestClimb * climbSeconds) leaps.fill(1, second - climbSeconds, second + 1);
  }
  const marks = Uint8Array.from(leaps);
  const spread = (from: number, step: 1 | -1): void => {
    let leapAt = Number.NaN;
    for (let second = from; second >= 0 && second < length; second += step) {
      const here = distance[second] ?? Number.NaN;
      if (leaps[second] === 1 && !Number.isNaN(here)) leapAt = here;
      if (Math.abs(here - leapAt) <= reach) marks[second] = 1;
    }
  };
  spread(0, 1);
  spread(length - 1, -1);
  return marks;
}
