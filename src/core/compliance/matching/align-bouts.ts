import { matchingRule } from '../constants.ts';

/** A stretch on its own clock: the plan's, or the recording's. `seconds` null: of any length. */
export type Bout = { readonly startSeconds: number; readonly seconds: number | null };
export type RunBout = { readonly startSeconds: number; readonly seconds: number };

/** A run and the planned bouts it stands for: `count` above 1 when the walks between were skipped. */
export type Pairing = { readonly run: number; readonly firstBout: number; readonly count: number };

/** A run matched to the bouts that end with `bout` (exclusive): the best way to get there. */
type Match = {
  readonly pairing: Pairing;
  readonly cost: number;
  /** s by which the recording's clock is ahead of the plan's after it. */
  readonly ahead: number;
  readonly before: Match | null;
};

/**
 * Global alignment (Needleman-Wunsch) of runs to planned bouts (5, 12.14, 12.16.5). A match costs what its length
 * is off, as a ratio, and its start, relative to the match before; the first match has no offset. The offset needs
 * that match to be known, so a cell is the last match and not only how far both rows were read.
 * @returns the pairs in order; bouts in none are missed, runs in none are extra
 */
export function alignBouts(planned: readonly Bout[], runs: readonly RunBout[]): readonly Pairing[] {
  const { missedCost, extraCost, mergedCost, mergedAtMost } = matchingRule;
  const matches = planned.map((): (Match | null)[] => runs.map(() => null));
  let best: Match | null = null;
  let bestCost = planned.length * missedCost + runs.length * extraCost;
  for (const [at, run] of runs.entries()) {
    for (let first = 0; first < planned.length; first++) {
      const entry = entryTo(first, at, planned[first], run, matches);
      let merged: MergedBout | null = null;
      for (let count = 1; count <= mergedAtMost && first + count <= planned.length; count++) {
        merged = mergeWith(merged, planned[first + count - 1]);
        if (merged === null || (count > 1 && !holds(run, merged))) break;
        const cost = entry.cost + lengthCost(merged, run) + mergedCost * (count - 1);
        const row = matches[first + count - 1];
        if (row === undefined || cost >= (row[at]?.cost ?? Number.POSITIVE_INFINITY)) continue;
        const ahead = clockAfter(merged, run, count);
        row[at] = { pairing: { run: at, firstBout: first, count }, cost, ahead, before: entry.before };
      }
    }
    for (const [bout, row] of matches.entries()) {
      const match = row[at];
      if (match === null || match === undefined) continue;
      const left = (planned.length - 1 - bout) * missedCost + (runs.length - 1 - at) * extraCost;
      if (match.cost + left >= bestCost) continue;
      best = match;
      bestCost = match.cost + left;
    }
  }
  const pairings: Pairing[] = [];
  for (let match: Match | null = best; match !== null; match = match.before) pairings.push(match.pairing);
  return pairings.reverse();
}

/** What it costs at least to begin a match here: what lies between it and the match before, and its offset. */
function entryTo(
  bout: number,
  run: number,
  planned: Bout | undefined,
  { startSeconds }: RunBout,
  matches: readonly (readonly (Match | null)[])[],
): { readonly cost: number; readonly before: Match | null } {
  const { missedCost, extraCost, offsetCost, offsetSeconds, skippedAtMost } = matchingRule;
  // Of two equal ways the one that leaves out the end: who is short of time stops early.
  let cost = (bout * missedCost + run * extraCost) * (1 + 1e-9);
  let before: Match | null = null;
  const ahead = startSeconds - (planned?.startSeconds ?? 0);
  for (let lastBout = bout - 1; lastBout >= 0 && lastBout >= bout - 1 - skippedAtMost; lastBout--) {
    for (let lastRun = run - 1; lastRun >= 0 && lastRun >= run - 1 - skippedAtMost; lastRun--) {
      const match = matches[lastBout]?.[lastRun];
      if (match === null || match === undefined) continue;
      const between = (bout - 1 - lastBout) * missedCost + (run - 1 - lastRun) * extraCost;
      const offset = (offsetCost * Math.abs(ahead - match.ahead)) / offsetSeconds;
      if (match.cost + between + offset >= cost) continue;
      cost = match.cost + between + offset;
      before = match;
    }
  }
  return { cost, before };
}

/** Planned bouts run as one: with or without the time of the walks between. */
type MergedBout = {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** null: of any length. */
  readonly least: number | null;
};

function mergeWith(earlier: MergedBout | null, bout: Bout | undefined): MergedBout | null {
  if (bout === undefined) return null;
  const { startSeconds, seconds } = bout;
  const sum = earlier === null ? 0 : earlier.least;
  return {
    startSeconds: earlier?.startSeconds ?? startSeconds,
    endSeconds: startSeconds + (seconds ?? 0),
    least: sum === null || seconds === null ? null : sum + seconds,
  };
}

/** A run too short for all of their running stands for fewer of them. */
const holds = (run: RunBout, { least }: MergedBout): boolean =>
  least === null || run.seconds >= matchingRule.done * least;

function lengthCost(bout: MergedBout, run: RunBout): number {
  if (bout.least === null) return 0;
  const most = bout.endSeconds - bout.startSeconds;
  return Math.abs(Math.log(run.seconds / Math.min(Math.max(run.seconds, bout.least), most)));
}

/**
 * After a single match the starts are compared; the ends after a merged one, whose walks took no time, and after
 * one of any length.
 */
function clockAfter(bout: MergedBout, run: RunBout, count: number): number {
  if (count === 1 && bout.least !== null) return run.startSeconds - bout.startSeconds;
  return run.startSeconds + run.seconds - bout.endSeconds;
}
