import { rollingMean } from '../../signal/rolling-mean.ts';
import { rollingMedian } from '../../signal/rolling-median.ts';
import { heartRateTrustRule } from '../constants.ts';
import type { HeartRateTrust } from '../heart-rate/heart-rate-trust.ts';
import { jumps } from '../heart-rate/jumps.ts';
import type { Track } from '../track.ts';
import { observedMaximumRule } from './constants.ts';

/** The highest heart rate that was held in a run. */
export type HeartRatePeak = {
  /** bpm, mean of 30 s. */
  readonly bpm: number;
  /** s elapsed since the activity's start, the middle of the 30 s. */
  readonly atSeconds: number;
};

/**
 * The highest 30-s mean of believed heart rate in a run (1.2). A window that touches a cadence lock, heart rate that
 * could be cadence, or the 20 s around a jump does not count; the highest of the others does.
 * @returns null with less than ten believed minutes, or without such a window
 */
export function peakHeartRate(track: Track, trust: HeartRateTrust): HeartRatePeak | null {
  const { window, windowNeeds, leastTrusted } = observedMaximumRule;
  if (trust.trusted.reduce((sum, one) => sum + one, 0) < leastTrusted) return null;
  const means = rollingMean(trust.smoothed, window, windowNeeds);
  const doubtful = doubtfulUpTo(track, trust);
  const back = Math.floor(window / 2);
  let peak: HeartRatePeak | null = null;
  for (let second = 0; second < means.length; second++) {
    const bpm = means[second] ?? Number.NaN;
    if (!(bpm > (peak?.bpm ?? 0))) continue;
    const from = Math.max(0, second - back);
    const to = Math.min(means.length, second - back + window);
    if ((doubtful[to] ?? 0) === (doubtful[from] ?? 0)) peak = { bpm, atSeconds: second };
  }
  return peak;
}

/** How many doubtful seconds lie before each second; equal at both ends of a window: none inside. */
function doubtfulUpTo(track: Track, trust: HeartRateTrust): Uint32Array {
  const marks = new Uint8Array(track.length);
  for (const { startSeconds, endSeconds, cause } of trust.spans) {
    if (cause === 'cadence-lock' || cause === 'cadence-like') marks.fill(1, startSeconds, endSeconds);
  }
  const { jumpReach } = observedMaximumRule;
  for (const jump of jumps(rollingMedian(track.heartRate, heartRateTrustRule.jumpSmoothing))) {
    marks.fill(1, Math.max(0, jump - jumpReach), jump + jumpReach);
  }
  const totals = new Uint32Array(track.length + 1);
  for (let second = 0; second < track.length; second++) {
    totals[second + 1] = (totals[second] ?? 0) + (marks[second] ?? 0);
  }
  return totals;
}
