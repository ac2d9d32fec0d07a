import { describe, expect, test } from 'vitest';
import { cleanness } from '../../../src/core/plan/clean-session.ts';
import { easyKept } from './runs.ts';

describe('a session counts', () => {
  test.each([
    ['when pace and heart rate were kept', {}, 1, 'pace and heart rate were kept'],
    ['when it was slightly fast', { verdict: 'slightly-fast', paceTier: 'minor' }, 1, 'only slightly fast'],
    [
      'when heart rate was slightly high',
      { verdict: 'slightly-high-heart-rate', heartRateTier: 'minor' },
      1,
      'only slightly high',
    ],
    [
      'when pace was kept and heart rate could not be judged, effort 4',
      { verdict: 'pace-kept-heart-rate-not-judged', heartRateStatus: 'not-assessed', rpe: 4 },
      1,
      'heart rate was not judged',
    ],
    [
      'when pace was kept and nobody asked for the effort',
      { verdict: 'pace-kept-heart-rate-not-judged', heartRateStatus: 'not-assessed', rpe: null },
      1,
      'heart rate was not judged',
    ],
    [
      'when heart rate was kept and pace could not be judged',
      { verdict: 'heart-rate-kept-pace-not-judged', paceStatus: 'not-assessed' },
      1,
      'pace was not judged',
    ],
    ['with 80 % of its running', {}, 0.8, 'kept'],
    ['with 110 % of its running', {}, 1.1, 'kept'],
  ] as const)('%s', (_, changes, done, why) => {
    const result = cleanness({ ...easyKept, ...changes }, done);
    expect(result.clean).toBe(true);
    expect(result.why).toContain(why);
  });
});

describe('a session does not count', () => {
  test.each([
    ['when it was run as intervals', { treatedAsIntervals: 'definite' }, 1, 'it was run as intervals'],
    [
      'when it was likely run as intervals',
      { treatedAsIntervals: 'likely' },
      1,
      'it was probably run as intervals',
    ],
    ['when it was too fast', { verdict: 'too-fast', paceTier: 'moderate' }, 1, 'it was too fast'],
    ['when it was too hard', { verdict: 'too-hard', paceTier: 'major' }, 1, 'it was too hard'],
    ['when heart rate was too high', { verdict: 'easy-pace-high-heart-rate' }, 1, 'heart rate was too high'],
    [
      'when heart rate was high and pace unknown',
      { verdict: 'high-heart-rate-pace-not-judged' },
      1,
      'heart rate was too high',
    ],
    ['when it could not be judged', { verdict: 'not-assessed' }, 1, 'it could not be judged'],
    ['when there was no running', { verdict: 'no-running-found' }, 1, 'no running was found in it'],
    ['at an effort of 5', { rpe: 5 }, 1, 'effort was 5 of 10'],
    [
      'at an effort of 5 without heart rate',
      { verdict: 'pace-kept-heart-rate-not-judged', rpe: 5 },
      1,
      'effort was 5 of 10',
    ],
    ['with less than 80 % of its running', {}, 0.79, 'only 79 % of its running was done'],
    ['with more than 110 %', {}, 1.31, '131 % of its running was done'],
    [
      'when a rule is moderate whatever the verdict',
      { verdict: 'slightly-fast', paceTier: 'moderate' },
      1,
      'it was too fast',
    ],
    [
      'when heart rate is moderate whatever the verdict',
      { heartRateTier: 'major' },
      1,
      'heart rate was too high',
    ],
  ] as const)('%s', (_, changes, done, why) => {
    expect(cleanness({ ...easyKept, ...changes }, done)).toEqual({ clean: false, why });
  });

  test('before it is judged', () => {
    expect(cleanness(null, 1)).toEqual({ clean: false, why: 'it was not judged yet' });
  });
});
