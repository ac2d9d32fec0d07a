import type { Samples } from '../../core/training/activity.ts';

/**
 * Completes, in place, the entries of one and the same time from each other: the value before, else the one
 * after. Nothing is carried from one time to another.
 */
export function fillFromSameSecond(samples: Samples): void {
  const { seconds, length } = samples;
  const columns = [
    samples.heartRate,
    samples.speed,
    samples.distance,
    samples.cadence,
    samples.altitude,
    samples.latitude,
    samples.longitude,
    samples.temperature,
  ].filter((column) => column !== null);
  let from = 0;
  for (let at = 1; at <= length; at++) {
    if (at < length && seconds[at] === seconds[from]) continue;
    if (at - from > 1) for (const column of columns) fillSpan(column.subarray(from, at));
    from = at;
  }
}

function fillSpan(span: Float64Array): void {
  const first = span.find((value) => !Number.isNaN(value));
  if (first === undefined) return;
  let known = first;
  for (const [i, value] of span.entries()) {
    if (Number.isNaN(value)) span[i] = known;
    else known = value;
  }
}
