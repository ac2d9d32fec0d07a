import { describe, expect, test } from 'vitest';
import { isOwnRun, matchOf } from '../../../../src/core/compliance/matching/given-session.ts';

describe('a repetition against its plan', () => {
  // 5: counted from 70 % of the planned duration on.
  test.each([
    [41, 60, 'short'],
    [42, 60, 'done'],
    [60, 60, 'done'],
    [90, 60, 'done'],
    [5, null, 'done'],
  ] as const)('%i s of %s: %s', (ran, planned, match) => {
    expect(matchOf(ran, planned)).toBe(match);
  });

  // 12.16.6: longer than 130 % of its step, and 3 min at least.
  test.each([
    [179, 60, false],
    [180, 60, true],
    [234, 180, false],
    [235, 180, true],
    [900, null, false],
  ])('%i s of %s are a run of their own: %s', (ran, planned, own) => {
    expect(isOwnRun(ran, planned)).toBe(own);
  });
});
