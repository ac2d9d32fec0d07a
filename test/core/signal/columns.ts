import fc from 'fast-check';

/** A column of small numbers with gaps, as recordings have them. */
export const columns = (maxLength = 120): fc.Arbitrary<Float64Array> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 40, max: 200 }) },
        { weight: 3, arbitrary: fc.double({ min: -50, max: 250, noNaN: true }) },
        { weight: 1, arbitrary: fc.constant(Number.NaN) },
      ),
      { maxLength, size: 'max' },
    )
    .map((values) => Float64Array.from(values));

/** The present values of a window around `at`, cut at the ends: `back` before it, `ahead` from it on. */
export function present(values: Float64Array, at: number, window: number): number[] {
  const back = Math.floor(window / 2);
  return [...values.subarray(Math.max(0, at - back), at + window - back)].filter(
    (value) => !Number.isNaN(value),
  );
}
