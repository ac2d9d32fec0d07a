import { describe, expect, test } from 'vitest';
import type { Detector } from '../../../src/core/compliance/heart-rate/heart-rate-trust.ts';
import { allDetectors } from '../../../src/core/compliance/heart-rate/trust-heart-rate.ts';
import { judgeTrack } from '../../../src/core/compliance/judge.ts';
import type { Verdict } from '../../../src/core/compliance/judgement.ts';
import { trackOf } from '../../../src/core/compliance/track/track-of.ts';
import { type Evidence, noEvidence } from '../../../src/core/training/evidence.ts';
import type { Workout } from '../../../src/core/training/workout.ts';
import {
  bothCaps,
  cap,
  normals,
  runWalk,
  type SyntheticRun,
  syntheticRun,
  tenByOne,
  times,
  walk,
} from './synthetic-run.ts';

const onEnd = (minutes: number, ratio = 0.95) => [
  walk(5),
  { kind: 'run', seconds: minutes * 60, speed: cap * ratio, demand: 124 } as const,
  walk(5),
];
const between = (second: number, from: number, to: number): boolean => second >= from && second < to;
const noise = normals(11);

type Case = {
  readonly detector: Detector;
  readonly about: string;
  readonly run: SyntheticRun;
  readonly planned?: Workout;
  readonly evidence?: Partial<Evidence>;
  readonly on: readonly [Verdict, string];
  readonly off: readonly [Verdict, string];
};

/** What the sensor did, and what the run would be called if the detector slept. */
const cases: readonly Case[] = [
  {
    detector: 'Q0',
    about: 'six minutes at 225 to 235, beyond any maximum of 190',
    run: {
      stretches: onEnd(30),
      sensed: (second, bpm) => (between(second, 900, 1260) ? 225 + (second % 11) : bpm),
    },
    on: ['easy-kept', 'ok'],
    off: ['easy-pace-high-heart-rate', 'violated'],
  },
  {
    detector: 'Q1',
    about: 'four seconds of 14 bpm too many at the end of every repetition',
    run: {
      stretches: runWalk(times(10, 0.97)),
      sensed: (second, bpm) =>
        second > 300 && (second - 300) % 120 >= 56 && (second - 300) % 120 < 60 ? bpm + 14 : bpm,
    },
    planned: tenByOne,
    on: ['easy-kept', 'no-information'],
    off: ['easy-pace-high-heart-rate', 'violated'],
  },
  {
    detector: 'Q2',
    about: 'a leap onto the cadence in a run that was fast as well: only the leap tells sensor from heart',
    run: {
      stretches: onEnd(30, 1.12),
      sensed: (second, bpm) => (between(second, 900, 1260) ? Math.round(164 + noise()) : bpm),
    },
    on: ['too-fast', 'ok'],
    off: ['too-hard', 'violated'],
  },
  {
    detector: 'Q3',
    about: 'eight minutes on 150',
    run: {
      stretches: onEnd(35),
      sensed: (second, bpm) => (between(second, 900, 1380) ? 150 : bpm),
    },
    on: ['easy-kept', 'ok'],
    off: ['easy-pace-high-heart-rate', 'violated'],
  },
  {
    detector: 'Q4',
    about: 'a cold sensor over the first 200 s of seven minutes: too little is left to clear them',
    run: {
      stretches: [{ kind: 'run', seconds: 420, speed: cap * 0.95, demand: 124 }, walk(5)],
      sensed: (second, bpm) => (second < 200 ? 78 + (second % 5) : bpm),
    },
    on: ['pace-kept-heart-rate-not-judged', 'not-assessed'],
    off: ['easy-kept', 'ok'],
  },
  {
    detector: 'Q5',
    about: 'a sensor that shows 100 where this runner needs 140',
    run: {
      stretches: onEnd(30),
      sensed: (second) =>
        second < 700 ? 124 + (second % 3) : Math.max(98, 124 - (second - 700) / 10) + (second % 3),
    },
    evidence: { heartRateLine: { intercept: 140 - 24.2 * cap * 0.95, slope: 24.2 } },
    on: ['pace-kept-heart-rate-not-judged', 'not-assessed'],
    off: ['easy-kept', 'ok'],
  },
  {
    detector: 'Q6',
    about: 'six minutes of steps counted for beats',
    run: {
      stretches: onEnd(30),
      sensed: (second, bpm) => (between(second, 900, 1260) ? Math.round(164 + noise()) : bpm),
    },
    on: ['easy-kept', 'ok'],
    off: ['easy-pace-high-heart-rate', 'violated'],
  },
];

describe('every detector decides a verdict', () => {
  test('none is left out', () => {
    expect(new Set(cases.map((each) => each.detector))).toEqual(allDetectors);
  });

  test.each(cases)('$detector: $about', ({ detector, run, planned, evidence, on, off }) => {
    const activity = syntheticRun(run);
    const track = trackOf(activity, null);
    const verdictWith = (detectors: ReadonlySet<Detector>) => {
      const told = { ...noEvidence, ...evidence };
      const { verdict, heartRate } = judgeTrack(track, activity, planned ?? null, bothCaps, told, detectors);
      return [verdict, heartRate.status];
    };
    expect(verdictWith(allDetectors)).toEqual(on);
    expect(verdictWith(new Set([...allDetectors].filter((each) => each !== detector)))).toEqual(off);
  });
});
