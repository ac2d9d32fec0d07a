import { describe, expect, test } from 'vitest';
import type { MatchedRep } from '../../../../src/core/compliance/matching/session.ts';
import { repHeartRates } from '../../../../src/core/compliance/rules/rep-heart-rate.ts';
import { heartRateCap } from '../synthetic-run.ts';

/** Three repetitions of a minute with walks of a minute from second 100 on. */
const reps = [100, 220, 340].map(
  (startSeconds): MatchedRep => ({
    match: 'done',
    plannedSeconds: 60,
    span: { startSeconds, endSeconds: startSeconds + 60 },
    ownRun: false,
    marked: false,
  }),
);

/** 110 bpm throughout, and what is drawn into it; NaN is not believed. */
function rowsOf(drawn: Readonly<Record<number, number>>, planned: readonly MatchedRep[] = reps) {
  const smoothed = Float64Array.from({ length: 500 }, (_, second) => drawn[second] ?? 110);
  const believed = Uint8Array.from(smoothed, (bpm) => (Number.isNaN(bpm) ? 0 : 1));
  return repHeartRates(planned, { believed, smoothed }, heartRateCap());
}

describe('the peak of a repetition', () => {
  // 6.4: in [start + 20, end + 20].
  test.each([
    [119, 110],
    [120, 150],
    [179, 150],
    [180, 110],
  ])('150 bpm at second %i of a repetition from 100 to 160: %i', (second, peak) => {
    expect(rowsOf({ [second]: 150 })[0]?.peak).toBe(peak);
  });

  // 6.4: over from more than 2 bpm above the ceiling of 133; what is not over is no all-clear under 3 min.
  test.each([
    [135, 60, 'no-information'],
    [136, 60, 'over'],
    [135, 179, 'no-information'],
    [135, 180, 'ok'],
    [136, 180, 'over'],
  ] as const)('%i bpm in a repetition of %i s: %s', (bpm, plannedSeconds, mark) => {
    const planned = reps.map((rep) => ({ ...rep, plannedSeconds }));
    expect(rowsOf({ 150: bpm }, planned)[0]?.mark).toBe(mark);
  });

  test.each([
    [152, false],
    [153, true],
  ])('%i of 190 is above 80 %% of the maximum: %s', (bpm, hard) => {
    expect(rowsOf({ 150: bpm })[0]?.hard).toBe(hard);
  });

  test.each([
    [18, 'no-information'],
    [19, 'not-trusted'],
  ])('with %i of its 60 s not believed: %s', (lost, mark) => {
    const drawn = Object.fromEntries(Array.from({ length: lost }, (_, at) => [120 + at, Number.NaN]));
    expect(rowsOf(drawn)[0]?.mark).toBe(mark);
  });
});

describe('the walk after a repetition', () => {
  test('is read at its end, and the drop from the peak to there', () => {
    const rows = rowsOf({ 150: 130, 219: 104, 270: 128, 339: 106, 390: 127, 459: 108 });
    expect(rows.map((row) => [row.peak, row.afterWalk, row.drop])).toEqual([
      [130, 104, 26],
      [128, 106, 22],
      [127, 108, 19],
    ]);
  });
});
