import { describe, expect, test } from 'vitest';
import {
  type TrustInput,
  trustHeartRate,
} from '../../../../src/core/compliance/heart-rate/trust-heart-rate.ts';
import type { UntrustedCause } from '../../../../src/core/compliance/judgement.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { handRecording } from '../track/hand-recording.ts';

type Draw = (second: number) => number;

/** Was a second not believed for this cause, in half an hour of running at 2.4 m/s and 164 steps? */
function doubts(cause: UntrustedCause, heartRate: Draw, input: Partial<TrustInput> = {}, length = 1800) {
  const track = trackOf(handRecording({ length, speed: () => 2.4, steps: () => 164, heartRate }), null);
  const known = { strap: false, maximum: null, heartRateLine: null, rpe: null, ...input };
  return trustHeartRate(track, known).spans.some((span) => span.cause === cause);
}

/** Up and down by two around a level, one beat every 20 s: the same from second 700 to 719. */
const around =
  (level: number): Draw =>
  (second) =>
    level + Math.abs((Math.floor(second / 20) % 8) - 4) - 2;
const between = (second: number, from: number, to: number): boolean => second >= from && second < to;

describe('Q0: below 35 and more than 15 above the maximum', () => {
  test.each([
    [34, true],
    [35, false],
    [205, false],
    [206, true],
  ])('%i bpm with a maximum of 190: %s', (bpm, doubted) => {
    const draw: Draw = (second) => (between(second, 900, 960) ? bpm : around(130)(second));
    expect(doubts('range', draw, { maximum: 190 })).toBe(doubted);
  });
});

describe('Q1: more than 8 bpm and more than three robust deviations off', () => {
  test.each([
    [8, false],
    [9, true],
  ])('%i bpm off a steady heart: %s', (off, doubted) => {
    const draw: Draw = (second) => around(130)(second) + (second === 710 ? off : 0);
    expect(doubts('spike', draw)).toBe(doubted);
  });

  // 126, 130, 134 in turn: median 130, median deviation 4, three robust deviations are 17.8.
  test.each([
    [17, false],
    [18, true],
  ])('%i bpm off a heart that wavers by 4: %s', (off, doubted) => {
    const wavering: Draw = (second) => 126 + 4 * (second % 3) + (second > 1000 ? 1 : 0);
    expect(doubts('spike', (second) => (second === 700 ? 130 + off : wavering(second)))).toBe(doubted);
  });
});

describe('Q2: more than 20 bpm in 10 s', () => {
  test.each([
    [20, false],
    [21, true],
  ])('by %i: %s', (step, doubted) => {
    expect(doubts('jump', (second) => around(120)(second) + (second >= 710 ? step : 0))).toBe(doubted);
  });
});

describe('Q3: one value for two minutes, or hardly any in ten', () => {
  test.each([
    [119, false],
    [120, true],
  ])('%i s on one value: %s', (length, doubted) => {
    const draw: Draw = (second) => (between(second, 600, 600 + length) ? 145 : around(130)(second));
    expect(doubts('flat', draw)).toBe(doubted);
  });

  test.each([
    [599, 3, false],
    [600, 3, true],
    [600, 4, false],
  ])('%i s of running with %i values: %s', (length, values, doubted) => {
    expect(doubts('flat', (second) => 150 + (Math.floor(second / 50) % values), {}, length)).toBe(doubted);
  });
});

describe('Q4: a minute of running below half of the maximum, then up by more than 20 bpm in 20 s', () => {
  const maximum = 190;
  const low: Draw = (second) => 94 - (Math.floor(second / 8) % 3);

  test.each([
    [59, 0, false],
    [60, 0, true],
    // Half of the maximum is 95.
    [150, 3, false],
    [299, 0, true],
    [300, 0, false],
  ])('for %i s at up to 94 + %i: %s', (wakes, more, doubted) => {
    const draw: Draw = (second) => (second < wakes ? low(second) + more : around(132)(second));
    expect(doubts('cold-start', draw, { maximum })).toBe(doubted);
  });

  test.each([
    [20, 1, false],
    [21, 1, true],
    [20, 20, false],
    [21, 20, true],
    [40, 60, false],
  ])('up by %i in %i s: %s', (rise, over, doubted) => {
    const risen: Draw = (second) => 90 + Math.round(rise * Math.min(1, (second - 159) / over));
    const draw: Draw = (second) => {
      if (second < 120) return low(second) - 4;
      return second < 160 ? 90 : risen(second);
    };
    expect(doubts('cold-start', draw, { maximum })).toBe(doubted);
  });
});

describe('Q5: more than 25 bpm below what is expected for a minute, after three of running', () => {
  const heartRateLine = { intercept: 130, slope: 0 };
  const low = (from: number, to: number, bpm: number): Draw => {
    const usual = around(130);
    return (second) =>
      between(second, from, to) ? bpm - (second % 2) * 3 : second === 0 ? 130 : usual(second);
  };

  test.each([
    [900, 960, 104, true],
    [900, 959, 104, false],
    [1, 240, 104, true],
    [1, 239, 104, false],
  ])('from %i to %i at %i where 130 is expected: %s', (from, to, bpm, doubted) => {
    expect(doubts('implausibly-low', low(from, to, bpm), { heartRateLine })).toBe(doubted);
  });

  test('exactly 25 below is not more', () => {
    const draw: Draw = (second) =>
      between(second, 900, 1000) ? 105 : second === 0 ? 130 : around(130)(second);
    expect(doubts('implausibly-low', draw, { heartRateLine })).toBe(false);
  });
});

describe('Q6: the median within 4 of the steps, and so is the spread', () => {
  /** Swings by so much around a level, three times a minute. */
  const swinging =
    (level: number, by: number): Draw =>
    (second) =>
      level + Math.round(by * Math.sin(second / 3));

  test.each([
    [168, 2, true],
    [169, 2, false],
    [160, 2, true],
    [159, 2, false],
    // Half of a sine lies within 0.71 of its height: 2 to either side, and 3.
    [164, 2.8, true],
    [164, 4.2, false],
  ])('%i bpm and %d to either side beside 164 steps: %s', (level, by, doubted) => {
    expect(doubts('cadence-like', swinging(level, by))).toBe(doubted);
  });

  test.each([
    // E5: 80 % of 205 is 164, of 206 more.
    [{ maximum: 205, rpe: 4 }, true],
    [{ maximum: 206, rpe: 4 }, false],
    [{ maximum: 205, rpe: 5 }, false],
    // E4: 20 above what is expected, and 19.
    [{ heartRateLine: { intercept: 144, slope: 0 } }, true],
    [{ heartRateLine: { intercept: 145, slope: 0 } }, false],
  ])('is a lock by what is known besides: %j: %s', (input, locked) => {
    // A pulse at the start that the expectation can start from.
    const draw: Draw = (second) => (second === 0 ? 140 : swinging(164, 2)(second));
    expect(doubts('cadence-lock', draw, input)).toBe(locked);
  });
});
