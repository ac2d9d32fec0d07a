import type { Span } from '../../core/training/activity.ts';
import type { Trace } from './chart.ts';

/** Seconds of the centred mean: short runs need their shape, long ones calm (VISUAL.md, charts 7). */
export function smoothingSeconds(runs: readonly Span[]): number {
  const longest = Math.max(0, ...runs.map((run) => run.endSeconds - run.startSeconds));
  return longest <= 300 ? 13 : 25;
}

/** Mean of the present values in [from, to). */
function meanOf(column: Float64Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let second = from; second < to; second += 1) {
    const value = column[second] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? Number.NaN : sum / count;
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
  const visible = column.slice(from, to).map((value, index) => (hidden(from + index) ? Number.NaN : value));
  const traces: Trace[] = [];
  let start = from;
  let values: number[] = [];
  const flush = (): void => {
    if (values.length > 1) traces.push({ startSeconds: start, values });
    values = [];
  };
  for (let second = from; second < to; second += 1) {
    if (Number.isNaN(visible[second - from] ?? Number.NaN)) {
      flush();
      continue;
    }
    if (values.length === 0) start = second;
    const at = second - from;
    values.push(meanOf(visible, Math.max(0, at - half), Math.min(visible.length, at + half + 1)));
  }
  flush();
  return traces;
}

/** The value below which a share of the sorted values lies; null when there are none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? null;
}

/** All values of some traces in one list. */
export const allValues = (traces: readonly Trace[]): readonly number[] =>
  traces.flatMap((trace) => trace.values);
