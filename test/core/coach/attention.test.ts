import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attention, byAttention, farFromEasy, isOver } from '../../../src/core/coach/attention.ts';
import type { Judgement } from '../../../src/core/compliance/judgement.ts';
import { handJudgement } from '../../report/examples.ts';

const athlete = (worthALook: number, assessed: number, far = 1): Attention => ({
  assessed,
  worthALook,
  farFromEasy: far,
});

describe('the athlete a coach looks at first', () => {
  test.each([
    ['more of the same number of runs', athlete(5, 8), athlete(2, 8)],
    ['a habit before a single run', athlete(9, 10), athlete(1, 1)],
    ['all of three before one of one', athlete(3, 3), athlete(1, 1)],
    ['one of one before five of a hundred', athlete(1, 1), athlete(5, 100)],
    ['any before none', athlete(1, 200), athlete(0, 3, 0)],
    ['of equals, the one whose worst run is worse', athlete(2, 4, 3), athlete(2, 4, 1)],
    ['of those with nothing to see, the one with more to go by', athlete(0, 4, 0), athlete(0, 0, 0)],
  ])('%s', (_, first, second) => {
    expect([second, first].sort(byAttention)).toEqual([first, second]);
  });

  test('never depends on the order in which they came', () => {
    const one = fc
      .record({ assessed: fc.nat(50), worthALook: fc.nat(50), farFromEasy: fc.nat(3) })
      .filter(({ assessed, worthALook }) => worthALook <= assessed);
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        expect(Math.sign(byAttention(a, b))).toBe(-Math.sign(byAttention(b, a)) + 0);
        if (byAttention(a, b) <= 0 && byAttention(b, c) <= 0)
          expect(byAttention(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('a run', () => {
  const calm = { paceStatus: 'ok', heartRateStatus: 'no-information', treatedAsIntervals: 'none' } as const;

  test.each([
    [true, { ...calm, paceStatus: 'violated' }],
    [true, { ...calm, heartRateStatus: 'violated' }],
    [true, { ...calm, treatedAsIntervals: 'likely' }],
    [false, calm],
    [false, { ...calm, paceStatus: 'not-assessed', treatedAsIntervals: 'cannot-tell' }],
  ] as const)('is over: %s for %o', (expected, run) => {
    expect(isOver(run)).toBe(expected);
  });

  test('is as far from easy as the worse of its rules, and as intervals as far as it gets', () => {
    const easy = handJudgement('easy-kept');
    const over = (tier: 'minor' | 'moderate' | 'major'): Partial<Judgement> => ({
      pace: { ...easy.pace, status: 'violated', tier },
    });
    expect(farFromEasy(easy)).toBe(0);
    expect(farFromEasy({ ...easy, ...over('minor') })).toBe(1);
    expect(farFromEasy({ ...easy, ...over('major') })).toBe(3);
    expect(farFromEasy({ ...easy, ...over('minor'), treatedAsIntervals: 'likely' })).toBe(2);
    expect(farFromEasy({ ...easy, treatedAsIntervals: 'definite' })).toBe(3);
  });
});
