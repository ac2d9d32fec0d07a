import { describe, expect, test } from 'vitest';
import type { Rep, RuleResult } from '../../../../src/core/compliance/judgement.ts';
import { type ContextInput, contextTags } from '../../../../src/core/compliance/rules/context-tags.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { noEvidence } from '../../../../src/core/training/evidence.ts';
import { bothCaps } from '../synthetic-run.ts';
import { handRecording } from '../track/hand-recording.ts';

const kept: RuleResult = {
  status: 'ok',
  reason: null,
  confidence: 'high',
  coverage: 1,
  tier: 'none',
  share: 0,
  meanExcess: null,
  longestSeconds: null,
  episodes: [],
};

/** An hour of running at 2.5 m/s with an altimeter and an untroubled heart, and what is changed in it. */
const track = trackOf(
  handRecording({ length: 3600, steps: () => 165, altitude: () => 20, sensors: { barometer: true } }),
  null,
);
const believed = new Float64Array(3600).fill(125);
const input = (changes: Partial<ContextInput>): ContextInput => ({
  track,
  reading: { believed: new Uint8Array(3600).fill(1), smoothed: believed },
  heartRate: kept,
  pace: kept,
  reps: [],
  caps: bothCaps,
  evidence: noEvidence,
  treadmill: false,
  uncertain: false,
  ...changes,
});
const overFrom = (startSeconds: number): RuleResult => ({
  ...kept,
  status: 'violated',
  tier: 'minor',
  episodes: [{ startSeconds, seconds: 300, meanExcess: 5 }],
});

test('an untroubled hour has nothing to explain', () => {
  expect(contextTags(input({}))).toEqual([]);
});

/** 1.4: first crossing after 20 min while speed is within 3 % of minutes 5 to 15. */
describe('drift', () => {
  const during = (ratio: number) => {
    // Off the pace before minute 5 and after minute 15: neither counts.
    const speed = track.speed.map((_, second) => {
      if (second >= 1800) return 2.5 * ratio;
      return second >= 300 && second < 900 ? 2.5 : 3.5;
    });
    return contextTags(input({ track: { ...track, effectiveSpeed: speed }, heartRate: overFrom(1800) }));
  };

  test.each([
    [1199, []],
    [1200, ['drift']],
  ])('begins 20 min after the first running (%i s)', (start, tags) => {
    expect(contextTags(input({ heartRate: overFrom(start) }))).toEqual(tags);
  });

  test.each([
    [0.969, []],
    [0.971, ['drift']],
    [1.029, ['drift']],
    [1.031, []],
  ])('is told at %d of the speed of minutes 5 to 15: %j', (ratio, tags) => {
    expect(during(ratio)).toEqual(tags);
  });
});

describe('hills', () => {
  const uphill = (seconds: number, grade: number) => {
    const slopes = track.grade.map((_, second) => (second < seconds ? grade : 0));
    return contextTags(input({ track: { ...track, grade: slopes } }));
  };

  test.each([
    [540, 0.03, ['hills']],
    [539, 0.03, []],
    [540, 0.029, []],
    [3600, -0.1, []],
  ])('%i s of an hour at a grade of %d: %j', (seconds, grade, tags) => {
    expect(uphill(seconds, grade)).toEqual(tags);
  });
});

describe('under the band', () => {
  // 60 % of 190 is 114.
  const under = (seconds: number, bpm: number) => {
    const smoothed = believed.map((value, second) => (second < seconds ? bpm : value));
    return contextTags(input({ reading: { believed: new Uint8Array(3600).fill(1), smoothed } }));
  };

  test.each([
    [1801, 113, ['under-the-band']],
    [1800, 113, []],
    [3600, 114, []],
  ])('%i s of an hour at %i bpm: %j', (seconds, bpm, tags) => {
    expect(under(seconds, bpm)).toEqual(tags);
  });
});

/** 6.4: median of the last three against median of the second to fourth. */
describe('troughs that creep', () => {
  const rep = (heartRateAfterWalk: number): Rep => ({
    index: 1,
    plannedSeconds: 60,
    actualSeconds: 60,
    match: 'done',
    startSeconds: 0,
    metresPerSecond: null,
    ratio: null,
    grade: null,
    peakHeartRate: 130,
    heartRateAfterWalk,
    drop: null,
    trusted: 1,
    paceMark: 'ok',
    heartRateMark: 'no-information',
  });
  // The walk after the last repetition is the cool-down: no recovery.
  const after = (...troughs: number[]) => contextTags(input({ reps: [...troughs, 160].map(rep) }));

  test.each([
    [[140, 100, 101, 102, 109, 110, 111], ['trough-creep']],
    [[80, 100, 101, 102, 108, 109, 110], []],
  ])('%j: %j', (troughs, tags) => {
    expect(after(...troughs)).toEqual(tags);
  });
});
