import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/compliance/judge.ts';
import { noEvidence } from '../../../src/core/training/evidence.ts';
import { metresPerSecond } from '../../../src/core/units/quantities.ts';
import {
  bothCaps,
  cap,
  heartRateCap,
  paceCap,
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
const steady = (ratio: number, minutes = 30): Stretch[] => [
  walk(5),
  { kind: 'run', seconds: minutes * 60, speed: cap * ratio, demand: 125 },
  walk(5),
];

/** Digits of a ratio: the end of a run is found to within a second. */
const edge = 2;

describe('what is missing is said', () => {
  const run = syntheticRun({ stretches: steady(0.95) });

  test.each([
    ['no cap', { ...bothCaps, pace: null }, 'heart-rate-kept-pace-not-judged', null, 'no-pace-cap'],
    [
      'no maximum',
      { ...bothCaps, heartRate: null },
      'pace-kept-heart-rate-not-judged',
      'no-maximum-heart-rate',
      null,
    ],
    [
      'neither',
      { ...bothCaps, heartRate: null, pace: null },
      'not-assessed',
      'no-maximum-heart-rate',
      'no-pace-cap',
    ],
    [
      'a heart on medicine',
      { ...bothCaps, heartRateIsNoInstrument: true },
      'pace-kept-heart-rate-not-judged',
      'not-your-instrument',
      null,
    ],
  ] as const)('%s', (_, caps, verdict, heartRate, pace) => {
    const judgement = judge(run, null, caps, noEvidence);
    expect([judgement.verdict, judgement.heartRate.reason, judgement.pace.reason]).toEqual([
      verdict,
      heartRate,
      pace,
    ]);
    if (verdict === 'not-assessed') expect(judgement.score).toBeNull();
  });

  test('on a treadmill, where a wrist only estimates, and not with the belt speed', () => {
    const indoors = syntheticRun({ stretches: steady(1.3), changes: { subSport: 'treadmill' } });
    expect(judge(indoors, null, bothCaps, noEvidence)).toMatchObject({
      verdict: 'heart-rate-kept-pace-not-judged',
      pace: { reason: 'treadmill-estimate' },
      tags: expect.arrayContaining(['treadmill']),
    });
    const belt = { ...noEvidence, beltSpeed: metresPerSecond(cap * 1.04) };
    // On a belt the ground is level: the narrow tolerance holds without any altitude.
    expect(judge(indoors, null, bothCaps, belt).pace).toMatchObject({ status: 'violated', share: 1 });
  });
});

describe('a provisional cap', () => {
  test('is at most slightly over, and says so', () => {
    const caps = { ...bothCaps, pace: paceCap({ source: 'provisional', provisional: true }) };
    const judgement = judge(syntheticRun({ stretches: steady(1.3) }), null, caps, noEvidence);
    expect(judgement).toMatchObject({ verdict: 'slightly-fast', pace: { tier: 'minor', share: 1 } });
    expect(judgement.tags).toContain('provisional-cap');
  });

  test('makes no interval session of its own, and without heart rate nobody can tell', () => {
    const caps = { ...bothCaps, pace: paceCap({ source: 'provisional', provisional: true }) };
    const seen = syntheticRun({ stretches: fastTen });
    const blind = syntheticRun({ stretches: fastTen, heart: false });
    expect(judge(seen, tenByOne, caps, noEvidence).treatedAsIntervals).toBe('none');
    expect(judge(blind, tenByOne, caps, noEvidence).treatedAsIntervals).toBe('cannot-tell');
  });
});

describe('an uncertain maximum', () => {
  const warm: Stretch[] = [walk(5), { kind: 'run', seconds: 2400, speed: cap * 0.95, demand: 138 }, walk(5)];

  test.each([
    ['tested', 3, 'moderate', false],
    ['from age', 10, 'minor', true],
  ] as const)('%s: 5 bpm over most of the run is %s', (_, sigma, tier, probably) => {
    const caps = { ...bothCaps, heartRate: heartRateCap({ sigma }) };
    const judgement = judge(syntheticRun({ stretches: warm }), null, caps, noEvidence);
    expect(judgement.heartRate.tier).toBe(tier);
    expect(judgement.tags.includes('uncertain-maximum')).toBe(probably);
  });

  test('is no excuse when pace agrees', () => {
    const fast = warm.map((each) => (each.kind === 'run' ? { ...each, speed: cap * 1.1 } : each));
    const caps = { ...bothCaps, heartRate: heartRateCap({ sigma: 10 }) };
    const judgement = judge(syntheticRun({ stretches: fast }), null, caps, noEvidence);
    expect(judgement.heartRate.tier).toBe('moderate');
    expect(judgement.verdict).toBe('too-hard');
  });

  test.each([
    // 5 bpm of 7 that are uncertain: minor; RPE 5 agrees, so that moderate stands, and raises it.
    [4, 'minor', 'slightly-high-heart-rate'],
    [5, 'major', 'easy-pace-high-heart-rate'],
  ] as const)('with an effort of %i is %s', (rpe, tier, verdict) => {
    const caps = { ...bothCaps, heartRate: heartRateCap({ sigma: 10 }) };
    const judgement = judge(syntheticRun({ stretches: warm }), null, caps, { ...noEvidence, rpe });
    expect([judgement.heartRate.tier, judgement.verdict]).toEqual([tier, verdict]);
  });

  test.each([
    // 70 % of 8 bpm are 5.6, of 6 bpm 4.2; the excess is 5.
    [8, 'minor'],
    [6, 'moderate'],
  ])('of %i bpm leaves the ceiling uncertain by 70 %% of it: %s', (sigma, tier) => {
    const caps = { ...bothCaps, heartRate: heartRateCap({ sigma }) };
    expect(judge(syntheticRun({ stretches: warm }), null, caps, noEvidence).heartRate.tier).toBe(tier);
  });
});

describe('a repetition whose speed was not recorded', () => {
  const lost = (count: number) => {
    const run = syntheticRun({ stretches: easyTen });
    const distance = run.samples.distance?.map((metres, second) =>
      second >= 300 && second < 300 + count * 120 && (second - 300) % 120 < 70 ? Number.NaN : metres,
    );
    const samples = { ...run.samples, distance: distance ?? null };
    return judge({ ...run, samples }, tenByOne, bothCaps, noEvidence);
  };

  test('is not measured; three of ten leave enough to judge, four do not', () => {
    expect(lost(3).reps.map((rep) => rep.paceMark)).toEqual([...times(3, 'unmeasured'), ...times(7, 'ok')]);
    expect(lost(3).pace).toMatchObject({ status: 'ok', confidence: 'medium' });
    expect(lost(4).pace).toMatchObject({ status: 'not-assessed', reason: 'too-few-measured-repetitions' });
  });

  test('under half a minute drops three seconds, not ten', () => {
    // Slow for the first five seconds: 17 of 20 s are measured, 2 of them slow.
    const rep = [
      { kind: 'run', seconds: 5, speed: cap * 0.8 },
      { kind: 'run', seconds: 15, speed: cap * 1.1 },
      { kind: 'walk', seconds: 60 },
    ] as const;
    const stretches = [walk(5), ...times(6, rep).flat(), walk(5)];
    const { reps } = judge(
      syntheticRun({ stretches }),
      session('6 x [20 s run : 1 min walk]'),
      bothCaps,
      noEvidence,
    );
    expect(reps[2]?.ratio).toBeCloseTo((2 * 0.8 + 15 * 1.1) / 17, edge);
  });
});

describe('a hostile recording', () => {
  test('of thousands of short runs ends in time', () => {
    const stretches = times(3000, [
      { kind: 'run', seconds: 14, speed: cap },
      { kind: 'walk', seconds: 14 },
    ] as const).flat();
    const started = performance.now();
    const run = syntheticRun({ stretches, heart: false });
    expect(judge(run, session('99 x [14 s run : 14 s walk]'), bothCaps, noEvidence).reps).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
