/** How two columns go together. */
export type Correlation = {
  /** Pearson's r; NaN when one of them never changes. */
  readonly r: number;
  /** sample standard deviation of the second column. */
  readonly spread: number;
  /** pairs that were both present. */
  readonly count: number;
};

/**
 * Pearson's correlation of two columns over a stretch, in two passes so that large means cost no digits.
 * @param a NaN where absent
 * @param b NaN where absent; a pair counts when both are present
 * @param start first sample
 * @param end one after the last
 */
export function correlation(a: Float64Array, b: Float64Array, start: number, end: number): Correlation {
  let count = 0;
  let sumA = 0;
  let sumB = 0;
  for (let at = start; at < end; at++) {
    const left = a[at] ?? Number.NaN;
    const right = b[at] ?? Number.NaN;
    if (Number.isNaN(left + right)) continue;
    count++;
    sumA += left;
    sumB += right;
  }
  const meanA = sumA / count;
  const meanB = sumB / count;
  let squareA = 0;
  let squareB = 0;
  let product = 0;
  for (let at = start; at < end; at++) {
    const left = (a[at] ?? Number.NaN) - meanA;
    const right = (b[at] ?? Number.NaN) - meanB;
    if (Number.isNaN(left + right)) continue;
    squareA += left * left;
    squareB += right * right;
    product += left * right;
  }
  return { r: product / Math.sqrt(squareA * squareB), spread: Math.sqrt(squareB / (count - 1)), count };
}
