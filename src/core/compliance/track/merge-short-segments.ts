import { Gait } from '../track.ts';

/** A stretch of one state; neighbours are linked, so that joining two costs nothing. */
type Segment = {
  state: number;
  start: number;
  end: number;
  before: Segment | null;
  after: Segment | null;
  gone: boolean;
};

/**
 * Gives every segment shorter than `shortest` to its longer neighbour, the shortest first, in place (12.15.5).
 * Seconds without a record neither take nor give. Joining only makes longer, so one round per length is enough.
 * @param gait `Gait` per second
 * @param shortest whole seconds
 */
export function mergeShortSegments(gait: Uint8Array, shortest: number): void {
  const byLength: Segment[][] = Array.from({ length: shortest }, () => []);
  const note = (segment: Segment): void => {
    if (segment.state !== Gait.none) byLength[length(segment)]?.push(segment);
  };
  for (let segment = segmentsOf(gait); segment !== null; segment = segment.after) note(segment);
  for (const [seconds, segments] of byLength.entries()) {
    for (const segment of segments.sort((a, b) => a.start - b.start)) {
      const into = segment.gone || length(segment) !== seconds ? null : longerNeighbour(segment);
      if (into === null) continue;
      gait.fill(into.state, segment.start, segment.end);
      note(join(segment, into));
    }
  }
}

const length = (segment: Segment): number => segment.end - segment.start;

function longerNeighbour({ before, after }: Segment): Segment | null {
  const left = before?.state === Gait.none ? null : before;
  const right = after?.state === Gait.none ? null : after;
  if (left === null || right === null) return left ?? right;
  return length(right) > length(left) ? right : left;
}

/** Joins a segment with the neighbour that takes it, and with the other one if that is then of the same state. */
function join(segment: Segment, into: Segment): Segment {
  segment.state = into.state;
  for (const neighbour of [segment.before, segment.after]) {
    if (neighbour?.state !== segment.state) continue;
    neighbour.gone = true;
    segment.start = Math.min(segment.start, neighbour.start);
    segment.end = Math.max(segment.end, neighbour.end);
    if (neighbour === segment.before) segment.before = neighbour.before;
    else segment.after = neighbour.after;
  }
  if (segment.before !== null) segment.before.after = segment;
  if (segment.after !== null) segment.after.before = segment;
  return segment;
}

/** The first of the linked segments of a column; null when it is empty. */
function segmentsOf(gait: Uint8Array): Segment | null {
  let first: Segment | null = null;
  let last: Segment | null = null;
  let start = 0;
  for (let at = 1; at <= gait.length; at++) {
    if (at < gait.length && gait[at] === gait[start]) continue;
    const state = gait[start] ?? Gait.none;
    const segment: Segment = { state, start, end: at, before: last, after: null, gone: false };
    if (last === null) first = segment;
    else last.after = segment;
    last = segment;
    start = at;
  }
  return first;
}
