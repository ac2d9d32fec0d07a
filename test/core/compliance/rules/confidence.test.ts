import { describe, expect, test } from 'vitest';
import { judge } from '../../../../src/core/compliance/judge.ts';
import { noEvidence } from '../../../../src/core/training/evidence.ts';
import {
  bothCaps,
  cap,
  heartRateCap,
  runWalk,
  type Stretch,
  syntheticRun,
  tenByOne,
  times,
  walk,
} from '../synthetic-run.ts';

const onEnd = (minutes: number, demand: number): Stretch[] => [
  { kind: 'run', seconds: minutes * 60, speed: cap * 0.95, demand },
  walk(5),
];
/** Heart rate that is missing for the first share of the running. */
const lost = (share: number, demand = 125) =>
  syntheticRun({
    stretches: onEnd(40, demand),
    sensed: (second, bpm) => (second < share * 2400 ? Number.NaN : bpm),
  });

describe('how far heart rate can be judged by', () => {
  // The track holds a value for up to 15 s and an end of the run belongs to the walk: shares away from the lines.
  test.each([
    [0.05, 'high', 'ok', null],
    [0.15, 'medium', 'ok', null],
    [0.4, 'low', 'not-assessed', 'low-confidence'],
    [0.6, 'none', 'not-assessed', 'not-enough-trusted-heart-rate'],
  ] as const)('%d of it missing: %s', (share, confidence, status, reason) => {
    const { heartRate } = judge(lost(share), null, bothCaps, noEvidence);
    expect(heartRate).toMatchObject({ confidence, status, reason });
    expect(heartRate.coverage).toBeCloseTo(1 - share, 1);
  });

  test('little of it may warn, never more', () => {
    const { heartRate, verdict } = judge(lost(0.4, 150), null, bothCaps, noEvidence);
    expect(heartRate).toMatchObject({ status: 'violated', tier: 'minor', confidence: 'low', share: 1 });
    expect(verdict).toBe('slightly-high-heart-rate');
  });

  test('less than five minutes of it are not enough', () => {
    const short = syntheticRun({ stretches: onEnd(4.8, 125) });
    expect(judge(short, null, bothCaps, noEvidence).heartRate.reason).toBe('not-enough-trusted-heart-rate');
    const enough = syntheticRun({ stretches: onEnd(5.2, 125) });
    expect(judge(enough, null, bothCaps, noEvidence).heartRate.status).toBe('ok');
  });

  test.each([
    [3, 'no-information'],
    [4, 'not-assessed'],
  ])('%i of ten repetitions half lost leave heart rate %s', (count, status) => {
    const run = syntheticRun({
      stretches: runWalk(times(10, 0.97)),
      sensed: (second, bpm) => {
        const into = second - 320;
        return into >= 0 && Math.floor(into / 120) < count && into % 120 < 30 ? Number.NaN : bpm;
      },
    });
    const judgement = judge(run, tenByOne, bothCaps, noEvidence);
    expect(judgement.heartRate.status).toBe(status);
    expect(judgement.reps.filter((rep) => rep.heartRateMark === 'not-trusted')).toHaveLength(count);
  });
});

describe('far above 80 % of the maximum', () => {
  const burst = (seconds: number): Stretch[] => [
    walk(5),
    { kind: 'run', seconds: 2400, speed: cap * 0.95, demand: 125 },
    { kind: 'run', seconds, speed: cap * 0.95, demand: 185 },
    { kind: 'run', seconds: 900, speed: cap * 0.95, demand: 125 },
    walk(5),
  ];

  test('for a minute is major, however long the run was, and no uncertain maximum excuses it', () => {
    const caps = { ...bothCaps, heartRate: heartRateCap({ sigma: 10 }) };
    const { heartRate, tags } = judge(syntheticRun({ stretches: burst(120) }), null, caps, noEvidence);
    expect(heartRate).toMatchObject({ status: 'violated', tier: 'major' });
    expect(heartRate.share).toBeLessThan(0.1);
    expect(tags).not.toContain('uncertain-maximum');
  });
});
