import type { VNode } from 'preact';
import type { StripedSpan } from '../../chart/chart.ts';
import type { Drawing } from './drawing.ts';
import { type Scale, tracePath } from './paths.ts';

/** The stripe pattern of a drawing; ids differ because both drawings stand in one page. */
export const stripesId = (drawing: Drawing): string => (drawing.narrow ? 'stripes-narrow' : 'stripes-wide');

/** Definition of the stripes. */
export function Stripes(props: { readonly drawing: Drawing }): VNode {
  return (
    <defs>
      <pattern
        id={stripesId(props.drawing)}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="stripe-ground" width="6" height="6" />
        <line class="stripe" x1="0" y1="0" x2="0" y2="6" stroke-width="2" />
      </pattern>
    </defs>
  );
}

/** Below this the two edges would be one dark line, pixels. */
const narrowest = 4;

/** Striped spans with two edges, the raw values dotted inside; never bridged (VISUAL.md, charts 6). */
export function Untrusted(props: {
  readonly spans: readonly StripedSpan[];
  readonly x: Scale;
  readonly y: Scale;
  readonly drawing: Drawing;
}): VNode {
  const { spans, x, y, drawing } = props;
  return (
    <g>
      {spans.map((span) => {
        const from = x(span.startSeconds);
        const to = x(span.endSeconds);
        return (
          <g key={span.startSeconds}>
            <title>{`Not trusted: ${span.cause}`}</title>
            <rect
              x={from.toFixed(1)}
              y={drawing.heartTop}
              width={Math.max(1, to - from).toFixed(1)}
              height={drawing.heartBottom - drawing.heartTop}
              fill={`url(#${stripesId(drawing)})`}
              opacity=".55"
            />
            {to - from >= narrowest && (
              <path
                class="stripe-edge"
                d={`M${from.toFixed(1)} ${drawing.heartTop}V${drawing.heartBottom}M${to.toFixed(1)} ${drawing.heartTop}V${drawing.heartBottom}`}
              />
            )}
            {span.raw.map((trace) => (
              <path key={trace.startSeconds} class="raw" d={tracePath(trace, x, y)} />
            ))}
          </g>
        );
      })}
    </g>
  );
}
