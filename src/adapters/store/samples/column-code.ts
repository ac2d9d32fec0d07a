/**
 * How the values of a column become whole numbers and come back as exactly the same doubles. `id` stands in the
 * block and is never reused for another meaning. Without `offset` and `times` a value is its whole number divided
 * by `by`; with `offset` that less the offset; with `times` the whole number times it.
 */
export type ColumnCode =
  | { readonly id: number; readonly kind: 'divided'; readonly by: number }
  | { readonly id: number; readonly kind: 'offset'; readonly by: number; readonly offset: number }
  | { readonly id: number; readonly kind: 'times'; readonly times: number };

const degreesPerSemicircle = 180 / 2 ** 31;

/** The values as they stand, eight bytes each. */
export const plainCode = 0;

/**
 * The scales of the FIT profile, written the way the reader computes them: whole numbers, distance in cm, speed
 * in mm/s, cadence with its 128ths, altitude, degrees, temperature in tenths. A code suits a column only when
 * every value of it comes back bit for bit.
 */
export const columnCodes: readonly ColumnCode[] = [
  { id: 1, kind: 'divided', by: 1 },
  { id: 2, kind: 'divided', by: 100 },
  { id: 3, kind: 'divided', by: 1000 },
  { id: 4, kind: 'divided', by: 128 },
  { id: 5, kind: 'offset', by: 5, offset: 500 },
  { id: 6, kind: 'times', times: degreesPerSemicircle },
  { id: 7, kind: 'divided', by: 10 },
];
