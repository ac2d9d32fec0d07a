import type { Span } from '../../training/activity.ts';
import { confidenceRule } from '../constants.ts';
import type { HeartRateTrust } from '../heart-rate/heart-rate-trust.ts';
import type { Confidence } from '../judgement.ts';
import type { Session } from '../matching/session.ts';
import type { Track } from '../track.ts';
import type { HeartReading } from './heart-reading.ts';
import { outsideOf } from './judged-pieces.ts';
import { heartWindow, type RepHeartRate } from './rep-heart-rate.ts';
import { isJudgedRep } from './rep-length.ts';

/** How far heart rate can be judged by. `coverage`: share of the running seconds with a value to go by. */
export type HeartRateConfidence = { readonly confidence: Confidence; readonly coverage: number };

/**
 * 2.4 with 12.13: cadence-like seconds count in coverage, but from 10 % of the running on they lend no confidence.
 * Repetitions are covered where the heart shows them, 20 s later than the legs.
 */
export function heartRateConfidence(
  track: Track,
  trust: HeartRateTrust,
  session: Session,
  reading: HeartReading,
  heartRates: readonly RepHeartRate[],
): HeartRateConfidence {
  const reps = session.reps.filter(isJudgedRep);
  const spans = reps.flatMap((rep) => (rep.span === null ? [] : [rep.span]));
  const beside = outsideOf(outsideOf(track.runs, spans), session.marked);
  const windows = [...spans.map(heartWindow), ...beside];
  const all = countIn(windows, track.length, () => 1);
  const trusted = countIn(windows, track.length, (second) => trust.trusted[second] ?? 0);
  const ambiguous = countIn(windows, track.length, (second) => trust.ambiguous[second] ?? 0);
  const believed = countIn(windows, track.length, (second) => reading.believed[second] ?? 0);
  const coverage = all === 0 ? 0 : (trusted + ambiguous) / all;
  const rows = heartRates.filter((_, at) => session.reps[at] !== undefined && isJudgedRep(session.reps[at]));
  const trustedRows = rows.filter((row) => (row.trusted ?? 0) >= confidenceRule.trustedShareOfRep);
  const enough =
    believed >= confidenceRule.leastTrusted && trustedRows.length >= confidenceRule.trustedReps * rows.length;
  if (!enough || coverage < confidenceRule.low) return { confidence: 'none', coverage };
  const flagged = ambiguous > 0 || trust.spans.some((span) => span.cause === 'cadence-lock');
  const counted = ambiguous >= confidenceRule.cadenceLike * all ? trusted / all : coverage;
  return { confidence: byCoverage(counted, flagged), coverage };
}

function byCoverage(coverage: number, flagged: boolean): Confidence {
  if (coverage >= confidenceRule.high && !flagged) return 'high';
  return coverage >= confidenceRule.medium ? 'medium' : 'low';
}

function countIn(windows: readonly Span[], length: number, valueAt: (second: number) => number): number {
  let count = 0;
  for (const { startSeconds, endSeconds } of windows) {
    const end = Math.min(length, endSeconds);
    for (let second = startSeconds; second < end; second++) count += valueAt(second);
  }
  return count;
}
