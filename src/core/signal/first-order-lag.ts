/**
 * How a quantity follows its target with one time constant: `dy/dt = (target - y) / tau`, solved exactly for
 * targets that hold for a second each.
 * @param targets one per second; where NaN the last one holds on
 * @param start value before the first second
 * @param tau seconds
 */
export function firstOrderLag(targets: Float64Array, start: number, tau: number): Float64Array {
  const followed = new Float64Array(targets.length);
  const step = 1 - Math.exp(-1 / tau);
  let value = start;
  let target = start;
  for (let second = 0; second < targets.length; second++) {
    const next = targets[second] ?? Number.NaN;
    if (!Number.isNaN(next)) target = next;
    value += (target - value) * step;
    followed[second] = value;
  }
  return followed;
}
