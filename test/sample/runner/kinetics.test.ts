import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/sample/random.ts';
import { costOfGrade } from '../../../src/sample/runner/cost-of-grade.ts';
import { plainDay } from '../../../src/sample/runner/outing.ts';
import { runOuting } from '../../../src/sample/runner/run-outing.ts';
import { averageRunner } from '../../../src/sample/runner/runner.ts';

/** PHYSIOLOGY 2.1, tau 57.6 s: share of the steady step that the peak and the trough of run:walk reach. */
const published = [
  { run: 60, walk: 60, peak: 0.739, trough: 0.261 },
  { run: 90, walk: 60, peak: 0.854, trough: 0.301 },
  { run: 120, walk: 60, peak: 0.916, trough: 0.323 },
  { run: 180, walk: 60, peak: 0.971, trough: 0.343 },
  { run: 300, walk: 60, peak: 0.996, trough: 0.352 },
];

describe('heart rate of run and walk in turn', () => {
  test.each(published)('$run s : $walk s peaks at $peak of the way', ({ run, walk, peak, trough }) => {
    const rounds = 60;
    const legs = Array.from({ length: rounds }, () => [
      { gait: 'run' as const, seconds: run, speed: averageRunner.lineSpeed },
      { gait: 'walk' as const, seconds: walk, speed: averageRunner.walkSpeed },
    ]).flat();
    const { heartRate } = runOuting(
      averageRunner,
      { legs, breaks: [], conditions: plainDay },
      seededRandom(7),
    );
    const { walking, line } = averageRunner;
    const share = (second: number): number => ((heartRate[second] ?? 0) - walking) / (line - walking);
    const mean = (offset: number): number => {
      const late = Array.from({ length: rounds - 10 }, (_, i) => share((i + 10) * (run + walk) + offset));
      return late.reduce((sum, value) => sum + value, 0) / late.length;
    };
    // Legs take two seconds to change pace, which is 3 % of the way at 57.6 s; noise averages out.
    expect(Math.abs(mean(run - 1) - peak)).toBeLessThan(0.035);
    expect(Math.abs(mean(run + walk - 1) - trough)).toBeLessThan(0.035);
  });

  test('rises 24.2 bpm per m/s when it has time', () => {
    const steady = (speed: number): number => {
      const legs = [{ gait: 'run' as const, seconds: 1800, speed }];
      const truth = runOuting(averageRunner, { legs, breaks: [], conditions: plainDay }, seededRandom(3));
      const late = truth.heartRate.slice(600);
      return late.reduce((sum, bpm) => sum + bpm, 0) / late.length;
    };
    expect(steady(2.5) - steady(2)).toBeCloseTo(0.5 * 24.2, 0);
  });
});

test.each([
  // PHYSIOLOGY 4, Minetti 2002.
  { grade: 0, ratio: 1 },
  { grade: 0.01, ratio: 1.055 },
  { grade: 0.03, ratio: 1.174 },
  { grade: 0.05, ratio: 1.301 },
  { grade: 0.1, ratio: 1.658 },
])('a slope of $grade costs $ratio of the level', ({ grade, ratio }) => {
  expect(costOfGrade(grade)).toBeCloseTo(ratio, 3);
});

describe('seeded numbers', () => {
  test('are the same for the same seed, and spread as they should', () => {
    const random = seededRandom(42);
    const again = seededRandom(42);
    const values = Array.from({ length: 20_000 }, () => random.normal());
    expect(values.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => again.normal()));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });
});
