/**
 * Quantile of sorted values as `simple-statistics` and numpy define it: between two values in a straight line.
 * @param sorted ascending, without NaN
 * @param share 0..1
 * @returns NaN without values
 */
export function quantileSorted(sorted: Float64Array, share: number): number {
  const index = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(index)] ?? Number.NaN;
  const upper = sorted[Math.ceil(index)] ?? Number.NaN;
  return lower + (index - Math.floor(index)) * (upper - lower);
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
