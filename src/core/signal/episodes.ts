import type { Stretch } from './stretch.ts';

/** How stretches become episodes; both in samples (seconds on a one-second grid). */
export type EpisodeShape = { readonly joinGaps: number; readonly minimum: number };

/**
 * Episodes in which a mark is set: stretches at most `joinGaps` apart are one, and what then lasts shorter than
 * `minimum` is left out. A joined gap belongs to the episode.
 * @param marks 1 where the condition holds
 */
export function episodesOf(marks: Uint8Array, shape: EpisodeShape): Stretch[] {
  const episodes: Stretch[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0 && end - start >= shape.minimum) episodes.push({ start, end });
  };
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] !== 1) continue;
    if (start < 0 || at - end > shape.joinGaps) {
      close();
      start = at;
    }
    end = at + 1;
  }
  close();
  return episodes;
}

/** Episodes of `values` strictly above a line; an absent value is not above it. */
export function episodesAbove(values: Float64Array, line: number, shape: EpisodeShape): Stretch[] {
  const marks = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) marks[at] = (values[at] ?? Number.NaN) > line ? 1 : 0;
  return episodesOf(marks, shape);
}
