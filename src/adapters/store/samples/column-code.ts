/** How the values of a column become whole numbers and come back as exactly the same doubles. */
export type ColumnCode = {
  /** stands in the block; never reused for another meaning. */
  readonly id: number;
  readonly toWhole: (value: number) => number;
  readonly fromWhole: (whole: number) => number;
};

const divided = (id: number, by: number): ColumnCode => ({
  id,
  toWhole: (value) => Math.round(value * by),
  fromWhole: (whole) => whole / by,
});

const degreesPerSemicircle = 180 / 2 ** 31;

/** The values as they stand, eight bytes each. */
export const plainCode = 0;

/**
 * The scales of the FIT profile, written the way the reader computes them: whole numbers, distance in cm, speed
 * in mm/s, cadence with its 128ths, altitude, degrees, temperature in tenths. A code suits a column only when
 * every value of it comes back bit for bit.
 */
export const columnCodes: readonly ColumnCode[] = [
  divided(1, 1),
  divided(2, 100),
  divided(3, 1000),
  divided(4, 128),
  {
    id: 5,
    toWhole: (value) => Math.round((value + 500) * 5),
    fromWhole: (whole) => whole / 5 - 500,
  },
  {
    id: 6,
    toWhole: (value) => Math.round(value / degreesPerSemicircle),
    fromWhole: (whole) => whole * degreesPerSemicircle,
  },
  divided(7, 10),
];

/** Differences stay below 2^52 then, so that they and their zigzag are exact. */
const largestWhole = 2 ** 50;

const suits = (code: ColumnCode, values: Float64Array): boolean =>
  values.every((value) => {
    if (Number.isNaN(value)) return true;
    // + 0: minus zero would not survive as a difference, so it must not suit any code.
    const whole = code.toWhole(value) + 0;
    return Math.abs(whole) <= largestWhole && Object.is(code.fromWhole(whole), value);
  });

/** The first code that gives back every value of the column; null: none does. */
export function codeFor(values: Float64Array): ColumnCode | null {
  return columnCodes.find((code) => suits(code, values)) ?? null;
}
