/** How long a value may stand for what was not recorded, seconds. */
export type Holds = {
  /** until the next sample. */
  readonly between: number;
  /** across samples that lack the value, until the next one that has it. */
  readonly across: number;
};

/**
 * Brings irregular samples onto a one-second grid: each value holds until the next sample, or for its own second
 * only when that is too far away. Never interpolates; what is missing stays missing.
 * Where fewer than half of the samples carry a value, the recorder writes its columns in turn (Suunto: heart rate
 * and position in separate records): there a bare sample is no drop-out and `between` counts from value to value.
 * @param seconds time of each sample, never decreasing; of samples in the same second the last value counts
 * @param values one per sample, NaN where absent
 * @param length seconds of the grid
 * @returns one value per second, NaN where absent
 */
export function holdEachSecond(
  seconds: Float64Array,
  values: Float64Array,
  length: number,
  holds: Holds,
): Float64Array {
  const grid = new Float64Array(length).fill(Number.NaN);
  const across = isWrittenInTurn(values) ? holds.between : holds.across;
  let held = Number.NaN;
  let from = -1;
  let bareFrom = -1;
  for (let sample = 0; sample < values.length; sample++) {
    const value = values[sample] ?? Number.NaN;
    const second = Math.floor(seconds[sample] ?? 0);
    if (Number.isNaN(value)) {
      if (bareFrom < 0 && second > from) bareFrom = second;
      continue;
    }
    const bridged = bareFrom < 0 ? holds.between : across;
    const until = second - from <= bridged ? second : bareFrom;
    fill(grid, held, from, until, holds.between);
    if (second >= length) return grid;
    grid[second] = value;
    held = value;
    from = second;
    bareFrom = -1;
  }
  fill(grid, held, from, bareFrom, holds.between);
  return grid;
}

function fill(grid: Float64Array, value: number, from: number, until: number, longest: number): void {
  if (until - from > longest) return;
  const end = Math.min(until, grid.length);
  for (let second = from + 1; second < end; second++) grid[second] = value;
}

function isWrittenInTurn(values: Float64Array): boolean {
  let present = 0;
  for (let sample = 0; sample < values.length; sample++) {
    if (!Number.isNaN(values[sample] ?? Number.NaN)) present++;
  }
  return present * 2 < values.length;
}
