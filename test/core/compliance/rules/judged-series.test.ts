import { describe, expect, test } from 'vitest';
import type { HeartReading } from '../../../../src/core/compliance/rules/heart-reading.ts';
import { judgedPieces } from '../../../../src/core/compliance/rules/judged-pieces.ts';
import { judgedHeartRate, judgedPace } from '../../../../src/core/compliance/rules/judged-series.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import type { Track } from '../../../../src/core/compliance/track.ts';
import { handRecording } from '../track/hand-recording.ts';

/** Twenty minutes at 2.5 m/s, cut into runs by hand. */
function running(
  runs: readonly (readonly [number, number])[],
  heartRate: (second: number) => number = () => 130,
): Track {
  const track = trackOf(handRecording({ length: 1200, steps: () => 165, heartRate }), null);
  return { ...track, runs: runs.map(([startSeconds, endSeconds]) => ({ startSeconds, endSeconds })) };
}

/** Every second believed for which `holds`. */
const believing = (track: Track, holds: (second: number) => boolean = () => true): HeartReading => ({
  believed: track.gait.map((_, second) => (holds(second) ? 1 : 0)),
  smoothed: track.heartRate,
});

const firstOf = (series: Float64Array): number => series.findIndex((value) => !Number.isNaN(value));

/** 12.13 and 12.16.3: two minutes after a break of a minute, which is rounded to 10 s; else 30 s. */
describe('how long a heart settles before it is judged', () => {
  test('at the first start is two minutes', () => {
    const track = running([[40, 900]]);
    expect(judgedPieces(track, track.runs, [])).toEqual([{ start: 40, end: 900, settling: 120 }]);
  });

  test.each([
    [20, 30],
    [54, 30],
    [55, 120],
    [60, 120],
    [300, 120],
  ])('after %i s without running is %i s', (pause, settling) => {
    const track = running([
      [0, 400],
      [400 + pause, 1200],
    ]);
    expect(judgedPieces(track, track.runs, [])[1]?.settling).toBe(settling);
  });

  // A lap that was pressed late: the heart began to climb with the legs, not with the lap.
  test.each([
    [310, 110],
    [389, 31],
    [390, 30],
    [500, 30],
  ])('of a piece from %i s on, in a run that began at 300 after a walk, is %i s', (from, settling) => {
    const track = running([
      [0, 200],
      [300, 1200],
    ]);
    const piece = { startSeconds: from, endSeconds: 1200 };
    expect(judgedPieces(track, [piece], [])).toEqual([{ start: from, end: 1200, settling }]);
  });

  test('is short in the middle of a run, and in full after a marked stride or tempo', () => {
    const track = running([[0, 1200]]);
    const rest = [{ startSeconds: 300, endSeconds: 1200 }];
    expect(judgedPieces(track, rest, [])).toEqual([{ start: 300, end: 1200, settling: 30 }]);
    const tempo = [{ startSeconds: 500, endSeconds: 800 }];
    expect(judgedPieces(track, rest, tempo)).toEqual([
      { start: 300, end: 500, settling: 30 },
      { start: 800, end: 1200, settling: 120 },
    ]);
  });
});

describe('the seconds that are judged', () => {
  const pieces = [{ start: 100, end: 1200, settling: 30 }];

  test('of heart rate begin after settling, of pace after 10 s', () => {
    const track = running([[100, 1200]]);
    expect(firstOf(judgedHeartRate(track, believing(track), pieces))).toBe(130);
    expect(firstOf(judgedPace(track, pieces, 2.5))).toBe(110);
  });

  test('of heart rate are those that are believed', () => {
    const track = running([[100, 1200]]);
    const judged = judgedHeartRate(
      track,
      believing(track, (second) => second < 600 || second >= 650),
      pieces,
    );
    expect([judged[599], judged[600], judged[649], judged[650]]).toEqual([130, Number.NaN, Number.NaN, 130]);
  });

  test('are smoothed by the median of the 30 s around them', () => {
    // 100 up to second 599, 150 from 600 on: 15 of either in 585 to 614, the 30 s around second 600.
    const track = running([[100, 1200]], (second) => (second < 600 ? 100 : 150));
    const judged = judgedHeartRate(track, believing(track), pieces);
    expect([judged[599], judged[600], judged[601]]).toEqual([100, 125, 150]);
  });

  test('need a value in half of the seconds around them', () => {
    const track = running([[100, 1200]]);
    const every = (step: number) =>
      judgedHeartRate(
        track,
        believing(track, (second) => second % step === 0),
        pieces,
      );
    expect(every(2)[600]).toBe(130);
    expect(every(3).every(Number.isNaN)).toBe(true);
  });

  test('take nothing from another run: the walk between does not slow the pace', () => {
    const track = running([
      [0, 400],
      [430, 1200],
    ]);
    const stopped = { ...track, effectiveSpeed: track.speed.map((speed, at) => (at < 430 ? 1 : speed)) };
    const judged = judgedPace(stopped, judgedPieces(stopped, stopped.runs, []), 2.5);
    expect([judged[399], judged[400], judged[439], judged[440]]).toEqual([0.4, Number.NaN, Number.NaN, 1]);
  });
});
