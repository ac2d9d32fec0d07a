import { firstOrderLag } from '../../signal/first-order-lag.ts';
import type { Evidence } from '../../training/evidence.ts';
import { heartRateTrustRule } from '../constants.ts';
import type { Track } from '../track.ts';

/**
 * Heart rate as this runner's own line of heart rate over speed would have it, with the lag of a heart (2.3).
 * @param line the runner's own; null when not known yet
 * @returns bpm per second; null without a line or without any heart rate to start from
 */
export function expectedHeartRate(track: Track, line: Evidence['heartRateLine']): Float64Array | null {
  if (line === null) return null;
  const start = track.heartRate.find((bpm) => !Number.isNaN(bpm));
  if (start === undefined) return null;
  const targets = track.effectiveSpeed.map((speed) => line.intercept + line.slope * speed);
  return firstOrderLag(targets, start, heartRateTrustRule.tau);
}
