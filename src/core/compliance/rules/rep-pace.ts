import type { Span } from '../../training/activity.ts';
import { repRule } from '../constants.ts';
import type { PaceMark } from '../judgement.ts';
import { type MatchedRep, secondsOf } from '../matching/session.ts';
import { Gait, type Track } from '../track.ts';
import { outsideOf } from './judged-pieces.ts';

/** How fast a repetition was. */
export type RepPace = {
  /** m/s as it was run, without the seconds in which GPS lags. */
  readonly metresPerSecond: number | null;
  /** grade-adjusted speed / cap; null without either. */
  readonly ratio: number | null;
  /** mean rise over run. */
  readonly grade: number | null;
  readonly mark: PaceMark | null;
};

const unknown: RepPace = { metresPerSecond: null, ratio: null, grade: null, mark: null };

/** 6.4: up to 5 % over is ok, 10 % fast, 20 % hard. */
export function paceMarkOf(ratio: number): PaceMark {
  if (ratio <= repRule.ok) return 'ok';
  if (ratio <= repRule.fast) return 'fast';
  return ratio <= repRule.hard ? 'hard' : 'very-hard';
}

/**
 * Pace of one repetition (5, 6.4, 12.14).
 * @param cap m/s; null when pace is not judged
 * @param marked windows inside that are not judged
 */
export function repPace(
  track: Track,
  { span, marked }: MatchedRep,
  cap: number | null,
  windows: readonly Span[],
): RepPace {
  if (span === null) return unknown;
  const lag = secondsOf(span) < repRule.veryShort ? repRule.veryShortLag : repRule.lag;
  const from = { startSeconds: span.startSeconds + lag, endSeconds: span.endSeconds };
  const spans = marked || windows.length === 0 ? [from] : outsideOf([from], windows);
  let seconds = 0;
  let measured = 0;
  let speeds = 0;
  let effective = 0;
  let grades = 0;
  for (const { startSeconds, endSeconds } of spans) {
    for (let second = startSeconds; second < endSeconds; second++) {
      if (track.gait[second] !== Gait.run) continue;
      seconds++;
      const speed = track.speed[second] ?? Number.NaN;
      if (Number.isNaN(speed)) continue;
      measured++;
      speeds += speed;
      effective += track.effectiveSpeed[second] ?? speed;
      grades += track.grade[second] ?? 0;
    }
  }
  const judged = cap !== null && !marked;
  // Legs that ran without getting anywhere were not measured: a lost signal, not a slow pace.
  if (speeds === 0 || measured < repRule.measured * seconds) {
    return { ...unknown, mark: judged ? 'unmeasured' : null };
  }
  const ratio = judged ? effective / measured / cap : null;
  return {
    metresPerSecond: speeds / measured,
    ratio,
    grade: grades / measured,
    mark: ratio === null ? null : paceMarkOf(ratio),
  };
}
