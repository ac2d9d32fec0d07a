import { steepestSecond } from '../../signal/steepest-second.ts';
import { heartRateTrustRule } from '../constants.ts';
import { Gait } from '../track.ts';

/**
 * Q4: a sensor that has not found the pulse yet: far too low for a minute of running, then up by more than 20 bpm
 * within 20 s, all in the first five minutes of running.
 * @param smooth 5-s median of the heart rate per second, NaN where absent
 * @param gait `Gait` per second
 * @param maximum bpm
 * @returns seconds from the start of the recording up to the rise that are not believed; 0 when there are none
 */
export function coldStart(smooth: Float64Array, gait: Uint8Array, maximum: number): number {
  const { coldStartReach, coldStartShare, coldStartSeconds, coldStartRise, coldStartRiseSeconds } =
    heartRateTrustRule;
  const first = gait.indexOf(Gait.run);
  if (first < 0) return 0;
  const end = Math.min(smooth.length, first + coldStartReach);
  let low = 0;
  for (let second = first; second < end; second++) {
    const value = smooth[second] ?? Number.NaN;
    if (gait[second] === Gait.run && value < coldStartShare * maximum) low++;
    if (low < coldStartSeconds) continue;
    const from = Math.max(first, second - coldStartRiseSeconds);
    if (value - (smooth[from] ?? Number.NaN) > coldStartRise) return topOfRise(smooth, from, end);
  }
  return 0;
}

/** The rise is over where it is steepest, seen over as long as a rise may take. */
function topOfRise(smooth: Float64Array, from: number, end: number): number {
  const to = Math.min(end - 1, from + 2 * heartRateTrustRule.coldStartRiseSeconds);
  return Math.min(smooth.length, steepestSecond(smooth, from, to) + heartRateTrustRule.jumpMargin);
}
