import { mean } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { trustHeartRate } from '../../../../src/core/compliance/heart-rate/trust-heart-rate.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { Gait } from '../../../../src/core/compliance/track.ts';
import { firstOrderLag } from '../../../../src/core/signal/first-order-lag.ts';
import { handRecording } from '../track/hand-recording.ts';

/**
 * Runs drawn by a seeded generator whose truth is known, held against the catch rates that the design's own
 * simulation found (PHYSIOLOGY.md 2.3). Looser where thirty runs stand for two hundred.
 */
const runs = 30;
const length = 2400;
const unknown = { strap: false, maximum: 190, heartRateLine: null, rpe: null };

/** mulberry32: small, seeded, good enough for noise. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Noise that remembers: standard deviation `sd`, forgetting over about `memory` seconds. */
function wander(random: () => number, sd: number, memory: number): Float64Array {
  const keep = Math.exp(-1 / memory);
  const step = sd * Math.sqrt(1 - keep ** 2);
  let value = 0;
  return Float64Array.from({ length }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    value = keep * value + step * normal;
    return value;
  });
}

type Session = { readonly run: number; readonly walk: number; readonly level: number };

function simulate(seed: number, session: Session, lock: { from: number; seconds: number } | null) {
  const random = randomOf(seed);
  const running = (second: number): boolean => second % (session.run + session.walk) < session.run;
  const cadenceNoise = wander(random, 2.5, 25);
  const base = 158 + 12 * random();
  const steps = Float64Array.from(
    { length },
    (_, second) => 2 * Math.round(((running(second) ? base : 112) + (cadenceNoise[second] ?? 0)) / 2),
  );
  const targets = Float64Array.from({ length }, (_, second) => (running(second) ? session.level : 100));
  const pulse = firstOrderLag(targets, session.level - 15, 55);
  const breath = wander(random, 2.5, 20);
  const locked = (second: number): boolean =>
    lock !== null && second >= lock.from && second < lock.from + lock.seconds;
  const heartRate = (second: number): number =>
    Math.round(
      locked(second) ? (steps[second] ?? 0) + random() - 0.5 : (pulse[second] ?? 0) + (breath[second] ?? 0),
    );
  const track = trackOf(
    handRecording({
      length,
      speed: (second) => (running(second) ? 2.4 : 1.5),
      steps: (second) => steps[second] ?? 0,
      heartRate,
    }),
    null,
  );
  const trust = trustHeartRate(track, unknown);
  const lockedSeconds = new Uint8Array(length);
  for (const { startSeconds, endSeconds, cause } of trust.spans) {
    if (cause === 'cadence-lock') lockedSeconds.fill(1, startSeconds, endSeconds);
  }
  const shareOf = (marks: (second: number) => boolean, among: (second: number) => boolean): number => {
    let all = 0;
    let hit = 0;
    for (let second = 0; second < length; second++) {
      if (!among(second) || track.gait[second] !== Gait.run) continue;
      all++;
      if (marks(second)) hit++;
    }
    return all === 0 ? 0 : hit / all;
  };
  const always = (): boolean => true;
  return {
    caught: shareOf((second) => trust.trusted[second] === 0, locked),
    untrusted: shareOf((second) => trust.trusted[second] === 0 && trust.ambiguous[second] === 0, always),
    ambiguous: shareOf((second) => trust.ambiguous[second] === 1, always),
    calledLock: shareOf((second) => lockedSeconds[second] === 1, always),
  };
}

const continuous: Session = { run: length, walk: 0, level: 132 };
const twoOne: Session = { run: 120, walk: 60, level: 132 };
const oneOne: Session = { run: 60, walk: 60, level: 132 };
const seeds = Array.from({ length: runs }, (_, at) => 1000 + at * 7919);

describe('easy sessions', () => {
  test.each([
    ['continuous', continuous],
    ['2:1', twoOne],
    ['1:1', oneOne],
  ] as const)('%s are hardly ever doubted', (_, session) => {
    const outcomes = seeds.map((seed) => simulate(seed, session, null));
    // The design's simulation: 0.00-0.06 % untrusted, 0-1.8 % ambiguous.
    expect(mean(outcomes.map(({ untrusted }) => untrusted))).toBeLessThan(0.005);
    expect(mean(outcomes.map(({ ambiguous }) => ambiguous))).toBeLessThan(0.02);
  });
});

describe('a sensor that locks onto the steps', () => {
  test.each([
    ['continuous', continuous, 180, 0.88],
    ['continuous', continuous, 420, 0.9],
    ['continuous', continuous, 900, 0.93],
    ['2:1', twoOne, 420, 0.88],
    ['2:1', twoOne, 900, 0.9],
    ['1:1', oneOne, 420, 0.85],
    ['1:1', oneOne, 900, 0.9],
  ] as const)(
    'in a %s session is not believed for most of its seconds (%#)',
    (_, session, lasting, least) => {
      const outcomes = seeds.map((seed) => simulate(seed, session, { from: 700, seconds: lasting }));
      expect(mean(outcomes.map(({ caught }) => caught))).toBeGreaterThan(least);
    },
  );
});

describe('a hard run whose pulse really beats at the cadence', () => {
  test('is mostly ambiguous and seldom called a lock', () => {
    const outcomes = seeds.map((seed) => simulate(seed, { ...continuous, level: 164 }, null));
    // The design's simulation: 0.6-0.8 % called a lock, 74 % ambiguous at its cadence.
    expect(mean(outcomes.map(({ calledLock }) => calledLock))).toBeLessThan(0.02);
    expect(mean(outcomes.map(({ ambiguous }) => ambiguous))).toBeGreaterThan(0.3);
  });
});
