import { episodesOf } from '../../signal/episodes.ts';
import { quantileSorted } from '../../signal/quantile.ts';
import { insertSorted, removeSorted } from '../../signal/sorted-window.ts';
import type { Stretch } from '../../signal/stretch.ts';
import { heartRateTrustRule } from '../constants.ts';
import { Gait, type Track } from '../track.ts';

/**
 * Stretches in which heart rate and steps per minute run side by side: windows of 60 s whose median difference
 * and interquartile range are at most 4, joined (Q6, first half). By chance or by cadence lock; the evidence
 * decides that.
 */
export function cadenceClose(track: Track): Stretch[] {
  const { closeWindow, closeStep, closeRunning, closeMedian, closeSpread, closeJoin } = heartRateTrustRule;
  const difference = differenceWhileRunning(track);
  const { present, near } = runningTotals(difference);
  const marks = new Uint8Array(track.length);
  const sorted = sortedWindow(difference, closeWindow);
  for (let start = 0; start + closeWindow <= track.length; start += closeStep) {
    const end = start + closeWindow;
    const count = (present[end] ?? 0) - (present[start] ?? 0);
    if (count < closeRunning) continue;
    // With median and spread within bounds, half of the values (less one) are near; most windows end here, unsorted.
    if (((near[end] ?? 0) - (near[start] ?? 0) + 1) * 2 < count) continue;
    const values = sorted(start, end);
    const close =
      Math.abs(quantileSorted(values, 0.5)) <= closeMedian &&
      quantileSorted(values, 0.75) - quantileSorted(values, 0.25) <= closeSpread;
    if (close) marks.fill(1, start, end);
  }
  return episodesOf(marks, { joinGaps: closeJoin, minimum: 1 });
}

/** Heart rate minus steps per minute where the runner runs; NaN elsewhere. */
function differenceWhileRunning({ heartRate, stepsPerMinute, gait, length }: Track): Float64Array {
  const difference = new Float64Array(length).fill(Number.NaN);
  for (let second = 0; second < length; second++) {
    const steps = stepsPerMinute[second] ?? Number.NaN;
    if (gait[second] !== Gait.run || !(steps >= heartRateTrustRule.closeCadence)) continue;
    difference[second] = (heartRate[second] ?? Number.NaN) - steps;
  }
  return difference;
}

function runningTotals(difference: Float64Array): {
  readonly present: Uint32Array;
  readonly near: Uint32Array;
} {
  const reach = heartRateTrustRule.closeMedian + heartRateTrustRule.closeSpread;
  const present = new Uint32Array(difference.length + 1);
  const near = new Uint32Array(difference.length + 1);
  for (let second = 0; second < difference.length; second++) {
    const off = Math.abs(difference[second] ?? Number.NaN);
    present[second + 1] = (present[second] ?? 0) + (Number.isNaN(off) ? 0 : 1);
    near[second + 1] = (near[second] ?? 0) + (off <= reach ? 1 : 0);
  }
  return { present, near };
}

/** Sorted values of a window that only moves forward: what stays inside is not sorted again. */
function sortedWindow(values: Float64Array, window: number): (start: number, end: number) => Float64Array {
  const sorted = new Float64Array(window + 1);
  let from = 0;
  let to = 0;
  let count = 0;
  return (start, end) => {
    if (start >= to) {
      from = start;
      to = start;
      count = 0;
    }
    for (; from < start; from++) count = removeSorted(sorted, count, values[from] ?? Number.NaN);
    for (; to < end; to++) count = insertSorted(sorted, count, values[to] ?? Number.NaN);
    return sorted.subarray(0, count);
  };
}
