import type { RunSegment } from '../judgement.ts';
import type { MatchedRep } from '../matching/session.ts';
import type { Track } from '../track.ts';
import { insideOf, outsideOf } from './judged-pieces.ts';

/** All running in order, cut at the edges of the repetitions; a repetition by its number in the table. */
export function runSegments(track: Track, reps: readonly MatchedRep[]): readonly RunSegment[] {
  const spans = reps.flatMap((rep) => (rep.span === null ? [] : [rep.span]));
  const inReps = reps.flatMap(({ span }, at) =>
    span === null ? [] : insideOf(track.runs, span).map((piece) => ({ ...piece, rep: at + 1 })),
  );
  const beside = outsideOf(track.runs, spans).map((piece) => ({ ...piece, rep: null }));
  return [...inReps, ...beside].sort((one, other) => one.startSeconds - other.startSeconds);
}
