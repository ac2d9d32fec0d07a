import { resampling } from '../constants.ts';

/**
 * 1 for every second between two records that lie too far apart to say what happened (12.13). A pause of the
 * timer explains its own gap.
 * @param seconds time of each record, never decreasing
 * @param paused 1 for seconds in which the timer stood
 */
export function unrecordedSeconds(seconds: Float64Array, paused: Uint8Array): Uint8Array {
  const unrecorded = new Uint8Array(paused.length);
  for (let record = 1; record < seconds.length; record++) {
    const from = Math.floor(seconds[record - 1] ?? 0);
    const to = Math.floor(seconds[record] ?? 0);
    if (to - from <= resampling.longestStateGap) continue;
    const end = Math.min(to, paused.length);
    for (let second = from + 1; second < end; second++) unrecorded[second] = 1 - (paused[second] ?? 0);
  }
  return unrecorded;
}
