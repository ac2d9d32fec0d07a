import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/compliance/judge.ts';
import { noEvidence } from '../../../src/core/training/evidence.ts';
import { bothCaps, cap, type Stretch, syntheticRun, walk } from './synthetic-run.ts';

const steady = (ratio: number): Stretch[] => [
  walk(5),
  { kind: 'run', seconds: 1800, speed: cap * ratio, demand: 125 },
  walk(5),
];

describe('a heart rate that counted steps', () => {
  test('is not held against the runner', () => {
    const lock = syntheticRun({
      stretches: steady(0.95),
      sensed: (second, bpm) => (second >= 900 && second < 1260 ? 164 + (second % 3) : bpm),
    });
    expect(judge(lock, null, bothCaps, noEvidence)).toMatchObject({
      verdict: 'easy-kept',
      heartRate: { status: 'ok', confidence: 'medium' },
      untrusted: expect.arrayContaining([expect.objectContaining({ cause: 'cadence-lock' })]),
    });
  });

  test.each([
    [0.95, 'not-assessed', 'pace-kept-heart-rate-not-judged'],
    [1.12, 'violated', 'too-hard'],
  ] as const)(
    'and cannot be told from a heart counts only where pace agrees: %d of the cap',
    (ratio, status, verdict) => {
      // It climbs onto the cadence without a leap and stays there: nothing tells the sensor from a heart.
      const alike = syntheticRun({
        stretches: [walk(5), { kind: 'run', seconds: 1800, speed: cap * ratio, demand: 164 }, walk(5)],
      });
      const judgement = judge(alike, null, bothCaps, noEvidence);
      expect(judgement.untrusted.map((span) => span.cause)).toContain('cadence-like');
      expect([judgement.heartRate.status, judgement.verdict]).toEqual([status, verdict]);
    },
  );
});

describe('a heart rate at the cadence that nothing explains', () => {
  const alike = syntheticRun({
    stretches: [walk(5), { kind: 'run', seconds: 1800, speed: cap * 0.95, demand: 164 }, walk(5)],
  });
  const told = (rpe: number | null) => judge(alike, null, bothCaps, { ...noEvidence, rpe });

  test('counts in coverage, but lends no confidence', () => {
    const { heartRate, trustedRunSeconds } = told(null);
    expect(heartRate).toMatchObject({ status: 'not-assessed', coverage: 1 });
    expect(trustedRunSeconds).toBeLessThan(600);
  });

  test('counts when the effort agrees, and is a lock when it felt easy', () => {
    // Two thirds of it cadence-like: low confidence, which may warn and no more (2.4); RPE 5 raises minor by one.
    expect(told(5)).toMatchObject({
      verdict: 'easy-pace-high-heart-rate',
      heartRate: { status: 'violated', tier: 'moderate', confidence: 'low' },
    });
    expect(told(4)).toMatchObject({
      verdict: 'pace-kept-heart-rate-not-judged',
      untrusted: expect.arrayContaining([expect.objectContaining({ cause: 'cadence-lock' })]),
    });
  });

  test('counts in full with a strap, whatever the pace', () => {
    const strapped = { ...alike, sensors: { ...alike.sensors, heartRate: 'strap' as const } };
    expect(judge(strapped, null, bothCaps, noEvidence)).toMatchObject({
      verdict: 'easy-pace-high-heart-rate',
      heartRate: { status: 'violated', confidence: 'high' },
    });
  });
});
