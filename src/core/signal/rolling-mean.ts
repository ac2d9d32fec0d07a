/**
 * Centred rolling mean over the present values of each window.
 * @param values one per second, NaN where absent
 * @param window odd or even number of samples; an even window reaches one further back than ahead
 * @param minimum present values that a window needs, else NaN
 * @returns same length; windows are cut at both ends
 */
export function rollingMean(values: Float64Array, window: number, minimum = 1): Float64Array {
  const length = values.length;
  const means = new Float64Array(length);
  const back = Math.floor(window / 2);
  const ahead = window - back;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < Math.min(ahead - 1, length); at++) {
    const value = values[at] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      sum += value;
      count++;
    }
  }
  for (let at = 0; at < length; at++) {
    const entering = at + ahead - 1;
    if (entering < length) {
      const value = values[entering] ?? Number.NaN;
      if (!Number.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    const leaving = at - back - 1;
    if (leaving >= 0) {
      const value = values[leaving] ?? Number.NaN;
      if (!Number.isNaN(value)) {
        sum -= value;
        count--;
        // Rounding must not survive the values that caused it.
        if (count === 0) sum = 0;
      }
    }
    means[at] = count >= minimum ? sum / count : Number.NaN;
  }
  return means;
}
