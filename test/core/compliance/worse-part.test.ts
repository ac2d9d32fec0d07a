import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/compliance/judge.ts';
import { matchSession } from '../../../src/core/compliance/matching/match-session.ts';
import { trackOf } from '../../../src/core/compliance/track/track-of.ts';
import { noEvidence } from '../../../src/core/training/evidence.ts';
import type { Step, Workout } from '../../../src/core/training/workout.ts';
import {
  bothCaps,
  cap,
  embeddedRunWalk,
  paceCap,
  runWalk,
  runWalkSteps,
  type Stretch,
  stepLaps,
  syntheticRun,
  tenByOne,
  times,
  walk,
} from './synthetic-run.ts';

const easyTen = runWalk(times(10, 0.97));
const run = (seconds: number, ratio: number, demand: number): Stretch => ({
  kind: 'run',
  seconds,
  speed: cap * ratio,
  demand,
});

/** 12.14: what is run outside of the repetitions is a run of its own, and the worse result counts. */
describe('a run home after ten easy repetitions', () => {
  test.each([
    // 12 bpm of 190 over for most of it: 6 % of the maximum, moderate by size, more than half of it: major.
    ['warm', 0.95, 145, 'easy-pace-high-heart-rate', 'major', 'none'],
    ['fast', 1.12, 120, 'too-fast', 'none', 'major'],
    ['easy', 0.95, 120, 'easy-kept', 'none', 'none'],
  ] as const)('that was %s', (_, ratio, demand, verdict, heartRate, pace) => {
    const stretches = [...easyTen, run(900, ratio, demand)];
    const judgement = judge(syntheticRun({ stretches }), tenByOne, bothCaps, noEvidence);
    expect([judgement.verdict, judgement.heartRate.tier, judgement.pace.tier]).toEqual([
      verdict,
      heartRate,
      pace,
    ]);
  });

  test('counts as well where the repetitions before it could not be measured', () => {
    const activity = syntheticRun({ stretches: [...easyTen, run(900, 1.12, 120)] });
    const distance = activity.samples.distance?.map((metres, second) =>
      second >= 300 && second < 1500 && (second - 300) % 120 < 70 && second < 900 ? Number.NaN : metres,
    );
    const samples = { ...activity.samples, distance: distance ?? null };
    const { pace, reps } = judge({ ...activity, samples }, tenByOne, bothCaps, noEvidence);
    expect(reps.filter((rep) => rep.paceMark === 'unmeasured')).toHaveLength(5);
    expect(pace).toMatchObject({ status: 'violated', tier: 'major' });
  });
});

describe('repetitions of three minutes and more', () => {
  const sixes = (first: number, rest: number): readonly Stretch[] => [
    walk(5),
    ...times(3, 0).flatMap((_, at): Stretch[] => [
      run(360, at === 0 ? first : rest, 120),
      { kind: 'walk', seconds: 60 },
    ]),
    walk(5),
  ];

  // The median of three sees one fast repetition as none; a third of the seconds is more than a fifth.
  test('are held against the pace inside them as well', () => {
    const activity = {
      ...syntheticRun({ stretches: sixes(1.07, 0.95) }),
      laps: stepLaps(sixes(1.07, 0.95), runWalkSteps(3)),
      embeddedWorkout: embeddedRunWalk(3, 360, 60),
    };
    const { pace, medianRatio } = judge(activity, null, bothCaps, noEvidence);
    expect(medianRatio).toBeCloseTo(0.95, 2);
    expect(pace).toMatchObject({ status: 'violated', tier: 'moderate', share: expect.closeTo(1 / 3, 1) });
  });
});

describe('what the runner felt is heard last', () => {
  test('so that RPE 6 is moderate even where a provisional cap alone is minor at most', () => {
    const caps = { ...bothCaps, pace: paceCap({ source: 'provisional', provisional: true }) };
    const fast = syntheticRun({ stretches: [walk(5), run(1800, 1.3, 120), walk(5)] });
    expect(judge(fast, null, caps, { ...noEvidence, rpe: 4 }).pace.tier).toBe('minor');
    expect(judge(fast, null, caps, { ...noEvidence, rpe: 6 })).toMatchObject({
      verdict: 'too-fast',
      pace: { tier: 'moderate' },
    });
  });

  test('and with nothing assessed changes nothing', () => {
    const blind = syntheticRun({ stretches: easyTen, heart: false });
    const caps = { ...bothCaps, pace: null };
    const felt = { ...noEvidence, rpe: 7, talkTest: 'failed' } as const;
    expect(judge(blind, tenByOne, caps, felt)).toMatchObject({ verdict: 'not-assessed', score: null });
  });
});

/** 12.16.4 */
describe('a plan with a run of open length', () => {
  const openRun: Step = { kind: 'run', seconds: null };
  const open: Workout = { name: null, blocks: [{ times: 1, steps: [openRun] }] };
  const activity = syntheticRun({ stretches: easyTen });

  test('has no volume to hold against it', () => {
    const { volume } = judge(
      syntheticRun({ stretches: [walk(5), run(900, 0.95, 120)] }),
      open,
      bothCaps,
      noEvidence,
    );
    expect(volume).toMatchObject({ plannedSeconds: null, done: null, band: null });
  });

  test('nor has one that the watch followed', () => {
    const embedded = embeddedRunWalk(10);
    const steps = embedded.steps.map((step) =>
      step.index === 1 ? { ...step, duration: { kind: 'open' } as const } : step,
    );
    const followed = {
      ...activity,
      laps: stepLaps(easyTen, runWalkSteps(10)),
      embeddedWorkout: { ...embedded, steps },
    };
    const { plannedRunningSeconds, reps } = matchSession(trackOf(followed, null), followed, null);
    expect([plannedRunningSeconds, reps.length]).toEqual([null, 10]);
  });
});
