import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rollingMedian } from '../../../src/core/signal/rolling-median.ts';
import { isSmallWhole, rollingWholeMedian } from '../../../src/core/signal/whole-median.ts';

test('the median by hand: odd and even windows, gaps, too few values, cut ends', () => {
  const values = Float64Array.of(120, 122, Number.NaN, 180, 121);
  expect([...rollingWholeMedian(values, 3, 1)]).toEqual([121, 121, 151, 150.5, 150.5]);
  expect([...rollingWholeMedian(values, 3, 3)]).toEqual([NaN, NaN, NaN, NaN, NaN]);
  expect([...rollingWholeMedian(Float64Array.of(3, 1, 2, 2), 2, 1)]).toEqual([3, 2, 1.5, 2]);
});

test('is the median of the window, sorted anew, for every heart rate there can be', () => {
  const beats = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constant(Number.NaN));
  const run = fc.array(beats, { maxLength: 80 });
  fc.assert(
    fc.property(
      run,
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 5 }),
      (list, window, least) => {
        const back = Math.floor(window / 2);
        const expected = list.map((_, at) => {
          const inside = list
            .slice(Math.max(0, at - back), Math.max(0, at - back + window))
            .filter((value) => !Number.isNaN(value))
            .sort((a, b) => a - b);
          if (inside.length < least) return Number.NaN;
          const upper = inside.length >> 1;
          const high = inside[upper] ?? Number.NaN;
          return inside.length % 2 === 1 ? high : (high + (inside[upper - 1] ?? Number.NaN)) / 2;
        });
        expect([...rollingWholeMedian(Float64Array.from(list), window, least)]).toEqual(expected);
        // Half a beat more takes the other way through the same question.
        const shifted = rollingMedian(
          Float64Array.from(list, (value) => value + 0.5),
          window,
          least,
        );
        expect([...shifted].map((value) => value - 0.5)).toEqual(expected);
      },
    ),
  );
});

test('takes whole numbers up to 255 and gaps, nothing else', () => {
  expect(isSmallWhole(Float64Array.of(0, 60, 255, Number.NaN))).toBe(true);
  for (const other of [0.5, -1, 256, Number.POSITIVE_INFINITY]) {
    expect(isSmallWhole(Float64Array.of(60, other))).toBe(false);
  }
});
