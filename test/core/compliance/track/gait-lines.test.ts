import { describe, expect, test } from 'vitest';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { Gait } from '../../../../src/core/compliance/track.ts';
import { type HandRecording, handRecording } from './hand-recording.ts';

const track = (hand: HandRecording) => trackOf(handRecording(hand), null);
const runsAt = (hand: HandRecording, second: number): boolean => track(hand).gait[second] === Gait.run;

/** Section 5 with 12.13 and 12.15, either side of every line. Between two lines the state is kept. */
describe('cadence', () => {
  /** At one cadence, for a moment at another, then between the lines for good. */
  const moment = (before: number, during: number, seconds: number) => (second: number) => {
    if (second < 200) return before;
    return second < 200 + seconds ? during : 135;
  };

  test.each([
    [120, 150, 3, false],
    [120, 150, 4, true],
    [120, 138, 30, false],
    [120, 140, 30, true],
    [165, 120, 3, true],
    [165, 120, 4, false],
    [165, 130, 30, true],
    [165, 128, 30, false],
  ])('of %i, then %i for %i s: running afterwards: %s', (before, during, seconds, runs) => {
    const hand = { length: 600, speed: () => 2, steps: moment(before, during, seconds) };
    expect(runsAt(hand, 400)).toBe(runs);
  });

  test.each([
    [2.5, true],
    [2.4, false],
  ])('of 110 at %d m/s is no walk: %s', (speed, runs) => {
    expect(runsAt({ length: 600, speed: () => speed, steps: () => 110 }, 300)).toBe(runs);
  });

  // 160 steps at walking speed: told by cadence a run, by speed a walk.
  test.each([
    [300, true],
    [299, false],
  ])('above 0 in %i of 600 s is there: %s', (stepping, runs) => {
    const hand = {
      length: 600,
      speed: () => 1.2,
      steps: (second: number) => (second < stepping ? 160 : 0),
    };
    expect(runsAt(hand, 100)).toBe(runs);
  });

  test.each([
    [240, 240],
    [242, 121],
  ])('of %i at running speed is %i', (recorded, steps) => {
    expect(track({ length: 600, speed: () => 2.4, steps: () => recorded }).stepsPerMinute[300]).toBe(steps);
  });

  test.each([
    [208, 208],
    [230, 208],
  ])('whose steepest change is at %i moves the edge by 8 s at most, to %i', (leap, edge) => {
    // 140 is passed at 200; from there on it climbs ever more steeply, up to the leap.
    const steps = (second: number): number => {
      if (second >= leap) return 200;
      return second < 180 ? 120 : 120 + (second - 180) + Math.max(0, second - 200) ** 2 / 20;
    };
    expect(track({ length: 400, speed: () => 2, steps }).runs[0]?.startSeconds).toBe(edge);
  });
});

describe('speed without cadence', () => {
  // One in twenty seconds slower: too few for a cluster of their own, so that 1.8 and 2.0 m/s decide.
  const moment = (before: number, during: number, seconds: number) => (second: number) => {
    if (second < 60) return before;
    return second < 60 + seconds ? during : 1.9;
  };

  test.each([
    [1.5, 1.98, 60, false],
    [1.5, 2.02, 60, true],
    [2.3, 1.82, 60, true],
    [2.3, 1.78, 60, false],
  ])('of %d, then %d m/s for %i s: running afterwards: %s', (before, during, seconds, runs) => {
    expect(runsAt({ length: 1500, speed: moment(before, during, seconds) }, 1000)).toBe(runs);
  });

  // Half of the time each, 0.5 m/s apart and the slower at most 1.9: a walk and a run, whatever the usual line says.
  test.each([
    [1.3, 1.83, true],
    [1.3, 1.78, false],
    [1.9, 2.4, true],
  ])('of %d and %d m/s by turns: the faster is running: %s', (slow, fast, runs) => {
    const hand = {
      length: 2400,
      speed: (second: number) => (Math.floor(second / 300) % 2 === 0 ? slow : fast),
    };
    const { gait } = track(hand);
    expect([gait[150] === Gait.run, gait[450] === Gait.run]).toEqual([false, runs]);
  });
});

describe('standing', () => {
  test.each([
    [0.45, Gait.stop],
    [0.55, Gait.walk],
  ])('is less than half a metre a second (%d)', (speed, state) => {
    const hand = { length: 600, speed: (second: number) => (second < 300 ? 1.5 : speed), steps: () => 100 };
    expect(track(hand).gait[450]).toBe(state);
  });
});
