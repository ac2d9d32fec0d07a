import { area, line } from 'd3-shape';
import type { OverSpan, Trace } from '../../chart/chart.ts';

export type Scale = (value: number) => number;

type Point = readonly [x: number, y: number];

/** No more than one point per this many pixels (VISUAL.md, charts 7). */
const pixelsPerPoint = 2;

/** The points of a trace, thinned to what the drawing can show; the first and the last second always stay. */
function pointsOf(trace: Trace, x: Scale, y: Scale): readonly Point[] {
  const perSecond = x(1) - x(0);
  const stride = Math.max(1, Math.ceil(pixelsPerPoint / Math.max(perSecond, 1e-6)));
  const { values, startSeconds } = trace;
  const points: Point[] = [];
  for (let from = 0; from < values.length; from += stride) {
    const part = values.slice(from, from + stride);
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    const at = from === 0 ? 0 : from + (part.length - 1) / 2;
    points.push([x(startSeconds + at), y(mean)]);
  }
  const last = values.at(-1);
  if (last !== undefined && values.length > 1) points.push([x(startSeconds + values.length - 1), y(last)]);
  return points;
}

const tenths = line<Point>()
  .x((point) => point[0])
  .y((point) => point[1])
  .digits(1);

/** A trace as an SVG path. */
export const tracePath = (trace: Trace, x: Scale, y: Scale): string =>
  tenths([...pointsOf(trace, x, y)]) ?? '';

/** The part of a trace inside a span. */
function clipped(trace: Trace, span: OverSpan): Trace | null {
  const from = Math.max(0, Math.ceil(span.startSeconds) - trace.startSeconds);
  const to = Math.min(trace.values.length, Math.floor(span.endSeconds) - trace.startSeconds);
  if (to - from < 2) return null;
  return { startSeconds: trace.startSeconds + from, values: trace.values.slice(from, to) };
}

/** The areas between the traces and the cap line inside one span; only what lies above the line. */
export function overPaths(
  span: OverSpan,
  traces: readonly Trace[],
  x: Scale,
  y: Scale,
  capY: number,
): readonly string[] {
  const filled = area<Point>()
    .x((point) => point[0])
    .y0(capY)
    .y1((point) => Math.min(capY, point[1]))
    .digits(1);
  return traces.flatMap((trace) => {
    const part = clipped(trace, span);
    return part === null ? [] : [filled([...pointsOf(part, x, y)]) ?? ''];
  });
}

/** How many drawn points lie inside a box: what a label there would cover. */
export function pointsInside(
  traces: readonly Trace[],
  x: Scale,
  y: Scale,
  box: { readonly fromX: number; readonly toX: number; readonly fromY: number; readonly toY: number },
): number {
  const inside = ([px, py]: Point): boolean =>
    px >= box.fromX && px <= box.toX && py >= box.fromY && py <= box.toY;
  return traces.reduce((sum, trace) => sum + pointsOf(trace, x, y).filter(inside).length, 0);
}
