/**
 * The sample between `from` and `to` that differs most from the present sample before it.
 * @param values NaN where absent
 * @param from first sample to compare with
 * @param to last sample to look at
 */
export function steepestSecond(values: Float64Array, from: number, to: number): number {
  let previous = values[from] ?? Number.NaN;
  let steepest = from;
  let most = 0;
  for (let second = from + 1; second <= to; second++) {
    const value = values[second] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const change = Math.abs(value - previous);
    if (change > most) {
      most = change;
      steepest = second;
    }
    previous = value;
  }
  return steepest;
}
