import { gaitRule } from '../constants.ts';
import { Gait } from '../track.ts';

/**
 * Moves every edge between running and walking or standing to the second where cadence changes most steeply,
 * at most a few seconds away and never so far that a neighbour falls below the shortest segment, in place (5).
 * @param gait `Gait` per second
 * @param stepsPerMinute per second, NaN where absent
 */
export function refineEdges(gait: Uint8Array, stepsPerMinute: Float64Array): void {
  let start = 0;
  for (let edge = 1; edge < gait.length; edge++) {
    const before = gait[edge - 1] ?? Gait.none;
    const after = gait[edge] ?? Gait.none;
    if (before === after) continue;
    if (isRunEdge(before, after)) {
      const end = endOfSegment(gait, edge);
      const low = Math.max(edge - gaitRule.edgeReach, start + gaitRule.shortestSegment);
      const high = Math.min(edge + gaitRule.edgeReach, end - gaitRule.shortestSegment);
      const rising = after === Gait.run;
      const moved = steepest(stepsPerMinute, { edge, low, high, rising });
      if (moved < edge) gait.fill(after, moved, edge);
      else gait.fill(before, edge, moved);
      start = moved;
      edge = Math.max(edge, moved);
    } else {
      start = edge;
    }
  }
}

const isRunEdge = (before: number, after: number): boolean =>
  before !== Gait.none && after !== Gait.none && (before === Gait.run || after === Gait.run);

function endOfSegment(gait: Uint8Array, from: number): number {
  let end = from;
  while (end < gait.length && gait[end] === gait[from]) end++;
  return end;
}

type Search = {
  readonly edge: number;
  readonly low: number;
  readonly high: number;
  readonly rising: boolean;
};

/** The second with the steepest change in the wanted direction, nearest to the edge where several are; else the edge. */
function steepest(steps: Float64Array, { edge, low, high, rising }: Search): number {
  let best = edge;
  let most = 0;
  for (let second = low; second <= high; second++) {
    const change =
      mean(steps, second, second + gaitRule.edgeWindow) - mean(steps, second - gaitRule.edgeWindow, second);
    const wanted = rising ? change : -change;
    const nearer = wanted === most && Math.abs(second - edge) < Math.abs(best - edge);
    if (wanted > most || nearer) {
      most = wanted;
      best = second;
    }
  }
  return best;
}

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let at = Math.max(0, from); at < Math.min(values.length, to); at++) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}
