import { describe, expect, test } from 'vitest';
import type { HeartRateTrust } from '../../../../src/core/compliance/heart-rate/heart-rate-trust.ts';
import type { UntrustedCause } from '../../../../src/core/compliance/judgement.ts';
import {
  type MatchedRep,
  type Session,
  unplanned,
} from '../../../../src/core/compliance/matching/session.ts';
import { heartRateConfidence } from '../../../../src/core/compliance/rules/heart-rate-confidence.ts';
import { trustedReading } from '../../../../src/core/compliance/rules/heart-reading.ts';
import { repHeartRates } from '../../../../src/core/compliance/rules/rep-heart-rate.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { heartRateCap } from '../synthetic-run.ts';
import { handRecording } from '../track/hand-recording.ts';

/** Trust of every second by a letter: `t` trusted, `l` cadence-like, anything else not believed. */
function trustOf(letters: string, causes: readonly UntrustedCause[] = []): HeartRateTrust {
  const marks = (letter: string): Uint8Array => Uint8Array.from(letters, (each) => (each === letter ? 1 : 0));
  const trusted = marks('t');
  return {
    trusted,
    ambiguous: marks('l'),
    smoothed: Float64Array.from(trusted, (mark) => (mark === 1 ? 130 : Number.NaN)),
    spans: causes.map((cause) => ({ startSeconds: 0, endSeconds: 10, cause })),
  };
}

function confidenceOf(trust: HeartRateTrust, session: Session = unplanned) {
  const length = trust.trusted.length;
  const track = trackOf(handRecording({ length, steps: () => 165 }), null);
  const reading = trustedReading(trust);
  const rows = repHeartRates(session.reps, reading, heartRateCap());
  return heartRateConfidence(track, trust, session, reading, rows);
}

/** 2.4 with 12.13, of a thousand seconds on end: so many trusted, so many cadence-like. */
describe('how far heart rate can be judged by', () => {
  test.each([
    [900, 0, 'high'],
    [899, 0, 'medium'],
    [750, 0, 'medium'],
    [749, 0, 'low'],
    [500, 0, 'low'],
    [499, 0, 'none'],
    // Less than a tenth of cadence-like seconds counts like trusted ones, but never as high.
    [910, 1, 'medium'],
    [700, 99, 'medium'],
    // From a tenth on they lend nothing.
    [700, 100, 'low'],
    [800, 200, 'medium'],
    // Covered in full, two thirds by seconds that may be steps.
    [350, 650, 'low'],
  ] as const)('%i s trusted and %i s cadence-like of 1000: %s', (trusted, alike, confidence) => {
    const letters = 't'.repeat(trusted) + 'l'.repeat(alike) + '-'.repeat(1000 - trusted - alike);
    expect(confidenceOf(trustOf(letters))).toEqual({ confidence, coverage: (trusted + alike) / 1000 });
  });

  test('is never high after a cadence lock', () => {
    expect(confidenceOf(trustOf('t'.repeat(1000), ['cadence-lock'])).confidence).toBe('medium');
    expect(confidenceOf(trustOf('t'.repeat(1000), ['spike'])).confidence).toBe('high');
  });

  test.each([
    [299, 'none'],
    [300, 'high'],
  ])('%i trusted seconds in all: %s', (length, confidence) => {
    expect(confidenceOf(trustOf('t'.repeat(length))).confidence).toBe(confidence);
  });
});

describe('in repetitions', () => {
  const reps = Array.from(
    { length: 10 },
    (_, at): MatchedRep => ({
      match: 'done',
      plannedSeconds: 100,
      span: { startSeconds: at * 120, endSeconds: at * 120 + 100 },
      ownRun: false,
      marked: false,
    }),
  );
  const session: Session = { ...unplanned, reps };
  /** Ten repetitions, each with its own share of believed seconds where the heart shows it: 20 s later. */
  const shares = (of: readonly number[]): string =>
    '-'.repeat(20) + of.map((share) => 't'.repeat(share) + '-'.repeat(120 - share)).join('');

  test.each([
    [[70, 70, 70, 70, 70, 70, 70, 69, 69, 69], 'low'],
    [[70, 70, 70, 70, 70, 70, 69, 69, 69, 69], 'none'],
  ] as const)('70 %% of them need 70 %% of their seconds: %j', (of, confidence) => {
    expect(confidenceOf(trustOf(shares(of)), session).confidence).toBe(confidence);
  });

  test('are covered where the heart shows them, 20 s later than the legs', () => {
    // Believed from second 20 on: all ten, and the walks but for the last 20 s of the recording.
    const late = shares(Array.from({ length: 10 }, () => 100));
    expect(confidenceOf(trustOf(late), session).coverage).toBeCloseTo(1200 / 1220, 9);
    // Believed with the legs: 80 of 100 s of each, and nothing of what follows it.
    const early = `${'t'.repeat(100)}${'-'.repeat(20)}`.repeat(10);
    expect(confidenceOf(trustOf(early), session).coverage).toBeCloseTo(800 / 1200, 9);
  });
});
