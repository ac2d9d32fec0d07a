import { describe, expect, test } from 'vitest';
import type { RuleStatus } from '../../../../src/core/compliance/judgement.ts';
import type { MatchedRep } from '../../../../src/core/compliance/matching/session.ts';
import type { RepHeartRate } from '../../../../src/core/compliance/rules/rep-heart-rate.ts';
import type { RepPace } from '../../../../src/core/compliance/rules/rep-pace.ts';
import {
  combine,
  type IntervalInput,
  type IntervalSign,
  treatedAsIntervals,
} from '../../../../src/core/compliance/rules/treated-as-intervals.ts';
import { noEvidence } from '../../../../src/core/training/evidence.ts';
import { metresPerSecond } from '../../../../src/core/units/quantities.ts';
import { bothCaps, cap, paceCap, times } from '../synthetic-run.ts';

describe('the signs together', () => {
  // Signs, median ratio, pace data good: 6.5 line by line.
  test.each([
    ['', 1.02, true, 'none'],
    ['A', 1.12, true, 'likely'],
    ['A', 1.15, true, 'definite'],
    ['A', 1.15, false, 'likely'],
    ['AB', 1.1, false, 'definite'],
    ['AC', 1.1, false, 'definite'],
    ['AF', 1.1, false, 'definite'],
    ['AD', 1.1, false, 'likely'],
    ['AE', 1.1, false, 'likely'],
    ['B', 1.03, true, 'none'],
    ['B', 1.04, true, 'likely'],
    ['B', null, true, 'none'],
    ['C', 1.2, true, 'none'],
    ['D', 1.2, true, 'none'],
    ['DC', null, true, 'likely'],
    ['DF', null, true, 'likely'],
    ['DB', null, true, 'none'],
    ['BC', 1, true, 'none'],
    ['BCF', 1, true, 'likely'],
    ['EF', 1.05, true, 'none'],
  ] as const)('%s at a median of %s (data good: %s): %s', (letters, median, paceDataGood, answer) => {
    const held = new Set(letters.split('') as IntervalSign[]);
    expect(combine({ held, median, paceDataGood })).toBe(answer);
  });
});

type Row = {
  readonly ratio: number | null;
  readonly hard?: boolean;
  readonly rise?: number;
  readonly trusted?: boolean;
};

function input(rows: readonly Row[], changes: Partial<IntervalInput> = {}): IntervalInput {
  const rep: MatchedRep = {
    match: 'done',
    plannedSeconds: 60,
    span: { startSeconds: 0, endSeconds: 60 },
    ownRun: false,
    marked: false,
  };
  const statuses: { paceStatus: RuleStatus; heartRateStatus: RuleStatus } = {
    paceStatus: 'violated',
    heartRateStatus: 'no-information',
  };
  return {
    reps: rows.map(() => rep),
    paces: rows.map(
      ({ ratio }): RepPace => ({
        ratio,
        metresPerSecond: ratio === null ? null : ratio * cap,
        grade: 0,
        mark: 'ok',
      }),
    ),
    heartRates: rows.map(
      ({ hard = false, rise = 15, trusted = true }): RepHeartRate => ({
        peak: 130,
        afterWalk: 112,
        drop: 18,
        rise,
        trusted: trusted ? 1 : 0.2,
        mark: trusted ? 'no-information' : 'not-trusted',
        hard,
      }),
    ),
    caps: bothCaps,
    evidence: noEvidence,
    paceDataGood: true,
    ...statuses,
    ...changes,
  };
}

const answer = (rows: readonly Row[], changes: Partial<IntervalInput> = {}) => {
  const { treatedAsIntervals: said, intervalSigns } = treatedAsIntervals(input(rows, changes));
  return [said, intervalSigns.join('')];
};

describe('the signs one by one', () => {
  test.each([
    [
      'A: a median of 1.10 and 60 % above 1.08',
      [...times(4, { ratio: 1 }), ...times(6, { ratio: 1.11 })],
      'A',
    ],
    ['no A: only half above 1.08', [...times(5, { ratio: 1.05 }), ...times(5, { ratio: 1.3 })], ''],
    ['no A: a median of 1.09', times(10, { ratio: 1.09 }), ''],
    [
      'A: 1.081 is above 1.08',
      [...times(4, { ratio: 1 }), { ratio: 1.081 }, ...times(5, { ratio: 1.2 })],
      'A',
    ],
    ['no A: 1.08 is not', [...times(4, { ratio: 1 }), { ratio: 1.08 }, ...times(5, { ratio: 1.2 })], ''],
    [
      'B: half above 80 % of the maximum',
      [...times(5, { ratio: 1, hard: true }), ...times(5, { ratio: 1 })],
      'B',
    ],
    ['no B: four of ten', [...times(4, { ratio: 1, hard: true }), ...times(6, { ratio: 1 })], ''],
    ['C: heart rate up by 25 in 60 %', [...times(6, { ratio: 1, rise: 25 }), ...times(4, { ratio: 1 })], 'C'],
    ['no C: by 24', times(10, { ratio: 1, rise: 24 }), ''],
    ['no C: what is not trusted', times(10, { ratio: 1, rise: 40, trusted: false }), ''],
    ['E: the last three 5 % slower', [...times(7, { ratio: 1.09 }), ...times(3, { ratio: 1.03 })], 'E'],
    ['E: of the last three two', [...times(8, { ratio: 1.09 }), ...times(2, { ratio: 1.03 })], 'E'],
    ['no E: of the last three one', [...times(9, { ratio: 1.09 }), { ratio: 1 }], ''],
    ['no E: 4 % slower', [...times(7, { ratio: 1.09 }), ...times(3, { ratio: 1.047 })], ''],
    ['no E: slower, but easy anyway', [...times(7, { ratio: 1.02 }), ...times(3, { ratio: 0.9 })], ''],
  ] as const)('%s', (_, rows, signs) => {
    expect(answer(rows)[1]).toBe(signs);
  });

  test('D: 15 % faster than the own easy runs', () => {
    const evidence = { ...noEvidence, ownEasySpeed: metresPerSecond(cap / 1.15) };
    expect(answer(times(10, { ratio: 1 }), { evidence })[1]).toBe('D');
    expect(answer(times(10, { ratio: 0.99 }), { evidence })[1]).toBe('');
  });

  test('F: an effort of 6', () => {
    expect(answer(times(10, { ratio: 1 }), { evidence: { ...noEvidence, rpe: 6 } })[1]).toBe('F');
    expect(answer(times(10, { ratio: 1 }), { evidence: { ...noEvidence, rpe: 5 } })[1]).toBe('');
  });
});

describe('the answer', () => {
  test('needs five repetitions', () => {
    expect(answer(times(4, { ratio: 1.3 }))).toEqual(['not-applicable', '']);
    expect(answer(times(5, { ratio: 1.3 }))[0]).toBe('definite');
  });

  test('is not asked of repetitions longer than three minutes', () => {
    const long = input(times(6, { ratio: 1.3 }));
    const planned = (plannedSeconds: number) => ({
      reps: long.reps.map((rep) => ({ ...rep, plannedSeconds })),
    });
    expect(answer(times(6, { ratio: 1.3 }), planned(180))[0]).toBe('definite');
    expect(answer(times(6, { ratio: 1.3 }), planned(181))[0]).toBe('not-applicable');
  });

  const unjudged = { paceStatus: 'not-assessed', caps: { ...bothCaps, pace: null } } as const;
  const provisional = { caps: { ...bothCaps, pace: paceCap({ provisional: true, source: 'provisional' }) } };

  test.each([
    ['with a cap, kept', times(10, { ratio: 1 }), {}, 'none'],
    ['without a cap', times(10, { ratio: null }), unjudged, 'cannot-tell'],
    ['provisional, heart rate judged', times(10, { ratio: 1.3 }), provisional, 'none'],
    [
      'provisional, heart rate not judged',
      times(10, { ratio: 1.3 }),
      { ...provisional, heartRateStatus: 'not-assessed' } as const,
      'cannot-tell',
    ],
    ['provisional, heart above 80 %', times(10, { ratio: 1.1, hard: true }), provisional, 'likely'],
  ] as const)('%s', (_, rows, changes, said) => {
    expect(answer(rows, changes)[0]).toBe(said);
  });
});
