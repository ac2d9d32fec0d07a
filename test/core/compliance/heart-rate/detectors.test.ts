import { describe, expect, test } from 'vitest';
import type { Detector } from '../../../../src/core/compliance/heart-rate/heart-rate-trust.ts';
import {
  allDetectors,
  type TrustInput,
  trustHeartRate,
} from '../../../../src/core/compliance/heart-rate/trust-heart-rate.ts';
import type { UntrustedCause } from '../../../../src/core/compliance/judgement.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import type { Track } from '../../../../src/core/compliance/track.ts';
import { handRecording } from '../track/hand-recording.ts';

const unknown: TrustInput = { strap: false, maximum: null, heartRateLine: null, rpe: null };

/** A steady half hour at 165 steps; easy heart rate that breathes by 2 bpm, far from the cadence. */
const easy = (second: number): number => Math.round(132 + 2 * Math.sin(second / 19));
function steady(
  heartRate: (second: number) => number,
  steps: (second: number) => number = () => 165,
  speed = 2.4,
): Track {
  return trackOf(handRecording({ length: 1800, speed: () => speed, steps, heartRate }), null);
}

const between = (second: number, from: number, to: number): boolean => second >= from && second < to;

/** Seconds of each cause, with all detectors or without one. */
function causes(track: Track, input: Partial<TrustInput> = {}, without: Detector | null = null) {
  const detectors = new Set([...allDetectors].filter((each) => each !== without));
  const trust = trustHeartRate(track, { ...unknown, ...input }, detectors);
  const seconds: Partial<Record<UntrustedCause, number>> = {};
  for (const { startSeconds, endSeconds, cause } of trust.spans) {
    seconds[cause] = (seconds[cause] ?? 0) + endSeconds - startSeconds;
  }
  return seconds;
}

describe('a heart rate that nothing is wrong with', () => {
  test('is believed in every second', () => {
    const trust = trustHeartRate(steady(easy), unknown);
    expect(trust.spans).toEqual([]);
    expect(trust.trusted.every((mark) => mark === 1)).toBe(true);
    expect(trust.ambiguous.some((mark) => mark === 1)).toBe(false);
  });
});

describe('Q0, values that no heart has', () => {
  const broken = steady((second) => {
    if (between(second, 600, 660)) return 20;
    return between(second, 900, 960) ? 207 : easy(second);
  });

  test('below 35 and more than 15 above the maximum are not believed', () => {
    expect(causes(broken, { maximum: 190 })).toMatchObject({ range: 120 });
    expect(causes(broken, { maximum: 190 }, 'Q0').range).toBeUndefined();
  });

  test('exactly 15 above the maximum may still be', () => {
    const high = steady((second) => (between(second, 900, 960) ? 205 : easy(second)));
    expect(causes(high, { maximum: 190 }).range).toBeUndefined();
  });
});

describe('Q1, spikes', () => {
  const spiky = steady((second) => easy(second) + (between(second, 700, 702) ? 30 : 0));

  test('of two seconds are not believed, and nothing beside them', () => {
    expect(causes(spiky)).toEqual({ spike: 2 });
    expect(causes(spiky, {}, 'Q1')).toEqual({});
  });
});

describe('Q2, leaps', () => {
  const leaping = steady((second) => easy(second) + (second >= 700 ? 25 : 0));

  test('are not believed for 5 s to either side', () => {
    const spans = trustHeartRate(leaping, unknown).spans;
    expect(spans).toEqual([{ startSeconds: 695, endSeconds: 705, cause: 'jump' }]);
    expect(causes(leaping, {}, 'Q2').jump).toBeUndefined();
  });

  test('a climb of 20 bpm in 10 s is none yet', () => {
    const climbing = steady((second) => 120 + Math.min(30, Math.max(0, second - 700) * 2));
    expect(causes(climbing).jump).toBeUndefined();
  });
});

describe('Q3, a sensor that hangs', () => {
  const hanging = (length: number): Track =>
    steady((second) => (between(second, 600, 600 + length) ? 145 : easy(second)));

  test('two minutes of one value are not believed', () => {
    expect(causes(hanging(121)).flat).toBeGreaterThanOrEqual(120);
    expect(causes(hanging(121), {}, 'Q3').flat).toBeUndefined();
  });

  test('a plateau of 109 s, as real ones are, is', () => {
    expect(causes(hanging(109)).flat).toBeUndefined();
  });

  test('fewer than four values in ten minutes of running condemn the whole recording', () => {
    const stuck = steady((second) => 150 + (Math.floor(second / 50) % 3));
    expect(causes(stuck)).toEqual({ flat: 1800 });
    expect(causes(stuck, {}, 'Q3').flat).toBeUndefined();
    expect(causes(steady((second) => 150 + (Math.floor(second / 50) % 4))).flat).toBeUndefined();
  });

  test('standing in the sun with a steady pulse is no fault', () => {
    const resting = trackOf(
      handRecording({
        length: 1800,
        speed: (second) => (between(second, 600, 900) ? 0 : 2.4),
        steps: (second) => (between(second, 600, 900) ? 0 : 165),
        heartRate: (second) => (between(second, 600, 900) ? 90 : easy(second)),
      }),
      null,
    );
    expect(causes(resting).flat).toBeUndefined();
  });
});

describe('Q4, a sensor that wakes up late', () => {
  const late = (wakes: number): Track =>
    steady((second) => (second < wakes ? 80 + (Math.floor(second / 7) % 5) : easy(second)));

  test('everything before it finds the pulse is not believed', () => {
    const cold = causes(late(150), { maximum: 190 })['cold-start'] ?? 0;
    expect(cold).toBeGreaterThanOrEqual(150);
    expect(cold).toBeLessThanOrEqual(160);
    expect(causes(late(150), { maximum: 190 }, 'Q4')['cold-start']).toBeUndefined();
  });

  test.each([
    ['needs a minute of running below half of the maximum', late(50), 190],
    ['is over after five minutes', late(400), 190],
    ['needs a maximum', late(150), null],
    ['a pulse that climbs as hearts do is none', steady((s) => 80 + Math.min(52, s / 3)), 190],
  ])('%s', (_, track, maximum) => {
    expect(causes(track, { maximum })['cold-start']).toBeUndefined();
  });
});

describe('Q5, far below what this heart does at that speed', () => {
  /** 100 bpm at 1 m/s and 24 bpm per m/s: 133.6 at 2.4 m/s. */
  const heartRateLine = { intercept: 76, slope: 24 };
  const low = steady((second) => easy(second) - (between(second, 900, 1200) ? 35 : 0));

  test('is not believed, when the runner’s own line is known', () => {
    const seconds = causes(low, { heartRateLine })['implausibly-low'] ?? 0;
    expect(seconds).toBeGreaterThan(280);
    expect(seconds).toBeLessThanOrEqual(300);
    expect(causes(low, { heartRateLine }, 'Q5')['implausibly-low']).toBeUndefined();
    expect(causes(low)['implausibly-low']).toBeUndefined();
  });

  test('needs three minutes of running and a minute on end', () => {
    const early = steady((second) => easy(second) - (second < 230 ? 35 : 0));
    const brief = steady((second) => easy(second) - (between(second, 900, 950) ? 35 : 0));
    expect(causes(early, { heartRateLine })['implausibly-low']).toBeUndefined();
    expect(causes(brief, { heartRateLine })['implausibly-low']).toBeUndefined();
  });
});

describe('Q6, steps taken for the pulse', () => {
  const steps = (second: number): number => 164 + 2 * Math.round(Math.sin(second / 40));
  const lock = steady((second) => (between(second, 600, 1200) ? steps(second) : easy(second)), steps);

  test('after a leap onto the cadence are a lock, not believed', () => {
    const locked = causes(lock)['cadence-lock'] ?? 0;
    expect(locked).toBeGreaterThanOrEqual(590);
    expect(locked).toBeLessThanOrEqual(640);
    const off = causes(lock, {}, 'Q6');
    expect(off['cadence-lock']).toBeUndefined();
    expect(off['cadence-like']).toBeUndefined();
  });

  test('that heart rate leaps off again are a lock, however it got onto them', () => {
    const off = (second: number): number =>
      Math.round(Math.min(164, 120 + second / 12) + Math.sin(second / 19));
    const left = steady(
      (second) => (second < 1400 ? off(second) : easy(second)),
      () => 164,
    );
    expect(causes(left)['cadence-lock']).toBeGreaterThan(700);
    expect(causes(left, {}, 'Q2')['cadence-lock']).toBeUndefined();
  });

  // What real clean runs look like by chance (2.2): neither going together nor being close is enough.
  const swinging = (second: number): number => 164 + 6 * Math.sin(second / 60);
  test.each([
    ['9 above the steps, up and down with them', (second: number) => swinging(second) + 9, swinging],
    ['40 below the steps, up and down with them', (second: number) => swinging(second) - 40, swinging],
    ['9 to 13 below the steps', (second: number) => 154 + 2.4 * Math.sin(second / 23), () => 165],
  ])('are not meant by a heart rate %s', (_, heartRate, stepping) => {
    expect(causes(steady((second) => Math.round(heartRate(second)), stepping))).toEqual({});
  });

  const bySlope = (slope: number) => ({ heartRateLine: { intercept: 80, slope } });

  /** Slow rise to the cadence and stay: no leap, and the heart does not follow the steps. */
  const alike = steady(
    (second) => Math.round(Math.min(164, 120 + second / 12) + Math.sin(second / 19)),
    () => 164,
  );

  test('without any evidence are ambiguous: neither believed nor called a lock', () => {
    const trust = trustHeartRate(alike, unknown);
    const ambiguous = trust.ambiguous.reduce((sum, mark) => sum + mark, 0);
    expect(ambiguous).toBeGreaterThan(1100);
    expect(trust.trusted.reduce((sum, mark) => sum + mark, 0)).toBe(1800 - ambiguous);
    expect(causes(alike)).toEqual({ 'cadence-like': ambiguous });
    expect(causes(alike, {}, 'Q6')).toEqual({});
  });

  test('are nobody’s doubt with a strap on the chest', () => {
    expect(causes(alike, { strap: true })).toEqual({});
    expect(causes(alike, { strap: true, maximum: 190, rpe: 3, ...bySlope(24) })).toEqual({});
    expect(causes(lock, { strap: true })['cadence-lock']).toBeGreaterThanOrEqual(590);
  });

  test.each([
    ['E4: 20 bpm above what this heart does at that speed', bySlope(24)],
    ['E5: 80 % of the maximum that felt like 3 of 10', { maximum: 190, rpe: 3 }],
  ])('%s makes them a lock', (_, input) => {
    expect(causes(alike, input)['cadence-lock']).toBeGreaterThan(1100);
    expect(causes(alike, input)['cadence-like']).toBeUndefined();
  });

  test.each([
    ['what this heart does at that speed', bySlope(35)],
    ['an effort of 7 of 10', { maximum: 190, rpe: 7 }],
    ['an effort of 3 without a known maximum', { rpe: 3 }],
  ])('%s does not', (_, input) => {
    expect(causes(alike, input)['cadence-lock']).toBeUndefined();
  });

  test('E3: that rise and fall with the steps for two minutes are a lock without any leap', () => {
    const wave = (second: number): number => 164 + 6 * Math.sin(second / 60);
    const onto = (second: number): number => Math.min(0, second / 12 - 44);
    const follows = steady((second) => Math.round(wave(second) + onto(second)), wave);
    expect(causes(follows)['cadence-lock']).toBeGreaterThan(1000);
    const against = steady(
      (second) => Math.round(164 + 2 * Math.sin(second / 23) + onto(second)),
      (second) => Math.round(164 + 2 * Math.sin(second / 60)),
    );
    expect(causes(against)['cadence-lock']).toBeUndefined();
    expect(causes(against)['cadence-like']).toBeGreaterThan(1000);
  });
});

describe('what is believed', () => {
  test('is smoothed over 5 s of believed seconds only, and absent elsewhere', () => {
    const track = steady((second) => (between(second, 700, 702) ? 190 : 130 + (second % 5)));
    const { smoothed, trusted } = trustHeartRate(track, unknown);
    expect(trusted[700]).toBe(0);
    expect(smoothed[700]).toBeNaN();
    // Of 132, 133 and 134; the two seconds after them do not count.
    expect(smoothed[699]).toBe(133);
  });

  test('a lost signal while running is missing, in a pause it is not missed', () => {
    const lost = steady((second) => (between(second, 600, 700) ? Number.NaN : easy(second)));
    expect(causes(lost)).toEqual({ missing: 100 });
    const pauses = [{ startSeconds: 600, endSeconds: 700 }];
    const paused = trackOf(handRecording({ length: 1800, steps: () => 165, heartRate: easy, pauses }), null);
    expect(causes(paused)).toEqual({});
  });

  test('without any heart rate there is nothing to distrust', () => {
    const track = trackOf(handRecording({ length: 900, steps: () => 165 }), null);
    const trust = trustHeartRate(track, unknown);
    expect(trust.spans).toEqual([]);
    expect(trust.trusted.some((mark) => mark === 1)).toBe(false);
  });
});
