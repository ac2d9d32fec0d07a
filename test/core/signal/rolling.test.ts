import fc from 'fast-check';
import { mean, median } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { rollingMean } from '../../../src/core/signal/rolling-mean.ts';
import { rollingMedian } from '../../../src/core/signal/rolling-median.ts';
import { columns, present } from './columns.ts';

const windows = fc.constantFrom(1, 4, 5, 9, 15, 30, 31);

describe.each([
  ['rolling median', rollingMedian, median],
  ['rolling mean', rollingMean, mean],
] as const)('the %s', (_, rolling, reference) => {
  test('is what simple-statistics says of every window, gaps passed over', () => {
    let compared = 0;
    fc.assert(
      fc.property(columns(), windows, fc.integer({ min: 1, max: 4 }), (values, window, minimum) => {
        const rolled = rolling(values, window, minimum);
        expect(rolled.length).toBe(values.length);
        for (const [at, value] of rolled.entries()) {
          const around = present(values, at, window);
          if (around.length < minimum) expect(value).toBeNaN();
          else {
            expect(Math.abs(value - reference(around))).toBeLessThan(1e-9);
            compared += 1;
          }
        }
      }),
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('keeps its digits over a day of samples far from zero', () => {
    const values = Float64Array.from({ length: 86_400 }, (_unused, at) => 1e6 + Math.sin(at));
    const rolled = rolling(values, 9);
    expect(Math.abs((rolled[86_000] ?? 0) - reference(present(values, 86_000, 9)))).toBeLessThan(1e-6);
  });
});

describe('a window of 30 s', () => {
  test('reaches 15 s back and, the second itself included, 15 s ahead', () => {
    const values = Float64Array.from({ length: 60 }, (_unused, at) => at);
    expect(rollingMean(values, 30)[30]).toBe(29.5);
    expect(rollingMedian(values, 30)[30]).toBe(29.5);
  });
});
