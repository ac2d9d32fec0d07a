/**
 * Brings irregular samples onto a one-second grid: each value holds until the next sample, and only for its own
 * second when that is further than `longestHold` away. Never interpolates; what is missing stays missing.
 * A value is also held across samples that lack it when fewer than half of them carry it: such a recorder writes
 * its columns in turn (Suunto: heart rate and position in separate records), so a bare sample is no drop-out.
 * @param seconds time of each sample, never decreasing; of samples in the same second the last value counts
 * @param values one per sample, NaN where absent
 * @param length seconds of the grid
 * @param longestHold seconds
 * @returns one value per second, NaN where absent
 */
export function holdEachSecond(
  seconds: Float64Array,
  values: Float64Array,
  length: number,
  longestHold: number,
): Float64Array {
  const grid = new Float64Array(length).fill(Number.NaN);
  const inTurn = isWrittenInTurn(values);
  let heldValue = Number.NaN;
  let heldFrom = Number.NaN;
  for (let sample = 0; sample < values.length; sample++) {
    const value = values[sample] ?? Number.NaN;
    const absent = Number.isNaN(value);
    if (absent && inTurn) continue;
    const second = Math.floor(seconds[sample] ?? 0);
    if (absent && second === heldFrom) continue;
    if (second - heldFrom <= longestHold) {
      const end = Math.min(second, length);
      for (let gap = heldFrom + 1; gap < end; gap++) grid[gap] = heldValue;
    }
    if (second >= length) break;
    if (!absent) grid[second] = value;
    heldValue = value;
    heldFrom = second;
  }
  return grid;
}

function isWrittenInTurn(values: Float64Array): boolean {
  let present = 0;
  for (let sample = 0; sample < values.length; sample++) {
    if (!Number.isNaN(values[sample] ?? Number.NaN)) present++;
  }
  return present * 2 < values.length;
}
