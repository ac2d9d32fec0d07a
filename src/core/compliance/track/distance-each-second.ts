import { resampling, speedSource } from '../constants.ts';

/** Speed in m/s and cumulative distance in m, one value per second, NaN where unknown. */
export type DistanceColumns = { readonly speed: Float64Array; readonly distance: Float64Array };

/**
 * Speed as distance difference over time with the timer running, so that neither smart recording nor a pause
 * bends it. Between samples further apart than the longest hold it is missing, and so is a speed no runner has.
 * @param seconds time of each sample, never decreasing
 * @param distance cumulative metres, NaN where absent
 * @param paused 1 for seconds in which the timer stood
 */
export function distanceEachSecond(
  seconds: Float64Array,
  distance: Float64Array,
  paused: Uint8Array,
): DistanceColumns {
  const length = paused.length;
  const speed = new Float64Array(length).fill(Number.NaN);
  const along = new Float64Array(length).fill(Number.NaN);
  let from = -1;
  let metres = Number.NaN;
  let lastSpeed = Number.NaN;
  for (let sample = 0; sample < distance.length; sample++) {
    const next = distance[sample] ?? Number.NaN;
    if (Number.isNaN(next)) continue;
    const to = Math.floor(seconds[sample] ?? 0);
    if (to >= length) break;
    if (from >= 0 && to > from) {
      lastSpeed = spread(speed, along, paused, { from, to, metres, gained: next - metres });
    }
    along[to] = next;
    from = to;
    metres = next;
  }
  if (from >= 0 && from < length && paused[from] === 0) speed[from] = lastSpeed;
  return { speed, distance: along };
}

type Gain = { readonly from: number; readonly to: number; readonly metres: number; readonly gained: number };

/** Fills the seconds between two samples; returns their speed. */
function spread(speed: Float64Array, along: Float64Array, paused: Uint8Array, gain: Gain): number {
  const { from, to, metres, gained } = gain;
  let running = 0;
  for (let second = from; second < to; second++) running += paused[second] === 0 ? 1 : 0;
  if (running === 0 || running > resampling.longestHold) return Number.NaN;
  const rate = gained / running;
  const believed = gained >= 0 && rate <= speedSource.fastest;
  let covered = metres;
  for (let second = from; second < to; second++) {
    along[second] = covered;
    if (paused[second] !== 0) continue;
    covered += rate;
    if (believed) speed[second] = rate;
  }
  return believed ? rate : Number.NaN;
}
