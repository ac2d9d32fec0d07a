/** Values above are no heart rates; their counts would not stay in the cache. */
const most = 255;

/** Whether every present value is a whole number that `rollingWholeMedian` takes, like a heart rate. */
export function isSmallWhole(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    // NaN is absent; both comparisons are false then.
    if (value < 0 || value > most) return false;
    if (!Number.isNaN(value) && value !== (value | 0)) return false;
  }
  return true;
}

/**
 * The same as `rollingMedian` for small whole numbers, by counting how often each is in the window: the median
 * moves by a step or two at a time, so nothing is sorted and nothing is searched.
 */
export function rollingWholeMedian(values: Float64Array, window: number, minimum: number): Float64Array {
  const length = values.length;
  const medians = new Float64Array(length);
  const counts = new Uint32Array(most + 2);
  const back = Math.floor(window / 2);
  const ahead = window - back;
  let count = 0;
  // The middle value so far, and how many values of the window lie below it.
  let middle = 0;
  let below = 0;
  for (let entering = 0; entering < length + ahead - 1; entering++) {
    const at = entering - ahead + 1;
    const leaving = at - back - 1;
    if (leaving >= 0) {
      const out = values[leaving] ?? Number.NaN;
      if (!Number.isNaN(out)) {
        counts[out] = (counts[out] ?? 0) - 1;
        count -= 1;
        if (out < middle) below -= 1;
      }
    }
    if (entering < length) {
      const into = values[entering] ?? Number.NaN;
      if (!Number.isNaN(into)) {
        counts[into] = (counts[into] ?? 0) + 1;
        count += 1;
        if (into < middle) below += 1;
      }
    }
    if (at < 0) continue;
    if (count < minimum || count === 0) {
      medians[at] = Number.NaN;
      continue;
    }
    const upper = count >> 1;
    while (below > upper) {
      middle -= 1;
      below -= counts[middle] ?? 0;
    }
    while (below + (counts[middle] ?? 0) <= upper) {
      below += counts[middle] ?? 0;
      middle += 1;
    }
    if (count % 2 === 1 || below < upper) {
      medians[at] = middle;
      continue;
    }
    // Of an even number the lower of the two middle values is the next one below that there is.
    let lower = middle - 1;
    while (counts[lower] === 0) lower -= 1;
    medians[at] = (lower + middle) / 2;
  }
  return medians;
}
