import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/core/training/activity.ts';
import { timeWeightedHeartRate } from '../../../src/core/training/time-weighted-heart-rate.ts';
import { seconds } from '../../../src/core/units/quantities.ts';
import { handActivity, steadyTrack } from '../../report/examples.ts';

function recorded(
  times: readonly number[],
  bpm: readonly number[],
  changes: Partial<Activity> = {},
): Activity {
  const base = handActivity(steadyTrack(1));
  const end = times.at(-1) ?? 0;
  return {
    ...base,
    elapsedSeconds: seconds(end),
    timerSeconds: seconds(end),
    samples: {
      ...base.samples,
      length: times.length,
      seconds: Float64Array.from(times),
      heartRate: Float64Array.from(bpm),
    },
    ...changes,
  };
}

describe('the average heart rate of a run', () => {
  test('lets each value hold until the next record', () => {
    expect(timeWeightedHeartRate(recorded([0, 10, 40], [100, 140, 90]))).toBeCloseTo(
      (100 * 10 + 140 * 30) / 40,
    );
  });

  test('counts nothing while the watch is paused', () => {
    const pauses = [{ startSeconds: 10, endSeconds: 310 }];
    const run = recorded([0, 10, 310, 320], [100, 140, 160, 160], { pauses, timerSeconds: seconds(20) });
    expect(timeWeightedHeartRate(run)).toBeCloseTo((100 * 10 + 160 * 10) / 20);
  });

  test('takes off every pause that lies in, begins in or ends in the time that a value holds', () => {
    const pauses = [
      { startSeconds: 5, endSeconds: 12 },
      { startSeconds: 20, endSeconds: 24 },
      { startSeconds: 30, endSeconds: 36 },
      { startSeconds: 38, endSeconds: 60 },
    ];
    const run = recorded([0, 10, 40, 70], [100, 140, 160, 160], { pauses, timerSeconds: seconds(31) });
    expect(timeWeightedHeartRate(run)).toBeCloseTo((100 * 5 + 140 * (30 - 2 - 4 - 6 - 2) + 160 * 10) / 31);
  });

  test('skips seconds without a value', () => {
    expect(timeWeightedHeartRate(recorded([0, 10, 20, 30], [120, Number.NaN, 130, 130]))).toBeCloseTo(125);
  });

  test('is not moved by a clock that jumped a day', () => {
    const run = recorded([0, 10, 20, 86_400], [120, 130, 200, 200], { timerSeconds: seconds(30) });
    expect(timeWeightedHeartRate(run)).toBeCloseTo(125);
  });

  test('is absent without heart rate', () => {
    const base = recorded([0, 10], [100, 100]);
    expect(timeWeightedHeartRate({ ...base, samples: { ...base.samples, heartRate: null } })).toBeNull();
    expect(timeWeightedHeartRate(recorded([0, 10], [Number.NaN, Number.NaN]))).toBeNull();
  });
});
