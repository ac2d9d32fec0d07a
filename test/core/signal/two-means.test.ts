import fc from 'fast-check';
import { ckmeans, mean } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { twoMeans } from '../../../src/core/signal/two-means.ts';
import { columns } from './columns.ts';

const spread = (groups: readonly (readonly number[])[]): number =>
  groups.reduce((sum, group) => sum + group.reduce((s, value) => s + (value - mean([...group])) ** 2, 0), 0);

describe('two clusters', () => {
  test('lie as close around their means as the optimum of simple-statistics', () => {
    let compared = 0;
    fc.assert(
      fc.property(columns(60), (values) => {
        const known = [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
        fc.pre(new Set(known).size >= 2);
        const found = twoMeans(values);
        const below = Math.round((found?.lowShare ?? 0) * known.length);
        const [low, high] = [known.slice(0, below), known.slice(below)];
        expect(found?.low).toBeCloseTo(mean(low), 6);
        expect(found?.high).toBeCloseTo(mean(high), 6);
        const best = spread(ckmeans(known, 2));
        expect(spread([low, high])).toBeLessThanOrEqual(best + 1e-6 * (1 + best));
        compared += 1;
      }),
    );
    expect(compared).toBeGreaterThan(30);
  });

  test('need two different values', () => {
    expect(twoMeans(Float64Array.of(2, 2, Number.NaN, 2))).toBeNull();
    expect(twoMeans(new Float64Array(0))).toBeNull();
    expect(twoMeans(Float64Array.of(1, 3))).toEqual({ low: 1, high: 3, lowShare: 0.5 });
  });
});
