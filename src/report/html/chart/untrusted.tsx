import type { VNode } from 'preact';
import type { HeartRatePanel, StripedSpan } from '../../chart/chart.ts';
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

const letterWidth = 7;

/** How long heart rate was not trusted, and why, beside the longest striped span. */
export function UntrustedLabel(props: {
  readonly panel: HeartRatePanel;
  readonly x: Scale;
  readonly drawing: Drawing;
}): VNode | null {
  const { panel, x, drawing } = props;
  const label = panel.untrustedLabel;
  const longest = [...panel.untrusted].sort(
    (a, b) => b.endSeconds - b.startSeconds - (a.endSeconds - a.startSeconds),
  )[0];
  if (label === null || longest === undefined) return null;
  const why = drawing.narrow ? label.narrow : label.wide;
  const width = Math.max(label.lead.length, why.length) * letterWidth;
  const from = x(longest.startSeconds);
  const to = x(longest.endSeconds);
  const right = to + 8 + width <= drawing.width;
  const left = !right && from - 8 - width >= drawing.left;
  const at = right ? to + 8 : left ? from - 8 : drawing.left + 6;
  const anchor = left ? 'end' : 'start';
  // Bars of what is over stand at the top; the label then goes to the foot of the panel.
  const y = panel.over.length > 0 ? drawing.heartBottom - 24 : drawing.heartTop + 16;
  return (
    <g>
      <text class="label halo" x={at.toFixed(1)} y={y} text-anchor={anchor}>
        {label.lead}
      </text>
      <text class="sub halo" x={at.toFixed(1)} y={y + 16} text-anchor={anchor}>
        {why}
      </text>
    </g>
  );
}
