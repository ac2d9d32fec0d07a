import { describe, expect, test } from 'vitest';
import { firstOrderLag } from '../../../src/core/signal/first-order-lag.ts';

/** Runs of `on` s at 1 and walks of 60 s at 0, until every cycle is like the last. */
function lastCycle(on: number, tau: number): { readonly peak: number; readonly trough: number } {
  const cycle = on + 60;
  const targets = Float64Array.from({ length: cycle * 40 }, (_, second) => (second % cycle < on ? 1 : 0));
  const last = firstOrderLag(targets, 0, tau).subarray(-cycle);
  return { peak: Math.max(...last), trough: last.at(-1) ?? Number.NaN };
}

describe('a heart with a time constant of 57.6 s', () => {
  // The analytic table of PHYSIOLOGY.md 2.1: fractions of the steady step at the end of run and walk.
  test.each([
    [60, 0.739, 0.261],
    [90, 0.854, 0.301],
    [120, 0.916, 0.323],
    [180, 0.971, 0.343],
    [300, 0.996, 0.352],
  ])('in runs of %i s and walks of 60 s reaches %f and falls back to %f of the step', (on, peak, trough) => {
    const found = lastCycle(on, 57.6);
    // Three printed digits.
    expect(found.peak).toBeCloseTo(peak, 3);
    expect(found.trough).toBeCloseTo(trough, 3);
  });

  test('reaches 65 % of the step in a first run of a minute from rest', () => {
    expect(firstOrderLag(new Float64Array(60).fill(1), 0, 57.6)[59]).toBeCloseTo(0.65, 2);
  });

  test('covers 63.2 % of a step in one time constant', () => {
    const followed = firstOrderLag(new Float64Array(200).fill(100), 0, 50);
    expect(followed[49]).toBeCloseTo(100 * (1 - Math.exp(-1)), 6);
  });

  test('keeps its target where none is known', () => {
    const targets = Float64Array.of(10, Number.NaN, Number.NaN);
    expect([...firstOrderLag(targets, 0, 5)]).toEqual([...firstOrderLag(Float64Array.of(10, 10, 10), 0, 5)]);
  });
});
