import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/compliance/judge.ts';
import { type Judgement, type Verdict, verdicts } from '../../../src/core/compliance/judgement.ts';
import type { Activity, Lap } from '../../../src/core/training/activity.ts';
import type { Caps } from '../../../src/core/training/caps.ts';
import { type Evidence, noEvidence } from '../../../src/core/training/evidence.ts';
import { instant } from '../../../src/core/units/instant.ts';
import { seconds } from '../../../src/core/units/quantities.ts';
import {
  bothCaps,
  cap,
  embeddedRunWalk,
  runWalkSteps,
  type Stretch,
  stepLaps,
  syntheticRun,
  times,
  walk,
} from './synthetic-run.ts';

/** One generated run: a run:walk session or half an hour on end, with or without each instrument. */
type Drawn = {
  readonly kind: 'repetitions' | 'on-end' | 'walk';
  readonly count: number;
  readonly seconds: number;
  /** ratio to the cap of each third of the running. */
  readonly ratios: readonly [number, number, number];
  /** bpm by which heart rate lies off the line that meets 133 at the cap, in each third. */
  readonly offsets: readonly [number, number, number];
  readonly heart: boolean;
  readonly paceCap: boolean;
  readonly rpe: number | null;
};

const ratio = fc.double({ min: 0.85, max: 1.25, noNaN: true });
const offset = fc.constantFrom(-20, -12, -5, 0, 6, 14, 30);
const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom('repetitions', 'repetitions', 'on-end', 'on-end', 'on-end', 'walk'),
  count: fc.integer({ min: 6, max: 12 }),
  seconds: fc.constantFrom(60, 90, 120, 240),
  ratios: fc.oneof(
    fc.tuple(ratio, ratio, ratio),
    ratio.map((one): [number, number, number] => [one, one, one]),
    fc.constant<[number, number, number]>([0.95, 0.95, 1.06]),
    fc.constant<[number, number, number]>([0.9, 0.9, 0.9]),
  ),
  offsets: fc.oneof(
    fc.tuple(offset, offset, offset),
    offset.map((one): [number, number, number] => [one, one, one]),
  ),
  heart: fc.constantFrom(true, true, true, false),
  paceCap: fc.constantFrom(true, true, false),
  rpe: fc.constantFrom(null, null, null, 3, 5, 6),
});

const stretchesOf = ({ kind, count, seconds: length, ratios, offsets }: Drawn, faster = 1): Stretch[] => {
  if (kind === 'walk') return [walk(30)];
  const run = (third: number, runs: number): Stretch => {
    const slow = ratios[third] ?? 1;
    // The heart follows the speed that was drawn: faster legs alone, whatever the heart made of them.
    const demand = 133 + 24.2 * cap * (slow - 1) + (offsets[third] ?? 0);
    return { kind: 'run', seconds: runs, speed: cap * slow * faster, demand };
  };
  if (kind === 'on-end')
    return [walk(5), ...[0, 1, 2].map((third) => run(third, third < 2 ? 750 : 300)), walk(5)];
  const reps = times(count, 0).flatMap((_, at): Stretch[] => [
    run(Math.floor((3 * at) / count), length),
    { kind: 'walk', seconds: 60 },
  ]);
  return [walk(5), ...reps, walk(5)];
};

const activityOf = (from: Drawn, faster = 1): Activity => {
  const stretches = stretchesOf(from, faster);
  const run = syntheticRun({ stretches, heart: from.heart, sensor: 'strap' });
  if (from.kind !== 'repetitions') return run;
  return {
    ...run,
    laps: stepLaps(stretches, runWalkSteps(from.count)),
    embeddedWorkout: embeddedRunWalk(from.count, from.seconds),
  };
};

const capsOf = ({ paceCap }: Drawn): Caps => (paceCap ? bothCaps : { ...bothCaps, pace: null });
const evidenceOf = ({ rpe }: Drawn): Evidence => ({ ...noEvidence, rpe });
const judged = (from: Drawn, activity: Activity = activityOf(from)): Judgement =>
  judge(activity, null, capsOf(from), evidenceOf(from));

/** A law tells nothing about verdicts that its generator never reached. */
const expectAll = (reached: ReadonlySet<Verdict>): void =>
  expect([...reached].sort()).toEqual([...verdicts].sort());

const options = { seed: 20260928, numRuns: 160 };

describe('the hour of the day', () => {
  test('changes nothing', () => {
    const reached = new Set<Verdict>();
    fc.assert(
      fc.property(drawn, fc.integer({ min: -1e10, max: 1e10 }), (from, shift) => {
        const activity = activityOf(from);
        const judgement = judged(from, activity);
        reached.add(judgement.verdict);
        const later = { ...activity, startTime: instant(activity.startTime + shift), utcOffsetSeconds: null };
        expect(judged(from, later)).toEqual(judgement);
      }),
      options,
    );
    expectAll(reached);
  });
});

/** Severity where pace is judged: what pace adds never takes away. */
const severity: Readonly<Record<Verdict, number>> = {
  'no-running-found': 0,
  'not-assessed': 0,
  'easy-kept': 0,
  'pace-kept-heart-rate-not-judged': 0,
  'heart-rate-kept-pace-not-judged': 0,
  'slightly-fast': 1,
  'slightly-high-heart-rate': 1,
  'easy-pace-high-heart-rate': 2,
  'high-heart-rate-pace-not-judged': 2,
  'too-fast': 2,
  'too-hard': 3,
};
const intervals = { 'not-applicable': 0, none: 0, 'cannot-tell': 0, likely: 1, definite: 2 } as const;
const tiers = { none: 0, minor: 1, moderate: 2, major: 3 } as const;

describe('faster in every repetition', () => {
  test('never makes it any better', () => {
    const reached = new Set<Verdict>();
    fc.assert(
      fc.property(drawn, fc.double({ min: 1, max: 1.3, noNaN: true }), (from, faster) => {
        const slow = judged(from);
        const fast = judged(from, activityOf(from, faster));
        reached.add(slow.verdict).add(fast.verdict);
        expect(severity[fast.verdict]).toBeGreaterThanOrEqual(severity[slow.verdict]);
        expect(tiers[fast.pace.tier]).toBeGreaterThanOrEqual(tiers[slow.pace.tier]);
        expect(fast.score ?? 0).toBeLessThanOrEqual((slow.score ?? 0) + 1e-9);
        const [before, after] = [slow.treatedAsIntervals, fast.treatedAsIntervals];
        expect(intervals[after]).toBeGreaterThanOrEqual(intervals[before]);
      }),
      options,
    );
    expectAll(reached);
  });
});

/** Cuts laps at the given shares of their length; every piece keeps the index of its step. */
function split(laps: readonly Lap[], cuts: readonly number[]): readonly Lap[] {
  return laps.flatMap((lap, at) => {
    const first = Math.round(lap.elapsedSeconds * (cuts[at % cuts.length] ?? 0));
    if (first === 0 || first === lap.elapsedSeconds) return [lap];
    const piece = (from: number, length: number): Lap => ({
      ...lap,
      startSeconds: seconds(lap.startSeconds + from),
      elapsedSeconds: seconds(length),
      timerSeconds: seconds(length),
    });
    return [piece(0, first), piece(first, lap.elapsedSeconds - first)];
  });
}

describe('laps cut in two', () => {
  test('change nothing', () => {
    const reached = new Set<Verdict>();
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(drawn, cuts, (from, where) => {
        const activity = activityOf(from);
        const judgement = judged(from, activity);
        reached.add(judgement.verdict);
        expect(judged(from, { ...activity, laps: split(activity.laps, where) })).toEqual(judgement);
      }),
      options,
    );
    expectAll(reached);
  });
});

describe('without heart rate', () => {
  test('what pace held against a run stays', () => {
    const reached = new Set<Verdict>();
    fc.assert(
      fc.property(drawn, (from) => {
        const activity = activityOf(from);
        const judgement = judged(from, activity);
        const blind = judged(from, { ...activity, samples: { ...activity.samples, heartRate: null } });
        reached.add(judgement.verdict);
        if (judgement.pace.status !== 'violated') return;
        expect(blind.pace.status).toBe('violated');
        expect(tiers[blind.pace.tier]).toBeGreaterThanOrEqual(tiers[judgement.pace.tier]);
        expect(['slightly-fast', 'too-fast']).toContain(blind.verdict);
      }),
      options,
    );
    expectAll(reached);
  });
});
