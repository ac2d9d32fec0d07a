import { describe, expect, test } from 'vitest';
import { alignBouts } from '../../../../src/core/compliance/matching/align-bouts.ts';
import { times } from '../synthetic-run.ts';

/** Bouts of the given seconds, one per `every` seconds from `from` on. */
const row = (lengths: readonly number[], every = 120, from = 300) =>
  lengths.map((seconds, at) => ({ startSeconds: from + at * every, seconds }));
const ten = row(times(10, 60));

/** `1-1 2-2 3+4-3`: bouts and the run that stands for them, counted from 1. */
const told = (planned: Parameters<typeof alignBouts>[0], runs: Parameters<typeof alignBouts>[1]): string =>
  alignBouts(planned, runs)
    .map(
      ({ run, firstBout, count }) =>
        `${times(count, 0)
          .map((_, at) => firstBout + at + 1)
          .join('+')}-${run + 1}`,
    )
    .join(' ');
const straight = (count: number): string =>
  times(count, 0)
    .map((_, at) => `${at + 1}-${at + 1}`)
    .join(' ');

describe('runs matched to planned repetitions', () => {
  test('one by one', () => {
    expect(told(ten, ten)).toBe(straight(10));
  });

  test('however late the whole session began', () => {
    expect(told(ten, row(times(10, 60), 120, 2000))).toBe(straight(10));
  });

  test('when every walk was 30 s too long', () => {
    expect(told(ten, row(times(10, 60), 150))).toBe(straight(10));
  });

  test('with the fifth one left out', () => {
    expect(told(ten, [...ten.slice(0, 4), ...ten.slice(5)])).toBe('1-1 2-2 3-3 4-4 6-5 7-6 8-7 9-8 10-9');
  });

  test('with the last three left out', () => {
    expect(told(ten, ten.slice(0, 7))).toBe(straight(7));
  });

  test('with one too many at the end', () => {
    expect(told(ten, row(times(11, 60)))).toBe(straight(10));
  });

  test('with the walk between the third and the fourth skipped', () => {
    const runs = [...row([60, 60]), { startSeconds: 540, seconds: 180 }, ...ten.slice(4)];
    expect(told(ten, runs)).toBe('1-1 2-2 3+4-3 5-4 6-5 7-6 8-7 9-8 10-9');
  });

  test('with every walk skipped', () => {
    expect(told(ten, [{ startSeconds: 300, seconds: 1140 }])).toBe('1+2+3+4+5+6+7+8+9+10-1');
  });

  test('by their lengths where those differ', () => {
    const mixed = [
      { startSeconds: 300, seconds: 900 },
      { startSeconds: 1260, seconds: 360 },
    ];
    expect(told(mixed, [{ startSeconds: 1300, seconds: 350 }])).toBe('2-1');
    expect(told(mixed, [{ startSeconds: 320, seconds: 880 }])).toBe('1-1');
  });

  test('a run of another kind in front is left over', () => {
    const jog = { startSeconds: 0, seconds: 20 };
    expect(told(ten, [jog, ...ten])).toBe(
      times(10, 0)
        .map((_, at) => `${at + 1}-${at + 2}`)
        .join(' '),
    );
  });

  test('of any length, when the plan leaves it open', () => {
    const open = [{ startSeconds: 300, seconds: null }, ...row([60], 120, 300)];
    expect(
      told(open, [
        { startSeconds: 300, seconds: 700 },
        { startSeconds: 1060, seconds: 60 },
      ]),
    ).toBe('1-1 2-2');
  });

  // 5: a match costs |ln(run / planned)| + 0.5 x offset / 120 s; one missed and one extra cost 2.
  test.each([
    [479, '1-1 2-2'],
    [481, '1-1'],
  ])('as long as %i s too late cost less than one missed and one extra', (late, expected) => {
    const second = { startSeconds: 420 + late, seconds: 60 };
    expect(told(row([60, 60]), [...row([60]), second])).toBe(expected);
  });

  test.each([
    [443, '1-1'],
    [444, ''],
    [9, '1-1'],
    [8, ''],
  ])('as long as %i s for 60 cost less than that: e^2 times as long, or as short', (seconds, expected) => {
    expect(told(row([60]), row([seconds]))).toBe(expected);
  });

  // 0.8 for a walk skipped, against 1 for a repetition missed; a run of less than 70 % of both is only one of them.
  test.each([
    [84, '1+2-1'],
    [83, '1-1'],
    [180, '1+2-1'],
  ])('as two with the walk skipped, from 70 %% of both on: %i s', (seconds, expected) => {
    expect(told(row([60, 60]), row([seconds]))).toBe(expected);
  });

  test('nothing with nothing', () => {
    expect(told([], [])).toBe('');
    expect(told(ten, [])).toBe('');
    expect(told([], ten)).toBe('');
  });
});
