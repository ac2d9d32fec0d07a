import { mean } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { runMeasures } from '../../../../src/core/compliance/estimates/run-measures.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { cap, type SyntheticRun, syntheticRun, walk } from '../synthetic-run.ts';

const run = (minutes: number, demand?: number, speed = cap) =>
  ({ kind: 'run', seconds: minutes * 60, speed, ...(demand === undefined ? {} : { demand }) }) as const;

function measured(synthetic: SyntheticRun, detectors?: Parameters<typeof runMeasures>[2]) {
  const activity = syntheticRun(synthetic);
  return runMeasures(activity, trackOf(activity, null), detectors);
}

const between = (from: number, to: number, bpm: (before: number, second: number) => number) => ({
  sensed: (second: number, before: number) => (second >= from && second < to ? bpm(before, second) : before),
});

describe('the peak of a run', () => {
  const hard = [walk(5), run(20, 140), run(10, 184), walk(5)];
  const easy = [walk(5), run(25, 132), walk(5)];

  test('is the highest heart rate that was held for 30 s, above any maximum that was thought of', () => {
    const { peak, strap } = measured({ stretches: hard, sensor: 'strap' });
    expect(peak?.bpm).toBeGreaterThan(183);
    expect(peak?.bpm).toBeLessThan(185.5);
    expect(peak?.atSeconds).toBeGreaterThan(1500 + 3 * 57.6);
    expect(strap).toBe(true);
  });

  test('needs ten believed minutes', () => {
    expect(measured({ stretches: [run(9, 185)] }).peak).toBeNull();
    expect(measured({ stretches: [run(11, 185)], sensor: 'strap' }).peak).not.toBeNull();
    expect(measured({ stretches: hard, heart: false }).peak).toBeNull();
  });

  test('is not what a burst of one minute says: 60 bpm on top from minute 15 on', () => {
    const burst = { stretches: easy, sensor: 'strap', ...between(900, 960, (bpm) => bpm + 60) } as const;
    expect(measured(burst).peak?.bpm).toBeLessThan(135);
    // The plain mean of its 30 s would be 192.
    const { heartRate } = syntheticRun(burst).samples;
    const plain = mean([...(heartRate?.subarray(915, 945) ?? [])]);
    expect(plain).toBeGreaterThan(188);
  });

  test('is not the cadence that an optical sensor took for the pulse', () => {
    const lock = between(900, 1260, (_, second) => 172 + Math.round(1.5 * Math.sin(second / 9)));
    const locked = { stretches: easy, sensor: 'optical', runCadence: 172, ...lock } as const;
    expect(measured(locked).peak?.bpm).toBeLessThan(135);
    expect(measured(locked, new Set()).peak?.bpm).toBeGreaterThan(168);
  });
});

describe('the steady minutes of a run', () => {
  test('begin two minutes into the bout, end with the thirtieth minute, and read heart rate later', () => {
    const { windows } = measured({ stretches: [walk(5), run(40), walk(5)] });
    const starts = windows.map(({ startSeconds }) => startSeconds);
    expect(starts[0]).toBeGreaterThanOrEqual(300 + 120 - 2);
    expect(starts.at(-1)).toBeLessThanOrEqual(300 + 1800 - 60 - 20 + 2);
    expect(windows.length).toBe(27);
    for (const { speed, heartRate } of windows.slice(2)) {
      expect(speed).toBeCloseTo(cap, 1);
      expect(Math.abs(heartRate - 133)).toBeLessThan(2);
    }
  });

  test.each([
    ['bouts under four minutes', { stretches: [walk(5), run(3.8), walk(2), run(3.8), walk(2), run(3.8)] }],
    ['a heart rate that still rises', { stretches: [walk(5), run(6, 185), walk(5)], tau: 200 }],
    ['the heat', { stretches: [walk(5), run(20), walk(5)], temperature: 25 }],
    ['a treadmill', { stretches: [walk(5), run(20)], changes: { subSport: 'treadmill' } }],
    ['no heart rate', { stretches: [walk(5), run(20)], heart: false }],
    [
      'a way downhill',
      { stretches: [walk(5), run(20)], altitudeAt: (metres: number) => 400 - 0.06 * metres },
    ],
  ] satisfies readonly (readonly [string, SyntheticRun])[])('are none in %s', (_name, synthetic) => {
    expect(measured(synthetic).windows).toEqual([]);
  });

  test('uphill tell the speed that would cost the same on the level', () => {
    const up = { stretches: [walk(5), run(20)], altitudeAt: (metres: number) => 0.04 * metres };
    const { windows } = measured(up);
    expect(windows.length).toBeGreaterThan(10);
    // Minetti at 4 %: (3.6 + 19.5 x 0.04 + 46.3 x 0.0016 - ...) / 3.6 = 1.237.
    for (const { speed } of windows) expect(speed / cap).toBeCloseTo(1.237, 1);
  });

  test('are none where the speed is not even: alternating quarter minutes, a third apart', () => {
    const stretches = Array.from({ length: 80 }, (_, i) => run(0.25, 133, i % 2 === 0 ? 2.5 : 1.9));
    expect(measured({ stretches }).windows).toEqual([]);
  });
});
