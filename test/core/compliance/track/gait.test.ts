import { describe, expect, test } from 'vitest';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { Gait, type Track } from '../../../../src/core/compliance/track.ts';
import type { Span } from '../../../../src/core/training/activity.ts';
import { type HandRecording, handRecording, runWalk } from './hand-recording.ts';

const track = (hand: HandRecording): Track => trackOf(handRecording(hand), null);
const gaitAt = (found: Track, second: number): string =>
  Object.entries(Gait).find(([, code]) => code === found.gait[second])?.[0] ?? '';

/** The largest distance of an edge from where it was drawn, seconds. */
function edgeError(found: readonly Span[], drawn: readonly Span[]): number {
  expect(found.length).toBe(drawn.length);
  return Math.max(
    ...found.map((run, at) =>
      Math.max(
        Math.abs(run.startSeconds - (drawn[at]?.startSeconds ?? 0)),
        Math.abs(run.endSeconds - (drawn[at]?.endSeconds ?? 0)),
      ),
    ),
  );
}

describe('running and walking by cadence', () => {
  test.each([
    [10, 60, 60, 1, 1],
    [8, 120, 60, 1, 1],
    [15, 30, 30, 1, 1],
    // Watches that record every few seconds know an edge no better than that.
    [10, 60, 60, 5, 5],
    [10, 60, 60, 7, 7],
  ])('%i x [%i s run : %i s walk] recorded every %i s is found to %i s', (times, run, walk, every, off) => {
    const { length, running, runs } = runWalk(times, run, walk);
    const found = track({
      length,
      every,
      speed: (second) => (running(second) ? 2.2 : 1.5),
      steps: (second) => (running(second) ? 164 : 112),
    });
    expect(edgeError(found.runs, runs)).toBeLessThanOrEqual(off);
  });

  test('a slow jog at walking speed is running', () => {
    const { length, running, runs } = runWalk(5, 120, 60);
    const found = track({ length, speed: () => 1.7, steps: (second) => (running(second) ? 150 : 118) });
    expect(edgeError(found.runs, runs)).toBeLessThanOrEqual(1);
  });

  test.each([
    ['from running it goes on', 160, 'run'],
    ['from walking it goes on', 115, 'walk'],
  ])('between 130 and 140 steps: %s', (_, before, expected) => {
    const found = track({
      length: 400,
      speed: () => 2,
      steps: (second) => (second < 200 ? before : 135),
    });
    expect(gaitAt(found, 300)).toBe(expected);
  });

  test('at 140 steps for 4 s running begins, dated to the first of them', () => {
    const found = track({ length: 200, speed: () => 2, steps: (second) => (second < 100 ? 120 : 140) });
    expect(found.runs).toEqual([{ startSeconds: 100, endSeconds: 200 }]);
  });

  test('edges move to the steepest change of cadence when it creeps up', () => {
    // Up by 1 a second from 120, the leap of 25 comes at 205, when 140 has been passed for some time.
    const found = track({
      length: 400,
      speed: () => 2,
      steps: (second) => {
        if (second < 180) return 120;
        return second < 205 ? 120 + (second - 180) : 170;
      },
    });
    expect(found.runs[0]?.startSeconds).toBe(205);
  });

  test('a file that counts steps where strides belong is read as what it is', () => {
    const { length, running, runs } = runWalk(6, 180, 60);
    const found = track({
      length,
      speed: (second) => (running(second) ? 2.5 : 1.4),
      steps: (second) => 2 * (running(second) ? 166 : 110),
    });
    expect(edgeError(found.runs, runs)).toBeLessThanOrEqual(1);
    expect(found.stepsPerMinute[310]).toBe(166);
  });

  test('a cadence that drops out at 4 m/s makes no walk', () => {
    const dropped = (second: number): boolean => second >= 300 && second < 420;
    for (const value of [0, Number.NaN, 60]) {
      const found = track({
        length: 900,
        speed: () => 4,
        steps: (second) => (dropped(second) ? value : 170),
      });
      expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 900 }]);
    }
  });

  test('a cadence that drops out at walking speed is told by the speed', () => {
    const found = track({
      length: 900,
      speed: (second) => (second < 450 ? 2.3 : 1.3),
      steps: (second) => (second < 450 ? 164 : Number.NaN),
    });
    expect(gaitAt(found, 600)).toBe('walk');
  });
});

describe('running and walking without cadence', () => {
  test('by the usual line of 2.0 and 1.8 m/s', () => {
    const found = track({ length: 900, speed: (second) => (second < 450 ? 2.4 : 1.7) });
    expect(found.runs.length).toBe(1);
    expect(edgeError(found.runs, [{ startSeconds: 0, endSeconds: 450 }])).toBeLessThanOrEqual(5);
  });

  test("by this runner's own two speeds, where the slow one is slower than the line", () => {
    const { length, running, runs } = runWalk(6, 120, 60);
    const found = track({ length, speed: (second) => (running(second) ? 1.85 : 1.2) });
    expect(edgeError(found.runs, runs)).toBeLessThanOrEqual(5);
  });

  test('a walk with a faster half stays a walk', () => {
    const found = track({ length: 1200, speed: (second) => (second < 600 ? 1.0 : 1.65) });
    expect(found.runs).toEqual([]);
  });

  test('a run with a faster half stays a run', () => {
    const found = track({ length: 1200, speed: (second) => (second < 600 ? 2.3 : 3.4) });
    expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 1200 }]);
  });

  test('where cadence is 0 nearly throughout it counts as absent', () => {
    const found = track({ length: 600, speed: () => 2.4, steps: (second) => (second < 100 ? 160 : 0) });
    expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 600 }]);
  });
});

describe('standing', () => {
  const standing = (second: number): boolean => second >= 300 && second < 340;

  test('is told from walking', () => {
    const found = track({
      length: 700,
      speed: (second) => (standing(second) ? 0 : 2.5),
      steps: (second) => (standing(second) ? 0 : 165),
    });
    expect(gaitAt(found, 320)).toBe('stop');
    const drawn = [
      { startSeconds: 0, endSeconds: 300 },
      { startSeconds: 340, endSeconds: 700 },
    ];
    expect(edgeError(found.runs, drawn)).toBeLessThanOrEqual(1);
  });

  test('is not believed of a position that stands while the legs run', () => {
    const found = track({ length: 700, speed: (second) => (standing(second) ? 0 : 2.5), steps: () => 165 });
    expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 700 }]);
  });

  test('a pause of the timer is a state like standing', () => {
    const pauses = [{ startSeconds: 300, endSeconds: 400 }];
    const found = track({ length: 700, steps: () => 165, pauses });
    expect(gaitAt(found, 350)).toBe('stop');
    expect(found.runs).toEqual([
      { startSeconds: 0, endSeconds: 300 },
      { startSeconds: 400, endSeconds: 700 },
    ]);
  });

  test('a pause of a few seconds does not break a run', () => {
    const pauses = [{ startSeconds: 300, endSeconds: 306 }];
    const found = track({ length: 700, steps: () => 165, pauses });
    expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 700 }]);
  });
});

describe('short segments', () => {
  test.each([
    [11, 1],
    [12, 2],
  ])('a walk of %i s leaves %i runs', (walk, runs) => {
    const found = track({
      length: 600,
      speed: () => 2,
      steps: (second) => (second >= 300 && second < 300 + walk ? 110 : 165),
    });
    expect(found.runs.length).toBe(runs);
  });

  test('join their longer neighbour, the shortest first', () => {
    // 40 s run, 8 s walk, 10 s run, then walking: the walk of 8 s joins the run before it, and so the 10 s run.
    const steps = (second: number): number => {
      if (second < 40) return 165;
      if (second < 48) return 110;
      return second < 58 ? 165 : 110;
    };
    const found = track({ length: 300, speed: () => 2, steps });
    expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 58 }]);
  });
});

describe('seconds without a record', () => {
  const gap = (from: number, to: number) => (second: number) => second > from && second < to;

  test('up to 30 s keep the state', () => {
    const found = track({ length: 600, steps: () => 165, silent: gap(300, 330) });
    expect(found.runs).toEqual([{ startSeconds: 0, endSeconds: 600 }]);
  });

  test('of more than 30 s have none, and it starts anew', () => {
    const steps = (second: number): number => (second < 300 ? 165 : 135);
    const found = track({ length: 600, steps, speed: () => 2, silent: gap(300, 331) });
    expect(gaitAt(found, 315)).toBe('none');
    // 135 keeps a state; there is none to keep after the gap.
    expect(gaitAt(found, 500)).toBe('walk');
  });
});
