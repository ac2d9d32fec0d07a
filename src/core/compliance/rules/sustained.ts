import { type EpisodeShape, episodesAbove } from '../../signal/episodes.ts';
import { sustainedRule } from '../constants.ts';
import type { Episode } from '../judgement.ts';

/** How far a smoothed series lay above a line (6.2, 6.3). */
export type Sustained = {
  readonly judgedSeconds: number;
  /** episode seconds / judged seconds, 0..1. */
  readonly share: number;
  /** above the base, over the seconds in episodes; null without any. */
  readonly meanExcess: number | null;
  readonly longestSeconds: number | null;
  readonly episodes: readonly Episode[];
  /** 0-100. */
  readonly score: number;
};

export type SustainedLine = {
  /** values above it count. */
  readonly line: number;
  /** ceiling or cap, which the excess is measured from. */
  readonly base: number;
  /** excess at which the score is empty. */
  readonly empty: number;
  readonly episodeSeconds: number;
};

/**
 * Episodes above a line with their sizes.
 * @param series one smoothed value per judged second, NaN elsewhere
 * @returns null when fewer than 60 seconds are judged (12.15.7)
 */
export function sustained(series: Float64Array, { line, base, empty, episodeSeconds }: SustainedLine) {
  let judged = 0;
  let lost = 0;
  for (const value of series) {
    if (Number.isNaN(value)) continue;
    judged++;
    if (value > line) lost += Math.min(1, (value - base) / empty);
  }
  if (judged < sustainedRule.leastJudged) return null;
  const shape: EpisodeShape = { joinGaps: sustainedRule.joinGaps, minimum: episodeSeconds };
  let seconds = 0;
  let longest = 0;
  let excess = 0;
  let counted = 0;
  const episodes = episodesAbove(series, line, shape).map(({ start, end }): Episode => {
    let sum = 0;
    let count = 0;
    for (let second = start; second < end; second++) {
      const value = series[second] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value - base;
      count++;
    }
    seconds += end - start;
    longest = Math.max(longest, end - start);
    excess += sum;
    counted += count;
    return { startSeconds: start, seconds: end - start, meanExcess: sum / count };
  });
  const none = episodes.length === 0;
  const result: Sustained = {
    judgedSeconds: judged,
    share: Math.min(1, seconds / judged),
    meanExcess: none ? null : excess / counted,
    longestSeconds: none ? null : longest,
    episodes,
    score: 100 * (1 - lost / judged),
  };
  return result;
}
