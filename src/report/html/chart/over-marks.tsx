import type { VNode } from 'preact';
import type { OverSpan } from '../../chart/chart.ts';
import type { Drawing } from './drawing.ts';
import type { Scale } from './paths.ts';

/** Narrow drawings with more bars than this give the number for the worst only. */
const numbersOnNarrow = 5;
const letterWidth = 7.4;

type Placed = {
  readonly span: OverSpan;
  readonly from: number;
  readonly width: number;
  readonly label: number;
};

/** Which labels stand and where: the largest excess first, none over another. */
function placed(spans: readonly OverSpan[], x: Scale, drawing: Drawing): readonly Placed[] {
  const bySize = [...spans].sort((a, b) => b.size - a.size);
  const candidates = drawing.narrow && spans.length > numbersOnNarrow ? bySize.slice(0, 1) : bySize;
  const standing: Placed[] = [];
  for (const span of candidates) {
    const from = x(span.startSeconds);
    const width = Math.max(2, x(span.endSeconds) - from);
    const half = (span.label.length * letterWidth) / 2;
    const label = Math.min(drawing.width - half, Math.max(drawing.left + half, from + width / 2));
    if (
      standing.every(
        (other) => Math.abs(other.label - label) > half + (other.span.label.length * letterWidth) / 2,
      )
    ) {
      standing.push({ span, from, width, label });
    }
  }
  return standing;
}

/** The thick bars over exactly the seconds above the cap, and how much above (VISUAL.md, charts 5). */
export function OverMarks(props: {
  readonly spans: readonly OverSpan[];
  readonly x: Scale;
  readonly top: number;
  readonly drawing: Drawing;
}): VNode {
  const { spans, x, top, drawing } = props;
  return (
    <g>
      {spans.map((span) => (
        <rect
          key={span.startSeconds}
          class="over-bar"
          x={x(span.startSeconds).toFixed(1)}
          y={top + 22}
          width={Math.max(2, x(span.endSeconds) - x(span.startSeconds)).toFixed(1)}
          height="5"
        />
      ))}
      {placed(spans, x, drawing).map((mark) => (
        <text
          key={mark.label}
          class="label over-text"
          x={mark.label.toFixed(1)}
          y={top + 17}
          text-anchor="middle"
        >
          {mark.span.label}
        </text>
      ))}
    </g>
  );
}
