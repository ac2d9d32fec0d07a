import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/compliance/judge.ts';
import { noEvidence } from '../../../src/core/training/evidence.ts';
import {
  bothCaps,
  cap,
  runWalk,
  type Stretch,
  session,
  syntheticRun,
  tenByOne,
  times,
  walk,
} from './synthetic-run.ts';

const easyTen = runWalk(times(10, 0.97));
const fastTen = runWalk(times(10, 1.2));

/** Digits of a ratio: the end of a run is found to within a second. */
const edge = 2;

describe('ten run minutes with walks between', () => {
  test('run easily are easy, kept', () => {
    const judgement = judge(syntheticRun({ stretches: easyTen }), tenByOne, bothCaps, noEvidence);
    expect(judgement).toMatchObject({
      verdict: 'easy-kept',
      treatedAsIntervals: 'none',
      score: 100,
      heartRate: { status: 'no-information', confidence: 'high' },
      pace: { status: 'ok', share: 0, meanExcess: expect.closeTo(-0.03, edge) },
      plan: { source: 'given', notation: '10 x [1 min run : 1 min walk]' },
      volume: { done: expect.closeTo(1, 1), band: 'as-planned' },
    });
    expect(judgement.reps.map((rep) => rep.match)).toEqual(times(10, 'done'));
  });

  test('run 20 % over the cap are intervals, although heart rate never crosses the ceiling', () => {
    const judgement = judge(syntheticRun({ stretches: fastTen }), tenByOne, bothCaps, noEvidence);
    const peaks = judgement.reps.map((rep) => rep.peakHeartRate ?? 0);
    expect(Math.max(...peaks)).toBeLessThanOrEqual(133);
    // 100 + 0.739 x (133 + 24.2 x 0.2 x cap - 100), table 2.1.
    expect(Math.max(...peaks)).toBeCloseTo(132, -0.5);
    expect(judgement).toMatchObject({
      verdict: 'too-fast',
      treatedAsIntervals: 'definite',
      intervalSigns: ['A'],
      medianRatio: expect.closeTo(1.2, edge),
      score: expect.closeTo(0),
      heartRate: { status: 'no-information' },
      pace: { status: 'violated', tier: 'major', share: 1, longestSeconds: 60, episodes: [] },
    });
  });

  // 2.1, worked through: 100 + 0.739 x 33 at the cap; 133 is reached where 100 + 0.739 x demand - 100 = 133.
  test.each([
    [1, 124],
    [1 + (144.6 - 133) / 24.2 / cap, 133],
  ])(
    'run at %d of the cap peak at %i bpm: only 22 %% over it they would reach the ceiling',
    (ratio, peak) => {
      const { reps } = judge(
        syntheticRun({ stretches: runWalk(times(10, ratio)) }),
        tenByOne,
        bothCaps,
        noEvidence,
      );
      expect(Math.abs((reps[8]?.peakHeartRate ?? 0) - peak)).toBeLessThanOrEqual(1);
    },
  );

  test('without heart rate are kept by pace alone', () => {
    const run = syntheticRun({ stretches: easyTen, heart: false });
    expect(judge(run, tenByOne, bothCaps, noEvidence)).toMatchObject({
      verdict: 'pace-kept-heart-rate-not-judged',
      heartRate: { status: 'not-assessed', reason: 'no-heart-rate', coverage: null },
    });
  });

  test('are measured from second 10 on, each against the cap', () => {
    const ratios = [0.9, 0.95, 1, 1.04, 1.06, 1.09, 1.12, 1.18, 1.22, 1.3];
    const { reps } = judge(syntheticRun({ stretches: runWalk(ratios) }), tenByOne, bothCaps, noEvidence);
    for (const [at, rep] of reps.entries()) expect(rep.ratio).toBeCloseTo(ratios[at] ?? 0, edge);
    expect(reps.map((rep) => rep.paceMark)).toEqual([
      ...times(4, 'ok'),
      'fast',
      'fast',
      'hard',
      'hard',
      'very-hard',
      'very-hard',
    ]);
  });

  test('show the peak of the heart 20 s later than the legs, the walk after it and the drop between', () => {
    const { reps } = judge(syntheticRun({ stretches: easyTen }), tenByOne, bothCaps, noEvidence);
    // Steady alternation (2.1): peak 0.739, trough 0.261 of the step from 100 bpm to 133 - 24.2 x 0.03 x cap.
    const step = 33 - 24.2 * 0.03 * cap;
    expect(reps[8]?.peakHeartRate).toBeCloseTo(100 + 0.739 * step, -0.3);
    expect(reps[8]?.heartRateAfterWalk).toBeCloseTo(100 + 0.261 * step, -0.3);
    expect(reps[8]?.drop).toBe((reps[8]?.peakHeartRate ?? 0) - (reps[8]?.heartRateAfterWalk ?? 0));
    expect(reps[8]?.heartRateMark).toBe('no-information');
  });
});

describe('running outside the repetitions', () => {
  test('counts when it is the worse', () => {
    const home: Stretch = { kind: 'run', seconds: 600, speed: cap * 1.3 };
    const judgement = judge(syntheticRun({ stretches: [...easyTen, home] }), tenByOne, bothCaps, noEvidence);
    expect(judgement.pace).toMatchObject({ status: 'violated', tier: 'major' });
    expect(judgement.pace.episodes).toHaveLength(1);
    expect(judgement.reps.map((rep) => rep.match)).toEqual(times(10, 'done'));
  });

  test('walks that were skipped make a run of its own: heart rate can speak, repetitions are merged', () => {
    const through: Stretch[] = [walk(5), { kind: 'run', seconds: 1140, speed: cap, demand: 125 }, walk(5)];
    const judgement = judge(syntheticRun({ stretches: through }), tenByOne, bothCaps, noEvidence);
    expect(judgement.reps.map((rep) => rep.match)).toEqual(times(10, 'merged'));
    expect(judgement).toMatchObject({
      verdict: 'easy-kept',
      heartRate: { status: 'ok' },
      medianRatio: null,
      volume: { band: 'much-more' },
    });
  });

  test('walks that were skipped leave no repetitions that could be intervals, however fast', () => {
    const through: Stretch[] = [walk(5), { kind: 'run', seconds: 1140, speed: cap * 1.2 }, walk(5)];
    const judgement = judge(syntheticRun({ stretches: through }), tenByOne, bothCaps, noEvidence);
    expect(judgement).toMatchObject({ verdict: 'too-hard', treatedAsIntervals: 'not-applicable' });
  });
});

describe('how long a repetition is decides what heart rate can say', () => {
  const long = (ratio: number, demand: number, count: number, length: number): Stretch[] => [
    walk(5),
    ...times(count, [
      { kind: 'run', seconds: length, speed: cap * ratio, demand },
      { kind: 'walk', seconds: 60 },
    ] satisfies Stretch[]).flat(),
    walk(5),
  ];

  test.each([
    ['10 x [1:1]', long(0.95, 128, 10, 60), 'no-information', 'none'],
    ['3 x [6:1], under the line', long(0.95, 125, 3, 360), 'ok', 'none'],
    ['3 x [6:1], 12 bpm over', long(0.95, 145, 3, 360), 'violated', 'major'],
    // On average under the line; a steady heart peaks above its own mean.
    ['5 x [4:1], peaks just over', long(0.95, 135, 5, 240), 'violated', 'minor'],
  ])('%s', (notation, stretches, status, tier) => {
    const given = session(notation.split(',')[0] ?? '');
    const judgement = judge(syntheticRun({ stretches }), given, bothCaps, noEvidence);
    expect([judgement.heartRate.status, judgement.heartRate.tier]).toEqual([status, tier]);
  });

  test('a mixture is cleared only when long repetitions hold half of the running', () => {
    const mixed = (longOnes: number, shortOnes: number): Stretch[] => [
      walk(5),
      ...long(0.95, 125, longOnes, 180).slice(1, -1),
      ...long(0.95, 125, shortOnes, 60).slice(1, -1),
      walk(5),
    ];
    const judged = (longOnes: number, shortOnes: number) =>
      judge(
        syntheticRun({ stretches: mixed(longOnes, shortOnes) }),
        session(`${longOnes} x [3:1] + ${shortOnes} x [1:1]`),
        bothCaps,
        noEvidence,
      ).heartRate.status;
    expect(judged(2, 7)).toBe('no-information');
    expect(judged(3, 5)).toBe('ok');
    // 12 of 23 min, and 12 of 25.
    expect(judged(4, 11)).toBe('ok');
    expect(judged(4, 13)).toBe('no-information');
  });
});

describe('a judgement', () => {
  test('is the same every time', () => {
    const run = syntheticRun({ stretches: fastTen, noise: { seed: 7, bpm: 2, speed: 0.02 } });
    const first = judge(run, tenByOne, bothCaps, noEvidence);
    expect(JSON.stringify(judge(run, tenByOne, bothCaps, noEvidence))).toBe(JSON.stringify(first));
  });

  test('of an empty recording has a reason', () => {
    const none = syntheticRun({ stretches: [] });
    expect(judge(none, tenByOne, bothCaps, noEvidence)).toMatchObject({
      verdict: 'not-assessed',
      score: null,
    });
  });

  test('cuts all running into segments that add up', () => {
    const judgement = judge(syntheticRun({ stretches: fastTen }), tenByOne, bothCaps, noEvidence);
    const total = judgement.runSegments.reduce((sum, each) => sum + each.endSeconds - each.startSeconds, 0);
    expect(total).toBe(judgement.runningSeconds);
    expect(judgement.runSegments.map((each) => each.rep)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
