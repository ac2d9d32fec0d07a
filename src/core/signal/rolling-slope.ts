/**
 * Slope of the least-squares line of `y` over `x` through all samples whose `x` lies within `reach` of each
 * sample's own. Running sums: every sample enters and leaves once.
 * @param x never decreasing where present, NaN where absent
 * @param y NaN where absent
 * @param reach in units of `x`
 * @param shortestSpan least distance in `x` between the outermost samples of a window, else NaN
 * @returns one slope per sample, NaN where it cannot be told
 */
export function rollingSlope(
  x: Float64Array,
  y: Float64Array,
  reach: number,
  shortestSpan: number,
): Float64Array {
  const slopes = new Float64Array(x.length).fill(Number.NaN);
  const present: number[] = [];
  for (let at = 0; at < x.length; at++) {
    if (!Number.isNaN((x[at] ?? Number.NaN) + (y[at] ?? Number.NaN))) present.push(at);
  }
  // Sums about the first sample of the column: far from it their differences would drown in rounding.
  const originX = x[present[0] ?? 0] ?? 0;
  const originY = y[present[0] ?? 0] ?? 0;
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  const add = (at: number, sign: 1 | -1): void => {
    const dx = (x[at] ?? 0) - originX;
    const dy = (y[at] ?? 0) - originY;
    count += sign;
    sumX += sign * dx;
    sumY += sign * dy;
    sumXX += sign * dx * dx;
    sumXY += sign * dx * dy;
  };
  let first = 0;
  let next = 0;
  for (const at of present) {
    const here = x[at] ?? 0;
    for (let entering = present[next]; entering !== undefined && (x[entering] ?? 0) <= here + reach; ) {
      add(entering, 1);
      next++;
      entering = present[next];
    }
    for (let leaving = present[first]; leaving !== undefined && (x[leaving] ?? 0) < here - reach; ) {
      add(leaving, -1);
      first++;
      leaving = present[first];
    }
    const span = (x[present[next - 1] ?? at] ?? 0) - (x[present[first] ?? at] ?? 0);
    if (span < shortestSpan || span === 0) continue;
    slopes[at] = (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
  }
  return slopes;
}
