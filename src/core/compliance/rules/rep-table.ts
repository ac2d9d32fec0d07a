import { medianOf } from '../../signal/quantile.ts';
import type { Rep } from '../judgement.ts';
import type { MatchedRep } from '../matching/session.ts';
import type { Track } from '../track.ts';
import { insideOf } from './judged-pieces.ts';
import type { RepHeartRate } from './rep-heart-rate.ts';
import { isJudgedRep } from './rep-length.ts';
import type { RepPace } from './rep-pace.ts';

/** One row per repetition, missed and extra ones included (6.4). */
export function repTable(
  track: Track,
  reps: readonly MatchedRep[],
  paces: readonly RepPace[],
  heartRates: readonly RepHeartRate[],
): readonly Rep[] {
  return reps.map((rep, at) => {
    const pace = paces[at];
    const heartRate = heartRates[at];
    return {
      index: at + 1,
      plannedSeconds: rep.plannedSeconds,
      actualSeconds: rep.span === null ? null : ranSeconds(track, rep.span),
      match: rep.match,
      startSeconds: rep.span?.startSeconds ?? null,
      metresPerSecond: pace?.metresPerSecond ?? null,
      ratio: pace?.ratio ?? null,
      grade: pace?.grade ?? null,
      peakHeartRate: heartRate?.peak ?? null,
      heartRateAfterWalk: heartRate?.afterWalk ?? null,
      drop: heartRate?.drop ?? null,
      trusted: heartRate?.trusted ?? null,
      paceMark: pace?.mark ?? null,
      heartRateMark: heartRate?.mark ?? null,
    };
  });
}

const ranSeconds = (track: Track, span: NonNullable<MatchedRep['span']>): number =>
  insideOf(track.runs, span).reduce((sum, piece) => sum + piece.endSeconds - piece.startSeconds, 0);

/** Median ratio of the repetitions that were judged as such; null without any. */
export function medianRatioOf(reps: readonly MatchedRep[], paces: readonly RepPace[]): number | null {
  const ratios = paces.flatMap(({ ratio }, at) => {
    const rep = reps[at];
    return rep !== undefined && isJudgedRep(rep) && ratio !== null ? [ratio] : [];
  });
  return ratios.length === 0 ? null : medianOf(Float64Array.from(ratios));
}
