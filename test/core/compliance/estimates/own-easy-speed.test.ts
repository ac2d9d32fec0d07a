import { describe, expect, test } from 'vitest';
import { ownEasySpeed, type SteadyRun } from '../../../../src/core/compliance/estimates/own-easy-speed.ts';
import { addDays } from '../../../../src/core/units/instant.ts';
import { day } from '../../../companion/kept.ts';

/** Maximum 186: ceiling 130.2. */
const maximum = { bpm: 186, sigma: 3 };

/** A run of six minutes at one speed whose heart rate lies `up` above 130 at 2 m/s, 24.2 bpm per m/s. */
function run(number: number, up: number, { minutes = 6, speed = 2 } = {}): SteadyRun {
  return {
    runId: `run-${number}`,
    day: addDays(day('2026-05-01'), number),
    windows: Array.from({ length: minutes }, (_, i) => ({
      startSeconds: 420 + 60 * i,
      speed,
      heartRate: 130 + up + 24.2 * (speed - 2),
    })),
  };
}

describe("the runner's own easy speed", () => {
  test('by hand: three equal speeds, intercepts 79.6, 81.6 and 83.6', () => {
    const found = ownEasySpeed([run(0, -2), run(1, 0), run(2, 2)], maximum);
    if (typeof found === 'string') throw new Error(found);
    // (130.2 - 81.6) / 24.2
    expect(found.metresPerSecond).toBeCloseTo(2.00826, 4);
    expect(found.line).toEqual({ intercept: expect.closeTo(81.6, 6), slope: 24.2 });
    // MAD 2: 1.25 x 1.4826 x 2 / sqrt 3 / 24.2 = 0.08843; slope: 0.00826 x 8.3 / 24.2 = 0.00283.
    expect(found.standardError.withoutMaximum).toBeCloseTo(0.08847, 4);
    // Maximum: 0.7 x 3 / 24.2 = 0.08678.
    expect(found.standardError.all).toBeCloseTo(0.12393, 4);
    // 1.645 x 1.5 x 0.12393 = 0.30580 to either side.
    expect(found.range[0]).toBeCloseTo(1.70246, 4);
    expect(found.range[1]).toBeCloseTo(2.31406, 4);
    expect(found).toMatchObject({ runs: ['run-0', 'run-1', 'run-2'], windows: 18 });
  });

  test('sigma 10 of an age formula makes it uncertain by 0.29 m/s, as the notes say', () => {
    const found = ownEasySpeed([run(0, 0), run(1, 0), run(2, 0)], { bpm: 186, sigma: 10 });
    expect(found).toMatchObject({ standardError: { all: expect.closeTo(0.289, 3) } });
  });

  test('is not moved by one run of five on a hill: the mean of the runs would be', () => {
    const hill = run(4, 25, { minutes: 12, speed: 1.8 });
    const level = [run(0, -1), run(1, 0), run(2, 1), run(3, 0)];
    const without = ownEasySpeed(level, maximum);
    const withHill = ownEasySpeed([...level, hill], maximum);
    if (typeof without === 'string' || typeof withHill === 'string') throw new Error('none');
    expect(Math.abs(withHill.metresPerSecond - without.metresPerSecond)).toBeLessThan(0.03);
    // The mean intercept is 25 / 5 = 5 bpm too high: 5 / 24.2 = 0.21 m/s too slow.
    const meanIntercept = (79.6 * 0 + (81.6 * 4 + 81.6 + 25)) / 5;
    expect(without.metresPerSecond - (130.2 - meanIntercept) / 24.2).toBeGreaterThan(0.2);
  });

  test.each([
    ['two runs', [run(0, 0, { minutes: 9 }), run(1, 0, { minutes: 9 })], 'too-few-runs'],
    ['three runs on two days', [run(0, 0), run(0, 1), run(1, 0)], 'too-few-days'],
    ['14 minutes', [run(0, 0, { minutes: 4 }), run(1, 0), run(2, 0, { minutes: 4 })], 'too-few-windows'],
    ['runs 13 bpm over the line', [run(0, 13.3), run(1, 13.3), run(2, 13.3)], 'too-far-from-the-line'],
    ['runs that contradict each other', [run(0, -9), run(1, 0), run(2, 9)], 'too-uncertain'],
    [
      'minutes in which the sensor slept',
      [run(0, 0), run(1, 0), run(2, -40, { minutes: 6 })],
      'too-few-runs',
    ],
  ])('is not told by %s', (_name, runs, why) => {
    expect(ownEasySpeed(runs, maximum)).toBe(why);
  });
});
