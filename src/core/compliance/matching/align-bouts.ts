import { matchingRule } from '../constants.ts';

/** A stretch on its own clock: the plan's, or the recording's. `seconds` null: of any length. */
export type Bout = { readonly startSeconds: number; readonly seconds: number | null };
export type RunBout = { readonly startSeconds: number; readonly seconds: number };

/** A run and the planned bouts it stands for: `count` above 1 when the walks between were skipped. */
export type Pairing = { readonly run: number; readonly firstBout: number; readonly count: number };

/** How the best path reaches a cell; `merged` and above: that many bouts in one run. */
const Step = { missed: -1, extra: 0, match: 1 } as const;

/**
 * Global alignment (Needleman-Wunsch) of runs to planned bouts (5, 12.14, 12.16.5). A match costs what its length
 * is off, as a ratio, and its start, relative to the match before; the first match has no offset.
 * @returns the pairs in order; bouts in none are missed, runs in none are extra
 */
export function alignBouts(planned: readonly Bout[], runs: readonly RunBout[]): readonly Pairing[] {
  const columns = runs.length + 1;
  const cells = (planned.length + 1) * columns;
  const cost = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
  const step = new Int16Array(cells);
  /** s by which the recording's clock is ahead of the plan's after the last match; NaN before the first. */
  const ahead = new Float64Array(cells).fill(Number.NaN);
  cost[0] = 0;
  const reach = (cell: number, from: number, price: number, by: number, clock: number): void => {
    const total = (cost[from] ?? Number.POSITIVE_INFINITY) + price;
    if (total >= (cost[cell] ?? 0)) return;
    cost[cell] = total;
    step[cell] = by;
    ahead[cell] = clock;
  };
  for (let bout = 0; bout <= planned.length; bout++) {
    for (let run = 0; run <= runs.length; run++) {
      const cell = bout * columns + run;
      const here = runs[run - 1];
      let merged: MergedBout | null = null;
      for (let count = 1; here !== undefined && count <= Math.min(bout, matchingRule.mergedAtMost); count++) {
        const from = cell - count * columns - 1;
        merged = mergeBefore(planned[bout - count], merged);
        if (merged === null) break;
        const price =
          matchCost(merged, here, ahead[from] ?? Number.NaN) + matchingRule.mergedCost * (count - 1);
        reach(cell, from, price, count, clockAfter(merged, here, count));
      }
      if (bout > 0) {
        const from = cell - columns;
        reach(cell, from, matchingRule.missedCost, Step.missed, ahead[from] ?? Number.NaN);
      }
      if (run > 0) reach(cell, cell - 1, matchingRule.extraCost, Step.extra, ahead[cell - 1] ?? Number.NaN);
    }
  }
  return pathBack(step, planned.length, runs.length);
}

/** Planned bouts run as one: with or without the time of the walks between. */
type MergedBout = {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** null: of any length. */
  readonly least: number | null;
};

function mergeBefore(bout: Bout | undefined, later: MergedBout | null): MergedBout | null {
  if (bout === undefined) return null;
  const { startSeconds, seconds } = bout;
  const sum = later === null ? 0 : later.least;
  return {
    startSeconds,
    endSeconds: later?.endSeconds ?? startSeconds + (seconds ?? 0),
    least: sum === null || seconds === null ? null : sum + seconds,
  };
}

function matchCost(bout: MergedBout, run: RunBout, ahead: number): number {
  const offset = run.startSeconds - bout.startSeconds - ahead;
  const late = Number.isNaN(offset)
    ? 0
    : (matchingRule.offsetCost * Math.abs(offset)) / matchingRule.offsetSeconds;
  if (bout.least === null) return late;
  const most = bout.endSeconds - bout.startSeconds;
  const nearest = Math.min(Math.max(run.seconds, bout.least), most);
  return late + Math.abs(Math.log(run.seconds / nearest));
}

/** After a single match the starts are compared, after a merged one the ends: its walks took no time. */
function clockAfter(bout: MergedBout, run: RunBout, count: number): number {
  if (count === 1) return run.startSeconds - bout.startSeconds;
  return run.startSeconds + run.seconds - bout.endSeconds;
}

function pathBack(step: Int16Array, bouts: number, runs: number): readonly Pairing[] {
  const pairings: Pairing[] = [];
  let bout = bouts;
  let run = runs;
  while (bout > 0 || run > 0) {
    const by = step[bout * (runs + 1) + run] ?? 0;
    if (by >= Step.match) {
      pairings.push({ run: run - 1, firstBout: bout - by, count: by });
      bout -= by;
      run -= 1;
    } else if (by === Step.missed) bout -= 1;
    else run -= 1;
  }
  return pairings.reverse();
}
