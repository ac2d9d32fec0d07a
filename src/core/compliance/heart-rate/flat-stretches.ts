import { heartRateTrustRule } from '../constants.ts';
import { Gait } from '../track.ts';

/**
 * Q3: seconds of a sensor that hangs: one and the same whole value for two minutes of moving, or fewer than four
 * values in ten minutes and more of running, which condemns the whole recording.
 * @param heartRate bpm per second, NaN where absent
 * @param gait `Gait` per second
 */
export function flatStretches(heartRate: Float64Array, gait: Uint8Array): Uint8Array {
  const marks = new Uint8Array(heartRate.length);
  if (isStuckThroughout(heartRate, gait)) return marks.fill(1);
  let start = 0;
  let moving = 0;
  let value = Number.NaN;
  for (let second = 0; second <= heartRate.length; second++) {
    const next = Math.round(heartRate[second] ?? Number.NaN);
    if (next !== value) {
      if (moving >= heartRateTrustRule.flatSeconds) marks.fill(1, start, second);
      start = second;
      moving = 0;
      value = next;
    }
    if (isMoving(gait[second])) moving++;
  }
  return marks;
}

const isMoving = (state: number | undefined): boolean => state === Gait.walk || state === Gait.run;

function isStuckThroughout(heartRate: Float64Array, gait: Uint8Array): boolean {
  const values = new Set<number>();
  let running = 0;
  for (let second = 0; second < heartRate.length; second++) {
    const bpm = heartRate[second] ?? Number.NaN;
    if (gait[second] !== Gait.run || Number.isNaN(bpm)) continue;
    running++;
    values.add(Math.round(bpm));
    if (values.size >= heartRateTrustRule.stuckValues) return false;
  }
  return running >= heartRateTrustRule.stuckSeconds;
}
