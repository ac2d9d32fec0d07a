/**
 * Energy cost of running on a slope, J per kg and metre (Minetti 2002, J Appl Physiol 93:1039).
 * @param grade rise over run as a fraction; the study covers -0.45 to +0.45
 */
export function costOfRunning(grade: number): number {
  return ((((155.4 * grade - 30.4) * grade - 43.3) * grade + 46.3) * grade + 19.5) * grade + 3.6;
}

const levelCost = costOfRunning(0);

/** How much dearer than level ground a slope is: `costOfRunning(grade) / costOfRunning(0)`. */
export const costRatio = (grade: number): number => costOfRunning(grade) / levelCost;
