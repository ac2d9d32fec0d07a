import type { Span } from '../../training/activity.ts';
import { sustainedRule } from '../constants.ts';
import type { Track } from '../track.ts';

/** A piece of running that is judged on its own start; seconds, end exclusive. */
export type JudgedPiece = {
  readonly start: number;
  readonly end: number;
  /** s at its start in which the heart had not settled yet (12.13, 12.16.3). */
  readonly settling: number;
};

/** Parts of `spans` outside of every hole, in order. */
export function outsideOf(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const sorted = [...holes].sort((one, other) => one.startSeconds - other.startSeconds);
  return spans.flatMap((span) => {
    const pieces: Span[] = [];
    let from = span.startSeconds;
    for (const hole of sorted) {
      if (hole.endSeconds <= from || hole.startSeconds >= span.endSeconds) continue;
      if (hole.startSeconds > from) pieces.push({ startSeconds: from, endSeconds: hole.startSeconds });
      from = hole.endSeconds;
    }
    if (from < span.endSeconds) pieces.push({ startSeconds: from, endSeconds: span.endSeconds });
    return pieces;
  });
}

/** Parts of `spans` inside one other. */
export function insideOf(spans: readonly Span[], { startSeconds, endSeconds }: Span): Span[] {
  return spans
    .map((span) => ({
      startSeconds: Math.max(startSeconds, span.startSeconds),
      endSeconds: Math.min(endSeconds, span.endSeconds),
    }))
    .filter((span) => span.endSeconds > span.startSeconds);
}

/**
 * Pieces of running with the time that the heart needs at their start: after a break of a minute, rounded to
 * 10 s, in full; the first start always; after a marked window in full, since the heart comes down from it.
 * A piece that begins inside a run (the lap was pressed late) settles from where that run began, but 30 s at least.
 * @param marked windows of strides and tempo, not judged
 */
export function judgedPieces(
  track: Track,
  spans: readonly Span[],
  marked: readonly Span[],
): readonly JudgedPiece[] {
  const { settling, settlingAfterShortBreak } = sustainedRule;
  const settled = settledSeconds(track.runs);
  const afterMarked = new Set(marked.map((window) => window.endSeconds));
  return outsideOf(spans, marked).map(({ startSeconds, endSeconds }) => {
    const at = track.runs.findLastIndex((run) => run.startSeconds <= startSeconds);
    const left = afterMarked.has(startSeconds) ? settling : (settled[at] ?? 0) - startSeconds;
    return { start: startSeconds, end: endSeconds, settling: Math.max(settlingAfterShortBreak, left) };
  });
}

/** The second of the recording from which on the heart has followed each run (12.13, 12.16.3). */
function settledSeconds(runs: readonly Span[]): readonly number[] {
  const { settling, settlingAfterShortBreak, breakSeconds, breakRounding } = sustainedRule;
  return runs.map(({ startSeconds }, at) => {
    const pause = startSeconds - (runs[at - 1]?.endSeconds ?? Number.NEGATIVE_INFINITY);
    const broke = Math.round(pause / breakRounding) * breakRounding >= breakSeconds;
    return startSeconds + (broke ? settling : settlingAfterShortBreak);
  });
}
