import { describe, expect, test } from 'vitest';
import { repPace } from '../../../../src/core/compliance/rules/rep-pace.ts';
import { meanRunSpeed } from '../../../../src/core/compliance/rules/running-totals.ts';
import { handTrack } from '../../../report/examples.ts';

const span = { startSeconds: 60, endSeconds: 120 };
const rep = { plannedSeconds: 60, match: 'done', span, marked: false, ownRun: false } as const;

describe('legs that run without getting anywhere', () => {
  const standing = handTrack([span], 180, () => 0);

  test('have no pace: a repetition is not measured', () => {
    expect(repPace(standing, rep, 2, [])).toEqual({
      metresPerSecond: null,
      ratio: null,
      grade: null,
      mark: 'unmeasured',
    });
  });

  test('have no speed on the whole either', () => {
    expect(meanRunSpeed(standing)).toBeNull();
  });

  test('and a slow jog has both', () => {
    const jogging = handTrack([span], 180, () => 1.5);
    expect(repPace(jogging, rep, 2, [])).toMatchObject({ metresPerSecond: 1.5, ratio: 0.75, mark: 'ok' });
    expect(meanRunSpeed(jogging)).toBe(1.5);
  });
});
