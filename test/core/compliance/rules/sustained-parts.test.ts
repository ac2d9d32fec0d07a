import { describe, expect, test } from 'vitest';
import { paceTolerance } from '../../../../src/core/compliance/rules/judge-pace.ts';
import { heartRatePart, pacePart } from '../../../../src/core/compliance/rules/sustained-parts.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { heartRateCap } from '../synthetic-run.ts';
import { handRecording } from '../track/hand-recording.ts';

/** Twenty minutes of running in one piece, its start settled; over the line for some seconds from 600 on. */
const pieces = [{ start: 0, end: 1200, settling: 0 }];
const track = trackOf(handRecording({ length: 1200, steps: () => 165 }), null);
const overFor = (seconds: number, low: number, high: number): Float64Array =>
  track.speed.map((_, second) => (second >= 600 && second < 600 + seconds ? high : low));

/** Ceiling 133: over means above 135. */
const heartRate = (values: Float64Array) =>
  heartRatePart(
    { ...track, heartRate: values },
    { believed: new Uint8Array(1200).fill(1), smoothed: values },
    pieces,
    heartRateCap(),
  );
const pace = (values: Float64Array) => pacePart({ ...track, effectiveSpeed: values }, pieces, 1, 1.03);

describe('an episode', () => {
  // Of 128 and 141 the median of 30 s is over with 16 of them: one second less than the heart was.
  test.each([
    [60, []],
    [61, [{ startSeconds: 601, seconds: 60, meanExcess: 8 }]],
  ])('of heart rate takes a minute of the median over the line (%i s at 141)', (seconds, episodes) => {
    expect(heartRate(overFor(seconds, 128, 141))?.episodes).toEqual(episodes);
  });

  // Of 0.98 and 1.09 the mean of 30 s is over with 14 of them: three seconds more than the legs were.
  test.each([
    [41, []],
    [42, [{ startSeconds: 599, seconds: 45, meanExcess: expect.closeTo(0.1, 1) }]],
  ])('of pace takes 45 s of the mean over the line (%i s at 1.09)', (seconds, episodes) => {
    expect(pace(overFor(seconds, 0.98, 1.09))?.episodes).toEqual(episodes);
  });

  test('is measured from the ceiling and the cap themselves, not from what is still tolerated', () => {
    expect(heartRate(overFor(600, 125, 138))?.meanExcess).toBe(5);
    expect(pace(track.speed.map(() => 1.1))?.meanExcess).toBeCloseTo(0.1, 9);
    expect(heartRate(overFor(600, 125, 135))?.episodes).toEqual([]);
  });
});

/** 6.3: nothing is left at 10 % of the maximum over the ceiling, and at 20 % over the cap. */
test.each([
  [136, 84.2],
  [143, 47.4],
  [152, 0],
])('the score of a steady heart at %i bpm is %d', (bpm, score) => {
  expect(heartRate(overFor(0, bpm, bpm))?.score).toBeCloseTo(score, 1);
});

test.each([
  [1.05, 75],
  [1.1, 50],
  [1.2, 0],
])('the score of a steady pace at %d of the cap is %i', (ratio, score) => {
  expect(pace(overFor(0, ratio, ratio))?.score).toBeCloseTo(score, 6);
});

/** 80 % of 190 is 152. Of 125 and 153 the median of 30 s is above it with 16 of them. */
describe('a minute above 80 % of the maximum', () => {
  test.each([
    [60, 153, 'moderate'],
    [61, 153, 'major'],
    [61, 152, 'moderate'],
  ])('%i s at %i are %s', (seconds, bpm, tier) => {
    expect(heartRate(overFor(seconds, 125, bpm))?.tier).toBe(tier);
  });

  test('is summed over the run', () => {
    // Twice 31 s, of which the median sees 30 each.
    const twice = track.speed.map((_, second) => (second % 600 >= 300 && second % 600 < 331 ? 153 : 125));
    expect(heartRate(twice)).toMatchObject({ tier: 'major', episodes: [{ seconds: 30 }, { seconds: 30 }] });
  });
});

/** 6.2, 4, 12.15.10. `level`: a treadmill has no hills. */
describe('what pace still tolerates', () => {
  test.each([
    ['hills and distance known', true, false, false, 1.03],
    ['hills not known', false, false, false, 1.05],
    ['no hills', false, false, true, 1.03],
    ['distance poorly known', true, true, false, 1.05],
    ['distance poorly known, no hills', false, true, true, 1.05],
  ])('%s', (_, altitudeTrusted, speedPoor, level, tolerance) => {
    expect(paceTolerance({ ...track, altitudeTrusted, speedPoor }, level)).toBe(tolerance);
  });
});
