import type { HeartRateCap } from '../../training/caps.ts';
import { scoreRule, sustainedRule, sustainedTiers } from '../constants.ts';
import { type Session, secondsOf } from '../matching/session.ts';
import type { Track } from '../track.ts';
import type { HeartReading } from './heart-reading.ts';
import { insideOf, type JudgedPiece, judgedPieces, outsideOf } from './judged-pieces.ts';
import { judgedHeartRate, judgedPace } from './judged-series.ts';
import type { Part } from './part.ts';
import { isJudgedRep, isLongRep } from './rep-length.ts';
import { type Sustained, sustained } from './sustained.ts';
import { heartRateTier, type Over, paceTier } from './sustained-tier.ts';

/** The running that is judged on end: inside long repetitions, and outside of all (12.14). */
export type OnEnd = {
  readonly inReps: readonly JudgedPiece[];
  readonly outside: readonly JudgedPiece[];
  /** s of running in pieces long enough that heart rate can clear them. */
  readonly clearingSeconds: number;
};

export function onEnd(track: Track, { reps, marked }: Session, shortest: number): OnEnd {
  const judged = reps.filter(isJudgedRep);
  const spans = judged.flatMap((rep) => (rep.span === null ? [] : [rep.span]));
  const inLong = judged
    .filter(isLongRep)
    .flatMap((rep) => (rep.span === null ? [] : insideOf(track.runs, rep.span)));
  const beside = outsideOf(track.runs, spans);
  const clearing = [...inLong, ...beside.filter((span) => reps.length === 0 || secondsOf(span) >= shortest)];
  return {
    inReps: judgedPieces(track, inLong, marked),
    outside: judgedPieces(track, beside, marked),
    clearingSeconds: outsideOf(clearing, marked).reduce((sum, span) => sum + secondsOf(span), 0),
  };
}

/**
 * Heart rate of running on end as one part (6.2).
 * @returns null when too few seconds are judged
 */
export function heartRatePart(
  track: Track,
  reading: HeartReading,
  pieces: readonly JudgedPiece[],
  cap: HeartRateCap,
): Part | null {
  if (pieces.length === 0) return null;
  const series = judgedHeartRate(track, reading, pieces);
  const line = {
    line: cap.ceiling + sustainedRule.heartRateOver,
    base: cap.ceiling,
    empty: scoreRule.heartRateEmpty * cap.maximum,
    episodeSeconds: sustainedRule.heartRateEpisode,
  };
  const found = sustained(series, line);
  if (found === null) return null;
  const hardLine = sustainedTiers.hardShare * cap.maximum;
  const hard = series.reduce((sum, bpm) => sum + (bpm > hardLine ? 1 : 0), 0);
  const certain = hard >= sustainedTiers.hardSeconds;
  const tier = heartRateTier(overOf(found, cap.maximum), hard);
  // Summed from moments that make no episode: those are what there is to show.
  const shown =
    certain && found.episodes.length === 0
      ? sustained(series, { ...line, line: hardLine, episodeSeconds: 1 })
      : null;
  return { ...(shown ?? found), score: found.score, tier, certain };
}

/**
 * Pace of running on end as one part (6.2).
 * @param tolerance ratio to the cap that is still kept
 * @returns null when too few seconds are judged
 */
export function pacePart(
  track: Track,
  pieces: readonly JudgedPiece[],
  cap: number,
  tolerance: number,
): Part | null {
  if (pieces.length === 0) return null;
  const found = sustained(judgedPace(track, pieces, cap), {
    line: tolerance,
    base: 1,
    empty: scoreRule.paceEmpty,
    episodeSeconds: sustainedRule.paceEpisode,
  });
  return found === null ? null : { ...found, tier: paceTier(overOf(found, 1)), certain: true };
}

const overOf = (found: Sustained, unit: number): Over => ({
  share: found.share,
  longestSeconds: found.longestSeconds ?? 0,
  meanExcess: (found.meanExcess ?? 0) / unit,
});
