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
  const present = presentPairs(x, y);
  // Sums about the first sample of the column: far from it their differences would drown in rounding.
  const originX = x[present[0] ?? 0] ?? 0;
  const originY = y[present[0] ?? 0] ?? 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let first = 0;
  let next = 0;
  for (let index = 0; index < present.length; index++) {
    const at = present[index] ?? 0;
    const here = x[at] ?? 0;
    for (; next < present.length; next++) {
      const entering = present[next] ?? 0;
      if ((x[entering] ?? 0) > here + reach) break;
      const dx = (x[entering] ?? 0) - originX;
      const dy = (y[entering] ?? 0) - originY;
      sumX += dx;
      sumY += dy;
      sumXX += dx * dx;
      sumXY += dx * dy;
    }
    for (; first < next; first++) {
      const leaving = present[first] ?? 0;
      if ((x[leaving] ?? 0) >= here - reach) break;
      const dx = (x[leaving] ?? 0) - originX;
      const dy = (y[leaving] ?? 0) - originY;
      sumX -= dx;
      sumY -= dy;
      sumXX -= dx * dx;
      sumXY -= dx * dy;
    }
    const span = (x[present[next - 1] ?? at] ?? 0) - (x[present[first] ?? at] ?? 0);
    if (span < shortestSpan || span === 0) continue;
    const count = next - first;
    slopes[at] = (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
  }
  return slopes;
}

/** Samples at which both columns have a value. */
function presentPairs(x: Float64Array, y: Float64Array): Int32Array {
  const present = new Int32Array(x.length);
  let count = 0;
  for (let at = 0; at < x.length; at++) {
    if (!Number.isNaN((x[at] ?? Number.NaN) + (y[at] ?? Number.NaN))) present[count++] = at;
  }
  return present.subarray(0, count);
}
