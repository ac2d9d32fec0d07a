import { Gait } from '../track.ts';

type Segment = { readonly state: number; readonly start: number; readonly end: number };

/**
 * Gives every segment shorter than `shortest` to its longer neighbour, the shortest first, in place (12.15.5).
 * Seconds without a record neither take nor give.
 * @param gait `Gait` per second
 * @param shortest seconds
 */
export function mergeShortSegments(gait: Uint8Array, shortest: number): void {
  const segments = segmentsOf(gait);
  for (;;) {
    const at = shortestBelow(segments, shortest);
    if (at < 0) return;
    const segment = segments[at];
    const before = segments[at - 1];
    const after = segments[at + 1];
    const into = longer(before, after);
    if (segment === undefined || into === null) return;
    gait.fill(into.state, segment.start, segment.end);
    const joinsBoth = before?.state === after?.state;
    const start = into === before || joinsBoth ? (before?.start ?? segment.start) : segment.start;
    const end = into === after || joinsBoth ? (after?.end ?? segment.end) : segment.end;
    const first = start < segment.start ? at - 1 : at;
    const last = end > segment.end ? at + 1 : at;
    segments.splice(first, last - first + 1, { state: into.state, start, end });
  }
}

const length = (segment: Segment): number => segment.end - segment.start;

function longer(before: Segment | undefined, after: Segment | undefined): Segment | null {
  const takes = (segment: Segment | undefined): segment is Segment =>
    segment !== undefined && segment.state !== Gait.none;
  if (!takes(before)) return takes(after) ? after : null;
  return takes(after) && length(after) > length(before) ? after : before;
}

/** Index of the shortest segment that is too short and has somebody to join; -1 when there is none. */
function shortestBelow(segments: readonly Segment[], shortest: number): number {
  let found = -1;
  let least = shortest;
  for (const [at, segment] of segments.entries()) {
    if (segment.state === Gait.none || length(segment) >= least) continue;
    if (longer(segments[at - 1], segments[at + 1]) === null) continue;
    least = length(segment);
    found = at;
  }
  return found;
}

function segmentsOf(gait: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (let at = 1; at <= gait.length; at++) {
    if (at < gait.length && gait[at] === gait[start]) continue;
    segments.push({ state: gait[start] ?? Gait.none, start, end: at });
    start = at;
  }
  return segments;
}
