import { rollingMedian } from '../../signal/rolling-median.ts';
import { heartRateTrustRule } from '../constants.ts';
import type { HeartRateTrust } from '../heart-rate/heart-rate-trust.ts';
import type { Track } from '../track.ts';

/** The seconds of heart rate that a judgement goes by. */
export type HeartReading = {
  /** 1 where believed. */
  readonly believed: Uint8Array;
  /** bpm, 5-s median of the believed seconds; NaN elsewhere. */
  readonly smoothed: Float64Array;
};

/** What may clear and convict on its own. */
export const trustedReading = ({ trusted, smoothed }: HeartRateTrust): HeartReading => ({
  believed: trusted,
  smoothed,
});

/**
 * With the cadence-like seconds, which count only where pace or effort agrees (2.3, 12.13).
 * @returns null when there are none
 */
export function ambiguousReading(track: Track, { trusted, ambiguous }: HeartRateTrust): HeartReading | null {
  if (!ambiguous.includes(1)) return null;
  const believed = trusted.map((mark, second) => mark | (ambiguous[second] ?? 0));
  const values = track.heartRate.map((bpm, second) => (believed[second] === 1 ? bpm : Number.NaN));
  const smoothed = rollingMedian(values, heartRateTrustRule.smoothing);
  for (let second = 0; second < smoothed.length; second++) {
    if (believed[second] !== 1) smoothed[second] = Number.NaN;
  }
  return { believed, smoothed };
}
