/**
 * Centred rolling median over the present values of each window. The window is kept sorted: one value is
 * put in and one taken out per sample instead of sorting anew.
 * @param values one per second, NaN where absent
 * @param window odd or even number of samples; an even window reaches one further back than ahead
 * @param minimum present values that a window needs, else NaN
 * @returns same length; windows are cut at both ends
 */
export function rollingMedian(values: Float64Array, window: number, minimum = 1): Float64Array {
  const length = values.length;
  const medians = new Float64Array(length);
  const sorted = new Float64Array(window + 1);
  const back = Math.floor(window / 2);
  const ahead = window - back;
  let count = 0;
  for (let entering = 0; entering < length + ahead - 1; entering++) {
    const at = entering - ahead + 1;
    const leaving = at - back - 1;
    if (leaving >= 0) count = remove(sorted, count, values[leaving] ?? Number.NaN);
    if (entering < length) count = insert(sorted, count, values[entering] ?? Number.NaN);
    if (at >= 0) medians[at] = count >= minimum ? middle(sorted, count) : Number.NaN;
  }
  return medians;
}

function middle(sorted: Float64Array, count: number): number {
  const upper = sorted[count >> 1] ?? Number.NaN;
  return count % 2 === 1 ? upper : ((sorted[(count >> 1) - 1] ?? Number.NaN) + upper) / 2;
}

function insert(sorted: Float64Array, count: number, value: number): number {
  if (Number.isNaN(value)) return count;
  let at = count;
  while (at > 0 && (sorted[at - 1] ?? 0) > value) {
    sorted[at] = sorted[at - 1] ?? 0;
    at--;
  }
  sorted[at] = value;
  return count + 1;
}

function remove(sorted: Float64Array, count: number, value: number): number {
  if (Number.isNaN(value)) return count;
  let at = 0;
  while (at < count && sorted[at] !== value) at++;
  for (; at + 1 < count; at++) sorted[at] = sorted[at + 1] ?? 0;
  return count - 1;
}
