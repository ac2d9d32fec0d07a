/** Downhill costs less, but legs and heart do not fall as the polynomial does. */
const leastCost = 0.9;

/**
 * Energy cost of running on a slope relative to the level (Minetti 2002, J Appl Physiol 93:1039).
 * @param grade rise over run
 */
export function costOfGrade(grade: number): number {
  const i = Math.min(0.3, Math.max(-0.3, grade));
  const cost = ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6;
  return Math.max(leastCost, cost / 3.6);
}
