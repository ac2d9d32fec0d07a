import { expect } from 'vitest';
import type { Samples } from '../../../../src/core/training/activity.ts';

const columns = [
  'seconds',
  'heartRate',
  'speed',
  'distance',
  'cadence',
  'altitude',
  'latitude',
  'longitude',
  'temperature',
] as const;

/** Compares the bits of every double, so that -0 and 0 or two neighbours never pass for the same. */
export function expectSameSamples(actual: Samples | null, expected: Samples): void {
  expect(actual).not.toBeNull();
  if (actual === null) return;
  expect(actual.length).toBe(expected.length);
  for (const name of columns) {
    const before = expected[name];
    const after = actual[name];
    if (before === null || after === null) {
      expect(after, name).toBe(before);
      continue;
    }
    expect(after.length).toBe(before.length);
    const different = before.findIndex((value, i) => !Object.is(value, after[i]));
    expect({ name, different }).toEqual({ name, different: -1 });
  }
}
