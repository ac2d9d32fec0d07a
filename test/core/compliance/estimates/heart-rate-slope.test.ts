import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heartRateSlope } from '../../../../src/core/compliance/estimates/heart-rate-slope.ts';
import { theilSenSlope } from '../../../../src/core/compliance/estimates/theil-sen.ts';

describe('the slope of Theil and Sen', () => {
  test('of points on a line is its slope, whatever one wild point says', () => {
    const line = [0, 1, 2, 3, 4, 5].map((x) => ({ x, y: 100 + 20 * x }));
    expect(theilSenSlope(line)).toBe(20);
    expect(theilSenSlope([...line, { x: 6, y: 400 }])).toBe(20);
  });

  test('by hand: pairs rise by 1, 5 and 3', () => {
    expect(
      theilSenSlope([
        { x: 0, y: 0 },
        { x: 1, y: 1 },
        { x: 2, y: 6 },
      ]),
    ).toBe(3);
  });

  test('needs two different speeds', () => {
    expect(theilSenSlope([])).toBeNaN();
    expect(
      theilSenSlope([
        { x: 2, y: 120 },
        { x: 2, y: 130 },
      ]),
    ).toBeNaN();
  });

  test('does not care for the order, nor for a constant', () => {
    const points = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 80, max: 200 }) }),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(points, fc.integer({ min: -50, max: 50 }), (some, up) => {
        const shifted = some.toReversed().map(({ x, y }) => ({ x, y: y + up }));
        expect(theilSenSlope(shifted) + 0).toBe(theilSenSlope(some) + 0);
      }),
      { seed: 1 },
    );
  });
});

describe("the runner's slope", () => {
  const runs = (slope: number, ...speeds: readonly number[]) =>
    speeds.map((x) => ({ x, y: 130 + slope * (x - 2) }));

  test('is that of the study while all runs were equally fast', () => {
    expect(heartRateSlope(runs(30, 2, 2, 2))).toEqual({ slope: 24.2, sd: 8.3 });
    expect(heartRateSlope([])).toEqual({ slope: 24.2, sd: 8.3 });
  });

  test('by hand: sd of 1.8, 2.0, 2.2 is 0.2, so the own slope 30 has error 4 / (0.2 sqrt 3) = 11.547', () => {
    // Weights 1/11.547^2 = 0.0075 and 1/8.3^2 = 0.014516; (0.0075 x 30 + 0.014516 x 24.2) / 0.022016 = 26.176.
    const { slope, sd } = heartRateSlope(runs(30, 1.8, 2, 2.2));
    expect(slope).toBeCloseTo(26.176, 3);
    expect(sd).toBeCloseTo(6.7396, 3);
  });

  test.each([9.9, 45.1, -20])('of %d bpm per m/s is not believed', (slope) => {
    expect(heartRateSlope(runs(slope, 1.8, 2, 2.2))).toEqual({ slope: 24.2, sd: 8.3 });
  });
});
