import { insertSorted, removeSorted, replaceSorted } from './sorted-window.ts';
import { isSmallWhole, rollingWholeMedian } from './whole-median.ts';

/** From this many samples on counting is quicker than keeping sorted; measured. */
const longWindow = 9;

/**
 * Centred rolling median over the present values of each window. The window is kept sorted: one value is
 * put in and one taken out per sample instead of sorting anew.
 * @param values one per second, NaN where absent
 * @param window odd or even number of samples; an even window reaches one further back than ahead
 * @param minimum present values that a window needs, else NaN
 * @returns same length; windows are cut at both ends
 */
export function rollingMedian(values: Float64Array, window: number, minimum = 1): Float64Array {
  if (window >= longWindow && isSmallWhole(values)) return rollingWholeMedian(values, window, minimum);
  const length = values.length;
  const medians = new Float64Array(length);
  const sorted = new Float64Array(window + 1);
  const back = Math.floor(window / 2);
  const ahead = window - back;
  let count = 0;
  for (let entering = 0; entering < length + ahead - 1; entering++) {
    const at = entering - ahead + 1;
    const leaving = at - back - 1;
    const out = leaving >= 0 ? (values[leaving] ?? Number.NaN) : Number.NaN;
    const into = entering < length ? (values[entering] ?? Number.NaN) : Number.NaN;
    if (Number.isNaN(out) || Number.isNaN(into)) {
      count = removeSorted(sorted, count, out);
      count = insertSorted(sorted, count, into);
    } else {
      replaceSorted(sorted, count, out, into);
    }
    if (at >= 0) medians[at] = count >= minimum ? middle(sorted, count) : Number.NaN;
  }
  return medians;
}

function middle(sorted: Float64Array, count: number): number {
  const upper = sorted[count >> 1] ?? Number.NaN;
  return count % 2 === 1 ? upper : ((sorted[(count >> 1) - 1] ?? Number.NaN) + upper) / 2;
}
