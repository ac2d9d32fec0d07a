import fc from 'fast-check';
import { linearRegression } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { rollingSlope } from '../../../src/core/signal/rolling-slope.ts';

/** A way along a hillside: distance that never falls, heights, and gaps in both. */
const ways = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -20, max: 20 }), fc.nat(9)), {
    maxLength: 150,
    size: 'max',
  })
  .map((steps) => {
    let distance = 1000;
    const x = new Float64Array(steps.length);
    const y = new Float64Array(steps.length);
    for (const [at, [step, height, luck]] of steps.entries()) {
      distance += step;
      x[at] = luck === 0 ? Number.NaN : distance;
      y[at] = luck === 1 ? Number.NaN : 300 + height;
    }
    return { x, y };
  });

describe('the slope within reach', () => {
  test("is simple-statistics' regression line through the same points", () => {
    let compared = 0;
    fc.assert(
      fc.property(ways, ({ x, y }) => {
        const slopes = rollingSlope(x, y, 50, 20);
        for (const [at, slope] of slopes.entries()) {
          const here = x[at] ?? Number.NaN;
          const points = Array.from(x, (distance, index) => [distance, y[index] ?? Number.NaN]).filter(
            ([distance = Number.NaN, height = Number.NaN]) =>
              !Number.isNaN(height) && Math.abs(distance - here) <= 50,
          );
          const distances = points.map(([distance = 0]) => distance);
          const span = Math.max(...distances) - Math.min(...distances);
          if (Number.isNaN(y[at] ?? Number.NaN) || !(span >= 20)) expect(slope).toBeNaN();
          else {
            expect(Math.abs(slope - linearRegression(points).m)).toBeLessThan(1e-6);
            compared += 1;
          }
        }
      }),
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('of a straight hill is its grade, 100 km along the way too', () => {
    const x = Float64Array.from({ length: 600 }, (_, at) => 100_000 + at * 2.5);
    const y = x.map((distance) => 800 + (distance - 100_000) * 0.04);
    for (const slope of rollingSlope(x, y, 50, 50)) expect(slope).toBeCloseTo(0.04, 9);
  });
});
