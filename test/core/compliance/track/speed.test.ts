import { describe, expect, test } from 'vitest';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { Gait, type Track } from '../../../../src/core/compliance/track.ts';
import { metresPerSecond } from '../../../../src/core/units/quantities.ts';
import { type HandRecording, handRecording } from './hand-recording.ts';

const track = (hand: HandRecording, beltSpeed: number | null = null): Track =>
  trackOf(handRecording(hand), beltSpeed === null ? null : metresPerSecond(beltSpeed));

describe('speed', () => {
  test('is distance difference over time, not the recorded speed field', () => {
    const found = track({ length: 100, speed: () => 2.5, speedField: () => 2.1 });
    for (const second of [0, 50, 99]) expect(found.speed[second]).toBeCloseTo(2.5, 9);
    expect(found).toMatchObject({ speedMissing: null, speedPoor: false });
  });

  test.each([1, 3, 5, 7, 15])('recorded every %i s is the same speed', (every) => {
    const found = track({ length: 301, every, speed: () => 2.5 });
    for (let second = 0; second < found.length; second++) expect(found.speed[second]).toBeCloseTo(2.5, 9);
    expect(found.distance[280]).toBeCloseTo(280 * 2.5, 9);
  });

  test('over a gap of more than 15 s is missing, and only there', () => {
    const found = track({ length: 300, silent: (second) => second > 100 && second < 116, steps: () => 165 });
    expect(found.speed[99]).toBeCloseTo(2.5, 9);
    expect(found.speed[110]).toBeNaN();
    expect(found.speed[116]).toBeCloseTo(2.5, 9);
  });

  test('is not bent by a pause', () => {
    const pauses = [{ startSeconds: 100, endSeconds: 220 }];
    const found = track({ length: 400, speed: () => 3, pauses });
    expect(found.speed[99]).toBeCloseTo(3, 9);
    expect(found.speed[150]).toBeNaN();
    expect(found.speed[220]).toBeCloseTo(3, 9);
  });

  test('of a position that leaps is missing there', () => {
    const leap = (second: number): number => second * 2.5 + (second > 100 ? 400 : 0);
    const found = track({ length: 200, distance: leap });
    expect(found.speed[100]).toBeNaN();
    expect(found.speed[101]).toBeCloseTo(2.5, 9);
  });

  test('missing in more than a tenth of the running makes pace poorly measured', () => {
    const silent = (every: number) => (second: number) => second % every > 0 && second % every < 18;
    expect(track({ length: 900, steps: () => 165, silent: silent(30) }).speedPoor).toBe(true);
    expect(track({ length: 900, steps: () => 165, silent: silent(300) }).speedPoor).toBe(false);
  });
});

describe('a distance that stands still while the runner does not', () => {
  /** Frozen for all but the last second, then the total: COROS Wearables exports. */
  const frozen = (second: number): number => (second < 1199 ? 40 : 3000);
  const coros: HandRecording = { length: 1200, distance: frozen, sessionDistance: 3000 };

  test('is replaced by positions', () => {
    const found = track({ ...coros, north: (second) => second * 2.5 });
    expect(found).toMatchObject({ speedMissing: null, speedPoor: true });
    for (const second of [10, 600, 1100]) expect(found.speed[second]).toBeCloseTo(2.5, 2);
    expect(found.distance[900]).toBeCloseTo(2250, 0);
  });

  test('without positions leaves no speed, and the speed field goes with it', () => {
    const found = track({ ...coros, speedField: () => 2.5, steps: () => 165 });
    expect(found.speedMissing).toBe('no-speed');
    expect(found.speed.every(Number.isNaN)).toBe(true);
    expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 1200 }]);
  });

  const stoodStill = (second: number): number =>
    Math.min(second, 400) * 2.5 + Math.max(0, second - 500) * 2.5;

  test('is believed when the positions stand too', () => {
    const found = track({ length: 1200, distance: stoodStill, north: stoodStill, sessionDistance: 2750 });
    expect(found).toMatchObject({ speedMissing: null, speedPoor: false });
    expect(found.speed[450]).toBe(0);
  });

  test('is believed when the legs stand too, and not when they run', () => {
    const standing = (second: number): boolean => second >= 400 && second < 500;
    const hand: HandRecording = { length: 1200, distance: stoodStill, sessionDistance: 2750 };
    const found = track({ ...hand, steps: (second) => (standing(second) ? 0 : 165) });
    expect(found.speedMissing).toBeNull();
    expect(track({ ...hand, steps: () => 165 }).speedMissing).toBe('no-speed');
  });

  test('for a minute or less, or in a pause, is nothing unusual', () => {
    const halt = (second: number): number => Math.min(second, 400) * 2.5 + Math.max(0, second - 460) * 2.5;
    expect(track({ length: 1200, distance: halt, sessionDistance: 2850 }).speedMissing).toBeNull();
    const pauses = [{ startSeconds: 400, endSeconds: 900 }];
    expect(track({ length: 1500, pauses, sessionDistance: 2500 }).speedMissing).toBeNull();
  });

  test('of somebody who hardly moved in all is believed', () => {
    const found = track({ length: 1200, distance: () => 40, sessionDistance: 600 });
    expect(found.speedMissing).toBe('no-speed');
    const slow = track({ length: 1200, distance: (second) => Math.floor(second / 100), sessionDistance: 11 });
    expect(slow.speedMissing).toBeNull();
  });

  // Found by the fuzzer: six minutes at 165 steps and 0 m/s were an easy pace, kept.
  test('at nought all along, session included, is no speed of somebody whose legs run', () => {
    const hand: HandRecording = {
      length: 1200,
      distance: (second) => Number(second < 2),
      sessionDistance: 0,
    };
    expect(track({ ...hand, steps: () => 165 })).toMatchObject({ speedMissing: 'no-speed' });
    expect(track({ ...hand, steps: () => 0 }).speedMissing).toBeNull();
    const found = track({ ...hand, steps: () => 165, north: (second) => second * 2.5 });
    expect(found).toMatchObject({ speedMissing: null, speedPoor: true });
    expect(found.speed[600]).toBeCloseTo(2.5, 2);
  });
});

describe('a recording without distance', () => {
  test('takes its recorded speed, as worse measured', () => {
    const found = track({ length: 600, distance: null, speedField: () => 2.4 });
    expect(found).toMatchObject({ speedMissing: null, speedPoor: true });
    expect(found.speed[300]).toBe(2.4);
    expect(found.distance[300]).toBeCloseTo(720, 6);
  });

  test('and without cadence too tells neither running nor walking', () => {
    const found = track({ length: 600, distance: null, heartRate: () => 130 });
    expect(found.speedMissing).toBe('no-speed');
    expect(found.gait.every((state) => state === Gait.none)).toBe(true);
  });

  test('and without speed or position cannot be judged for pace', () => {
    const found = track({ length: 600, distance: null, steps: () => 165 });
    expect(found.speedMissing).toBe('no-speed');
    expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 600 }]);
  });
});

describe('a treadmill', () => {
  const treadmill: HandRecording = { length: 600, subSport: 'treadmill', steps: () => 165, speed: () => 2.9 };

  test('only estimates: pace is not judged, running is still found', () => {
    const found = track(treadmill);
    expect(found.speedMissing).toBe('treadmill-estimate');
    expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 600 }]);
    expect(track({ ...treadmill, subSport: 'indoor-running' }).speedMissing).toBe('treadmill-estimate');
  });

  test('with a foot pod is measured', () => {
    const found = track({ ...treadmill, sensors: { footPod: true } });
    expect(found.speedMissing).toBeNull();
    expect(found.speed[300]).toBeCloseTo(2.9, 9);
  });

  test('with the belt speed entered has that speed while running', () => {
    const found = track(
      { ...treadmill, steps: (second) => (second < 300 ? 110 : 165), speed: () => 1.6 },
      2.2,
    );
    expect(found).toMatchObject({ speedMissing: null, speedPoor: false });
    expect(found.speed[100]).toBeCloseTo(1.6, 9);
    expect(found.effectiveSpeed[400]).toBe(2.2);
  });

  test('with the belt speed entered needs no recorded speed', () => {
    const found = track({ ...treadmill, distance: null }, 2.2);
    expect(found.speedMissing).toBeNull();
    expect(found.speed[400]).toBe(2.2);
  });

  test('a belt speed does not touch a run outdoors', () => {
    const found = track({ length: 600, steps: () => 165, speed: () => 2.9 }, 2.2);
    expect(found.speed[300]).toBeCloseTo(2.9, 9);
  });
});
