import type { Span } from '../../core/training/activity.ts';
import type { Trace } from './chart.ts';

/** Seconds of the centred mean: short runs need their shape, long ones calm (VISUAL.md, charts 7). */
export function smoothingSeconds(runs: readonly Span[]): number {
  const longest = Math.max(0, ...runs.map((run) => run.endSeconds - run.startSeconds));
  return longest <= 300 ? 13 : 25;
}

/**
 * The traces of a one-second column inside one span: smoothed with a centred mean that never looks past the
 * span's edges, broken wherever a second has no value or is hidden.
 * @param column one value per second, NaN where absent
 * @param window seconds of the mean
 * @param hidden true where the value must not be drawn; its neighbours do not see it either
 */
export function tracesIn(
  column: Float64Array,
  span: Span,
  window: number,
  hidden: (second: number) => boolean = () => false,
): readonly Trace[] {
  const from = Math.max(0, Math.ceil(span.startSeconds));
  const to = Math.min(column.length, Math.floor(span.endSeconds));
  const half = Math.floor(window / 2);
  const length = Math.max(0, to - from);
  // Running totals: the mean of any window is one subtraction.
  const sums = new Float64Array(length + 1);
  const counts = new Uint32Array(length + 1);
  for (let at = 0; at < length; at += 1) {
    const value = hidden(from + at) ? Number.NaN : (column[from + at] ?? Number.NaN);
    const present = !Number.isNaN(value);
    sums[at + 1] = (sums[at] ?? 0) + (present ? value : 0);
    counts[at + 1] = (counts[at] ?? 0) + (present ? 1 : 0);
  }
  const between = (totals: ArrayLike<number>, start: number, end: number): number =>
    (totals[end] ?? 0) - (totals[start] ?? 0);
  const traces: Trace[] = [];
  let start = 0;
  let values: number[] = [];
  const flush = (): void => {
    if (values.length > 1) traces.push({ startSeconds: from + start, values });
    values = [];
  };
  for (let at = 0; at < length; at += 1) {
    if (between(counts, at, at + 1) === 0) {
      flush();
      continue;
    }
    if (values.length === 0) start = at;
    const low = Math.max(0, at - half);
    const high = Math.min(length, at + half + 1);
    values.push(between(sums, low, high) / between(counts, low, high));
  }
  flush();
  return traces;
}

/** The value below which a share of the sorted values lies; null when there are none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? null;
}

/** All values of some traces in one list. */
export const allValues = (traces: readonly Trace[]): readonly number[] =>
  traces.flatMap((trace) => trace.values);
