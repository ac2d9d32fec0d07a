import { episodesOf } from '../../signal/episodes.ts';
import type { Stretch } from '../../signal/stretch.ts';
import type { Span } from '../../training/activity.ts';
import { heartRateTrustRule } from '../constants.ts';

/**
 * Q5: stretches after three minutes of running in which heart rate stays 25 bpm and more below what this runner's
 * heart does at that speed.
 * @param heartRate bpm per second, NaN where absent
 * @param expected bpm per second
 * @param runs stretches of running
 */
export function implausiblyLow(
  heartRate: Float64Array,
  expected: Float64Array,
  runs: readonly Span[],
): Stretch[] {
  const { lowAfter, lowBpm, lowSeconds } = heartRateTrustRule;
  const marks = new Uint8Array(heartRate.length);
  for (const { startSeconds, endSeconds } of runs) {
    for (let second = startSeconds + lowAfter; second < endSeconds; second++) {
      if ((heartRate[second] ?? Number.NaN) < (expected[second] ?? Number.NaN) - lowBpm) marks[second] = 1;
    }
  }
  return episodesOf(marks, { joinGaps: 0, minimum: lowSeconds });
}
