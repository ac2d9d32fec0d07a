import type { Recording } from './recording.ts';

/** What a watch sums up over a lap or a session. Heart rates are whole bpm, null when there were none. */
export type Totals = {
  readonly elapsed: number;
  readonly timer: number;
  readonly distance: number;
  readonly averageSpeed: number;
  readonly averageHeartRate: number | null;
  readonly maxHeartRate: number | null;
  readonly minHeartRate: number | null;
};

/** Sums of [from, to), in seconds elapsed; heart rate over the running timer, as watches mean it. */
export function totalsOf(recording: Recording, from: number, to: number): Totals {
  let timer = 0;
  let sum = 0;
  let count = 0;
  let max = 0;
  let min = 255;
  for (let second = from; second < to; second++) {
    if (recording.timer[second] !== 1) continue;
    timer += 1;
    const bpm = recording.heartRate?.[second] ?? Number.NaN;
    if (Number.isNaN(bpm) || bpm <= 0) continue;
    sum += bpm;
    count += 1;
    max = Math.max(max, bpm);
    min = Math.min(min, bpm);
  }
  const distance = (recording.distance[to] ?? 0) - (recording.distance[from] ?? 0);
  return {
    elapsed: to - from,
    timer,
    distance,
    averageSpeed: timer > 0 ? distance / timer : 0,
    averageHeartRate: count > 0 ? Math.round(sum / count) : null,
    maxHeartRate: count > 0 ? max : null,
    minHeartRate: count > 0 ? min : null,
  };
}
