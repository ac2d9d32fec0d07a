import { steepestSecond } from '../../signal/steepest-second.ts';
import { heartRateTrustRule } from '../constants.ts';

/**
 * Q2: seconds at which heart rate leaps: its 5-s median differs by more than 20 bpm from 10 s before. One second
 * per leap, where it is steepest.
 * @param smooth 5-s median of the heart rate per second, NaN where absent
 */
export function jumps(smooth: Float64Array): number[] {
  const { jumpLag, jumpBpm } = heartRateTrustRule;
  const found: number[] = [];
  let start = -1;
  for (let second = jumpLag; second <= smooth.length; second++) {
    const change = (smooth[second] ?? Number.NaN) - (smooth[second - jumpLag] ?? Number.NaN);
    const leaping = Math.abs(change) > jumpBpm;
    if (leaping && start < 0) start = second;
    if (!leaping && start >= 0) {
      found.push(steepestSecond(smooth, start - jumpLag, second - 1));
      start = -1;
    }
  }
  return found;
}

/** The seconds around each leap that are not believed. */
export function aroundJumps(leaps: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const leap of leaps) {
    marks.fill(1, Math.max(0, leap - heartRateTrustRule.jumpMargin), leap + heartRateTrustRule.jumpMargin);
  }
  return marks;
}
