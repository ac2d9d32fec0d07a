import { describe, expect, test } from 'vitest';
import type { MatchedRep } from '../../../../src/core/compliance/matching/session.ts';
import type { RepHeartRate } from '../../../../src/core/compliance/rules/rep-heart-rate.ts';
import { repPace } from '../../../../src/core/compliance/rules/rep-pace.ts';
import { repHeartRatePart, repPacePart } from '../../../../src/core/compliance/rules/rep-parts.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { heartRateCap, times } from '../synthetic-run.ts';
import { handRecording } from '../track/hand-recording.ts';

const rep = (plannedSeconds: number | null, ran = plannedSeconds ?? 60): MatchedRep => ({
  match: 'done',
  plannedSeconds,
  span: { startSeconds: 300, endSeconds: 300 + ran },
  ownRun: false,
  marked: false,
});

/** Ceiling 133, over above 135, 80 % of the maximum 152. */
const peaking = (peak: number, mark: RepHeartRate['mark'] = peak > 135 ? 'over' : 'ok'): RepHeartRate => ({
  peak,
  afterWalk: null,
  drop: null,
  rise: null,
  trusted: 1,
  mark,
  hard: peak > 152,
});

describe('the peaks of a session', () => {
  // 12.1, 12.14, 12.16.1: what the rule for running on end found inside them decides between 3 and 5 min.
  test.each([
    [179, 'none', 'moderate'],
    [180, 'none', 'minor'],
    [299, 'none', 'minor'],
    [300, 'none', 'none'],
    [240, 'minor', 'moderate'],
    [300, 'major', 'none'],
  ] as const)('all over in repetitions of %i s, inside which 6.2 finds %s: %s', (seconds, inside, tier) => {
    const rows = times(10, peaking(140));
    expect(repHeartRatePart(times(10, rep(seconds)), rows, heartRateCap(), inside)?.tier).toBe(tier);
  });

  test('without a plan are those of repetitions as long as they were run, rounded to 10 s', () => {
    const tier = (ran: number) =>
      repHeartRatePart(times(10, rep(null, ran)), times(10, peaking(140)), heartRateCap(), 'none')?.tier;
    expect([tier(174), tier(175)]).toEqual(['moderate', 'minor']);
  });

  test('are told as share of repetitions, mean excess over the ceiling and the longest one', () => {
    const reps = [rep(60, 58), rep(60, 66), rep(60, 61), ...times(7, rep(60, 90))];
    const rows = [peaking(137), peaking(141), peaking(145), ...times(7, peaking(135))];
    expect(repHeartRatePart(reps, rows, heartRateCap(), 'none')).toMatchObject({
      tier: 'minor',
      share: 0.3,
      meanExcess: 8,
      longestSeconds: 66,
      episodes: [],
      // 4, 8 and 12 of 19 bpm lost in three of ten (6.3).
      score: expect.closeTo(100 * (1 - (4 + 8 + 12) / 19 / 10), 6),
    });
  });

  test('that are not trusted are not asked', () => {
    const rows = [...times(2, peaking(140)), ...times(8, peaking(140, 'not-trusted'))];
    expect(repHeartRatePart(times(10, rep(60)), rows, heartRateCap(), 'none')?.share).toBe(1);
    const none = times(10, peaking(140, 'not-trusted'));
    expect(repHeartRatePart(times(10, rep(60)), none, heartRateCap(), 'none')).toBeNull();
  });
});

describe('the pace of a session', () => {
  test('is told as share of repetitions over 1.05, median ratio - 1 and the longest one over', () => {
    const reps = [rep(60, 58), rep(60, 66), rep(60, 90), rep(60, 61)];
    const part = repPacePart(reps, [1.06, 1.07, 1.05, 0.9], 1.03);
    expect(part).toMatchObject({ tier: 'minor', share: 0.5, longestSeconds: 66, episodes: [] });
    expect(part?.meanExcess).toBeCloseTo(0.055, 9);
  });

  test.each([
    [7, 3, true],
    [6, 4, false],
  ])('needs 70 %% of its repetitions: %i measured, %i not', (measured, lost, told) => {
    const ratios = [...times(measured, 1), ...times(lost, null)];
    expect(repPacePart(times(10, rep(60)), ratios, 1.03) !== null).toBe(told);
  });
});

describe('the pace of a repetition', () => {
  /** A repetition from second 300 on whose speed is told by the second of the repetition. */
  const paceOf = (ran: number, speed: (into: number) => number) => {
    const track = trackOf(handRecording({ length: 900, steps: () => 165 }), null);
    const drawn = track.speed.map((_, second) => speed(second - 300));
    return repPace({ ...track, speed: drawn, effectiveSpeed: drawn }, rep(60, ran), 2, []);
  };

  test.each([
    [60, 10],
    [30, 10],
    [29, 3],
    [20, 3],
  ])('of %i s begins after %i', (ran, lag) => {
    expect(paceOf(ran, (into) => (into < lag ? 1 : 3)).metresPerSecond).toBe(3);
    expect(paceOf(ran, (into) => (into <= lag ? 1 : 3)).metresPerSecond).toBeLessThan(3);
  });

  test('is speed over cap', () => {
    expect(paceOf(60, () => 2.2)).toMatchObject({ ratio: expect.closeTo(1.1, 9), grade: 0 });
  });

  test('needs a speed in half of its seconds', () => {
    expect(paceOf(60, (into) => (into < 35 ? Number.NaN : 2)).mark).toBe('ok');
    expect(paceOf(60, (into) => (into < 36 ? Number.NaN : 2))).toMatchObject({
      mark: 'unmeasured',
      ratio: null,
      metresPerSecond: null,
    });
  });
});
