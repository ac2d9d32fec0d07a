import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/compliance/judge.ts';
import type { RuleResult, Verdict } from '../../../src/core/compliance/judgement.ts';
import {
  type PaceStanding,
  type Standing,
  standingOf,
  verdictOf,
} from '../../../src/core/compliance/verdict.ts';
import { noEvidence } from '../../../src/core/training/evidence.ts';
import {
  bothCaps,
  cap,
  runWalk,
  type Stretch,
  syntheticRun,
  tenByOne,
  times,
  walk,
} from './synthetic-run.ts';

/** PHYSIOLOGY 12.1, cell by cell, as it is printed there: heart rate, pace, verdict. */
const cells: readonly (readonly [Standing, PaceStanding, Verdict])[] = [
  ['ok', 'ok', 'easy-kept'],
  ['ok', 'minor', 'slightly-fast'],
  ['ok', 'moderate+', 'too-fast'],
  ['ok', 'n.a.', 'heart-rate-kept-pace-not-judged'],
  ['no-information', 'ok', 'easy-kept'],
  ['no-information', 'minor', 'slightly-fast'],
  ['no-information', 'moderate+', 'too-fast'],
  ['no-information', 'n.a.', 'not-assessed'],
  ['minor', 'ok', 'slightly-high-heart-rate'],
  ['minor', 'minor', 'slightly-fast'],
  ['minor', 'moderate+', 'too-hard'],
  ['minor', 'n.a.', 'slightly-high-heart-rate'],
  ['moderate+', 'ok', 'easy-pace-high-heart-rate'],
  ['moderate+', 'minor', 'too-hard'],
  ['moderate+', 'moderate+', 'too-hard'],
  ['moderate+', 'n.a.', 'high-heart-rate-pace-not-judged'],
  ['n.a.', 'ok', 'pace-kept-heart-rate-not-judged'],
  ['n.a.', 'minor', 'slightly-fast'],
  ['n.a.', 'moderate+', 'too-fast'],
  ['n.a.', 'n.a.', 'not-assessed'],
];

const results: Readonly<Record<Standing, readonly Partial<RuleResult>[]>> = {
  ok: [{ status: 'ok', tier: 'none' }],
  'no-information': [{ status: 'no-information', tier: 'none' }],
  minor: [{ status: 'violated', tier: 'minor' }],
  'moderate+': [
    { status: 'violated', tier: 'moderate' },
    { status: 'violated', tier: 'major' },
  ],
  'n.a.': [{ status: 'not-assessed', tier: 'none' }],
};

const blank: RuleResult = {
  status: 'ok',
  reason: null,
  confidence: 'high',
  coverage: 1,
  tier: 'none',
  share: null,
  meanExcess: null,
  longestSeconds: null,
  episodes: [],
};

describe('the verdict table', () => {
  test('has twenty different cells', () => {
    expect(new Set(cells.map(([heartRate, pace]) => `${heartRate} ${pace}`)).size).toBe(20);
  });

  test.each(cells)('heart rate %s, pace %s: %s', (heartRate, pace, verdict) => {
    for (const one of results[heartRate]) {
      for (const other of results[pace]) {
        expect(verdictOf({ ...blank, ...one }, { ...blank, ...other })).toBe(verdict);
      }
    }
  });
});

/** Seconds over the line, and how fast (ratio) or how warm (bpm). */
type Over = readonly [seconds: number, size: number];

/** Half an hour on end; the last `fast` seconds at another ratio, the last `warm` seconds at another demand. */
function onEnd([fast, ratio]: Over, [warm, demand]: Over): readonly Stretch[] {
  const run = (seconds: number, isFast: boolean, isWarm: boolean): Stretch => ({
    kind: 'run',
    seconds,
    speed: cap * (isFast ? ratio : 0.96),
    demand: isWarm ? demand : 122,
  });
  const [first, second] = [Math.min(fast, warm), Math.max(fast, warm)];
  const pieces = [
    run(1800 - second, false, false),
    run(second - first, fast > warm, warm > fast),
    run(first, true, true),
  ];
  return [walk(5), ...pieces.filter((piece) => piece.seconds > 0), walk(5)];
}

/** Seconds and size of what lies over the line, chosen by the tiers of 6.2. */
const fastFor = { ok: [0, 1], minor: [200, 1.06], 'moderate+': [900, 1.1], 'n.a.': [900, 1.1] } as const;
const warmFor = { ok: [0, 122], minor: [260, 139], 'moderate+': [900, 146], 'n.a.': [900, 146] } as const;
const repRatio = { ok: 0.96, minor: 1.06, 'moderate+': 1.12, 'n.a.': 1.12 } as const;

describe('a run for every cell', () => {
  test.each(cells)('heart rate %s, pace %s: %s', (heartRate, pace, verdict) => {
    const caps = pace === 'n.a.' ? { ...bothCaps, pace: null } : bothCaps;
    const inReps = heartRate === 'no-information';
    const stretches = inReps ? runWalk(times(10, repRatio[pace])) : onEnd(fastFor[pace], warmFor[heartRate]);
    const run = syntheticRun({ stretches, heart: heartRate !== 'n.a.' });
    const judgement = judge(run, inReps ? tenByOne : null, caps, noEvidence);
    expect([standingOf(judgement.heartRate), standingOf(judgement.pace)]).toEqual([heartRate, pace]);
    expect(judgement.verdict).toBe(verdict);
  });
});
