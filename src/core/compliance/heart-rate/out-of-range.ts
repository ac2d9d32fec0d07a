import { heartRateTrustRule } from '../constants.ts';

/**
 * Q0: seconds whose value no heart of this runner has.
 * @param heartRate bpm per second, NaN where absent
 * @param maximum bpm; null when not known
 */
export function outOfRange(heartRate: Float64Array, maximum: number | null): Uint8Array {
  const { lowest, highest, aboveMaximum } = heartRateTrustRule;
  const limit = maximum === null ? highest : maximum + aboveMaximum;
  const marks = new Uint8Array(heartRate.length);
  for (let second = 0; second < marks.length; second++) {
    const bpm = heartRate[second] ?? Number.NaN;
    if (bpm < lowest || bpm > limit) marks[second] = 1;
  }
  return marks;
}
