/** Two clusters of values on a line. */
export type TwoMeans = {
  readonly low: number;
  readonly high: number;
  /** share of the values in the lower cluster, 0..1. */
  readonly lowShare: number;
};

/**
 * The two clusters with the least squared distance to their means: the exact optimum, since on a line clusters
 * are neighbours, so one pass over the sorted values sees every split.
 * @param values NaN is passed over
 * @returns null with fewer than two different values
 */
export function twoMeans(values: Float64Array): TwoMeans | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const count = sorted.length;
  let total = 0;
  for (const value of sorted) total += value;
  let best: TwoMeans | null = null;
  let bestGain = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let below = 1; below < count; below++) {
    const value = sorted[below - 1] ?? 0;
    sum += value;
    if (value === sorted[below]) continue;
    const above = count - below;
    // Least spread within the clusters is most spread between them.
    const gain = sum ** 2 / below + (total - sum) ** 2 / above;
    if (gain > bestGain) {
      bestGain = gain;
      best = { low: sum / below, high: (total - sum) / above, lowShare: below / count };
    }
  }
  return best;
}
