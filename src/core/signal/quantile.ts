/**
 * Quantile of sorted values as `simple-statistics` defines it: the value at `share * count`, or the mean of the
 * two around it when that is whole.
 * @param sorted ascending, without NaN
 * @param share 0..1
 * @returns NaN without values
 */
export function quantileSorted(sorted: Float64Array, share: number): number {
  const count = sorted.length;
  if (count === 0) return Number.NaN;
  const index = count * share;
  if (share >= 1) return sorted[count - 1] ?? Number.NaN;
  if (share <= 0) return sorted[0] ?? Number.NaN;
  if (index % 1 !== 0) return sorted[Math.ceil(index) - 1] ?? Number.NaN;
  if (count % 2 === 0) return ((sorted[index - 1] ?? 0) + (sorted[index] ?? 0)) / 2;
  return sorted[index] ?? Number.NaN;
}

/** Median of the present values; NaN without any. */
export function medianOf(values: Float64Array): number {
  return quantileSorted(values.filter((value) => !Number.isNaN(value)).sort(), 0.5);
}

/** Median distance of the present values from their median; NaN without any. */
export function medianAbsoluteDeviation(values: Float64Array): number {
  const middle = medianOf(values);
  return medianOf(values.map((value) => Math.abs(value - middle)));
}
