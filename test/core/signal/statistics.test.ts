import fc from 'fast-check';
import {
  median,
  quantile,
  medianAbsoluteDeviation as referenceDeviation,
  sampleCorrelation,
  sampleStandardDeviation,
} from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { correlation } from '../../../src/core/signal/correlation.ts';
import { medianAbsoluteDeviation, medianOf, quantileSorted } from '../../../src/core/signal/quantile.ts';
import { columns } from './columns.ts';

const withoutGaps = (values: Float64Array): number[] => [...values].filter((value) => !Number.isNaN(value));

describe('median, quantiles and deviation', () => {
  test('are those of simple-statistics', () => {
    fc.assert(
      fc.property(columns(), fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1), (values, share) => {
        const known = withoutGaps(values);
        fc.pre(known.length > 0);
        expect(medianOf(values)).toBeCloseTo(median(known), 9);
        expect(medianAbsoluteDeviation(values)).toBeCloseTo(referenceDeviation(known), 9);
        const sorted = Float64Array.from(known).sort();
        expect(quantileSorted(sorted, share)).toBeCloseTo(quantile(known, share), 9);
      }),
    );
  });

  test('of nothing are absent', () => {
    const nothing = Float64Array.of(Number.NaN);
    expect(medianOf(nothing)).toBeNaN();
    expect(medianAbsoluteDeviation(nothing)).toBeNaN();
    expect(quantileSorted(new Float64Array(0), 0.5)).toBeNaN();
  });
});

describe('the correlation', () => {
  test('is that of simple-statistics over the pairs that are both present', () => {
    let compared = 0;
    fc.assert(
      fc.property(columns(60), columns(60), (a, b) => {
        const length = Math.min(a.length, b.length);
        const start = Math.floor(length / 5);
        const pairs = Array.from({ length: length - start }, (_, at) => [a[start + at], b[start + at]])
          .map(([left = Number.NaN, right = Number.NaN]) => [left, right] as const)
          .filter(([left, right]) => !Number.isNaN(left + right));
        const left = pairs.map(([value]) => value);
        const right = pairs.map(([, value]) => value);
        fc.pre(pairs.length > 2 && new Set(left).size > 1 && new Set(right).size > 1);
        const found = correlation(a, b, start, length);
        expect(found.count).toBe(pairs.length);
        expect(found.r).toBeCloseTo(sampleCorrelation(left, right), 6);
        expect(found.spread).toBeCloseTo(sampleStandardDeviation(right), 6);
        compared += 1;
      }),
    );
    expect(compared).toBeGreaterThan(30);
  });

  test('with something that never changes is not a number', () => {
    const flat = Float64Array.of(3, 3, 3, 3);
    expect(correlation(Float64Array.of(1, 2, 3, 4), flat, 0, 4).r).toBeNaN();
  });
});
