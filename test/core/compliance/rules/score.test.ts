import { describe, expect, test } from 'vitest';
import { judge } from '../../../../src/core/compliance/judge.ts';
import { repPacePart } from '../../../../src/core/compliance/rules/rep-parts.ts';
import { sustained } from '../../../../src/core/compliance/rules/sustained.ts';
import { noEvidence } from '../../../../src/core/training/evidence.ts';
import { bothCaps, cap, type Stretch, syntheticRun, times, walk } from '../synthetic-run.ts';

/** Maximum 190, ceiling 133 (6.3). */
const heartRate = { line: 135, base: 133, empty: 19, episodeSeconds: 60 };
const pace = { line: 1.03, base: 1, empty: 0.2, episodeSeconds: 45 };
const poor = { ...pace, line: 1.05 };
const steady = (value: number): Float64Array => new Float64Array(600).fill(value);

describe('the score of a steady run', () => {
  test.each([
    [134, 100],
    [136, 84.2],
    [140, 63.2],
    [143, 47.4],
    [152, 0],
    [170, 0],
  ])('at %i bpm is %d', (bpm, score) => {
    expect(sustained(steady(bpm), heartRate)?.score).toBeCloseTo(score, 1);
  });

  test.each([
    [1.02, 100],
    [1.05, 75],
    [1.1, 50],
    [1.2, 0],
  ])('at %d times the cap is %i', (ratio, score) => {
    expect(sustained(steady(ratio), pace)?.score).toBeCloseTo(score, 6);
  });

  test('that is at 1.10 for half of the run is 75', () => {
    const series = Float64Array.from({ length: 600 }, (_, second) => (second < 300 ? 1.1 : 0.98));
    expect(sustained(series, pace)?.score).toBeCloseTo(75, 6);
  });

  test('uses the tolerance of the rule that it scores', () => {
    expect(sustained(steady(1.045), poor)?.score).toBe(100);
    expect(sustained(steady(1.045), pace)?.score).toBeCloseTo(77.5, 6);
  });
});

describe('the score of repetitions', () => {
  // 0, 0, 25, 50, 100 points lost of 5: 100 - 175 / 5.
  test('loses nothing up to 1.05, everything from 1.20 on', () => {
    const ratios = [1, 1.05, 1.05001, 1.1, 1.3];
    const rep = {
      match: 'done',
      plannedSeconds: 60,
      span: { startSeconds: 0, endSeconds: 60 },
      ownRun: false,
      marked: false,
    } as const;
    expect(repPacePart(times(5, rep), ratios, 1.03)?.score).toBeCloseTo(65, 2);
  });
});

describe('figures of episodes', () => {
  const twoEpisodes = Float64Array.from({ length: 1000 }, (_, second) => {
    if (second >= 100 && second < 200) return 139;
    if (second === 150 || (second >= 205 && second < 255)) return 137;
    return second >= 500 && second < 559 ? 150 : 125;
  });

  test('join over ten seconds, leave out what is shorter than a minute', () => {
    const found = sustained(twoEpisodes, heartRate);
    // 100-200 and 205-255 are one of 155 s; 500-559 lasts 59 s. Excess (100 x 6 + 5 x -8 + 50 x 4) / 155.
    expect(found?.episodes).toEqual([
      { startSeconds: 100, seconds: 155, meanExcess: expect.closeTo(760 / 155, 6) },
    ]);
    expect(found?.share).toBeCloseTo(0.155, 6);
    expect(found?.longestSeconds).toBe(155);
  });

  test('are none without sixty judged seconds', () => {
    expect(sustained(new Float64Array(59).fill(150), heartRate)).toBeNull();
    expect(sustained(new Float64Array(60).fill(150), heartRate)).not.toBeNull();
  });
});

describe('what is judged of a run on end', () => {
  const run = (seconds: number): Stretch => ({ kind: 'run', seconds, speed: cap * 1.1, demand: 150 });

  test.each([
    // First start: 120 s of heart rate, 10 s of pace; 600 s are run.
    ['one start', [walk(5), run(600)], 480, 590],
    // After 65 s without running in full, which is 70 rounded; after 54 s, which is 50, only 30 s.
    ['a long break', [run(600), { kind: 'walk', seconds: 66 }, run(600)] as Stretch[], 960, 1180],
    ['a short break', [run(600), { kind: 'walk', seconds: 50 }, run(600)] as Stretch[], 1050, 1180],
  ] as const)('%s', (_, stretches, heartRateSeconds, paceSeconds) => {
    const judgement = judge(syntheticRun({ stretches, sensor: 'strap' }), null, bothCaps, noEvidence);
    const total = (episodes: readonly { readonly seconds: number }[]): number =>
      episodes.reduce((sum, episode) => sum + episode.seconds, 0);
    expect(Math.abs(total(judgement.pace.episodes) - paceSeconds)).toBeLessThanOrEqual(6);
    expect(Math.abs(total(judgement.heartRate.episodes) - heartRateSeconds)).toBeLessThanOrEqual(20);
    expect(judgement.pace).toMatchObject({ tier: 'major', share: expect.closeTo(1, 1) });
  });
});
