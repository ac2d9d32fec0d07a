import { describe, expect, test } from 'vitest';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import type { Track } from '../../../../src/core/compliance/track.ts';
import { type HandRecording, handRecording } from './hand-recording.ts';

const speed = 2.5;
const hill = (grade: number, changes: Partial<HandRecording> = {}): Track =>
  trackOf(
    handRecording({
      length: 600,
      speed: () => speed,
      steps: () => 165,
      altitude: (second) => 400 + second * speed * grade,
      sensors: { barometer: true },
      ...changes,
    }),
    null,
  );

describe('grade-adjusted speed', () => {
  // Ratios of Minetti 2002 as printed in PHYSIOLOGY.md 4; downhill stops at 0.95.
  test.each([
    [0.02, 1.113],
    [0.03, 1.174],
    [0.05, 1.301],
    [0.1, 1.658],
    [0, 1],
    [0.01, 1],
    [-0.01, 1],
    [-0.03, 0.95],
    [-0.1, 0.95],
  ])('on a grade of %f is %f of the speed', (grade, ratio) => {
    const found = hill(grade);
    expect(found.altitudeTrusted).toBe(true);
    expect((found.effectiveSpeed[300] ?? 0) / speed).toBeCloseTo(ratio, 3);
  });

  test('takes 15 % as the steepest', () => {
    const found = hill(0.3);
    expect(found.grade[300]).toBeCloseTo(0.15, 9);
    // 155.4 i^5 - 30.4 i^4 - 43.3 i^3 + 46.3 i^2 + 19.5 i + 3.6 at 0.15, over 3.6, by hand.
    expect((found.effectiveSpeed[300] ?? 0) / speed).toBeCloseTo(2.0603, 3);
  });

  test('is the speed itself without a barometer', () => {
    const found = hill(0.05, { sensors: { barometer: false } });
    expect(found.altitudeTrusted).toBe(false);
    expect([...found.effectiveSpeed]).toEqual([...found.speed]);
    expect(found.grade.every((value) => value === 0)).toBe(true);
  });

  test('is the speed itself on a treadmill', () => {
    expect(hill(0.05, { subSport: 'treadmill' }).altitudeTrusted).toBe(false);
  });

  test('is the speed itself where altitude is missing in a fifth of the running and more', () => {
    const partly = (share: number) =>
      hill(0.05, {
        altitude: (second) => (second % 100 < share * 100 ? Number.NaN : 400 + second * speed * 0.05),
      });
    expect(partly(0.25).altitudeTrusted).toBe(false);
    expect(partly(0.15).altitudeTrusted).toBe(true);
  });

  test('does not touch walking', () => {
    const found = hill(0.05, { speed: () => 1.5, steps: () => 110 });
    expect(found.grade[300]).toBeGreaterThan(0.05);
    expect(found.effectiveSpeed[300]).toBeCloseTo(1.5, 9);
  });

  test('follows a hill within the 100 m it is measured over', () => {
    const top = 300 * speed;
    const found = hill(0, {
      altitude: (second) => 400 + 0.06 * Math.min(second * speed, 2 * top - second * speed),
    });
    expect(found.grade[300 - 25]).toBeCloseTo(0.06, 2);
    expect(found.grade[300]).toBe(0);
    expect(found.grade[300 + 25]).toBeCloseTo(-0.06, 2);
  });

  test('barely sees the noise of a barometer on the level', () => {
    // 0.3 m up and down between seconds.
    const found = hill(0, { altitude: (second) => 400 + (second % 2 === 0 ? 0.3 : -0.3) });
    expect(found.grade.every((value) => value === 0)).toBe(true);
  });

  test('around a leap of the altimeter is the speed itself, elsewhere it goes on', () => {
    const found = hill(0.05, {
      altitude: (second) => 400 + second * speed * 0.05 + (second >= 300 ? 40 : 0),
    });
    expect(found.altitudeTrusted).toBe(true);
    for (const second of [285, 300, 315]) expect(found.effectiveSpeed[second]).toBeCloseTo(speed, 9);
    for (const second of [200, 400]) expect(found.grade[second]).toBeCloseTo(0.05, 6);
  });

  test('is the speed itself with an altimeter that leaps all the time', () => {
    const found = hill(0, { altitude: (second) => 400 + (Math.floor(second / 20) % 2) * 30 });
    expect(found.altitudeTrusted).toBe(false);
  });
});
