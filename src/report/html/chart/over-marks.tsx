import type { VNode } from 'preact';
import type { OverSpan } from '../../chart/chart.ts';
import { letters } from './boxes.ts';
import type { Drawing } from './drawing.ts';
import type { Scale } from './paths.ts';

/** Narrow drawings with more bars than this give the number for the worst only. */
const numbersOnNarrow = 5;

type Placed = { readonly text: string; readonly at: number; readonly half: number };

/** Which labels stand and where: the largest excess first, none over another. */
function placed(
  spans: readonly OverSpan[],
  x: Scale,
  drawing: Drawing,
  wording: (label: string) => string,
): readonly Placed[] {
  const standing: Placed[] = [];
  for (const span of spans) {
    const text = wording(span.label);
    const half = (text.length * letters.number) / 2;
    const middle = (x(span.startSeconds) + x(span.endSeconds)) / 2;
    const at = Math.min(drawing.width - half, Math.max(drawing.left + half, middle));
    if (standing.every((other) => Math.abs(other.at - at) > half + other.half)) {
      standing.push({ text, at, half });
    }
  }
  return standing;
}

/** Labels with their unit where all of them find room, else without: the unit stands at the panel. */
function labels(spans: readonly OverSpan[], x: Scale, drawing: Drawing): readonly Placed[] {
  const bySize = [...spans].sort((a, b) => b.size - a.size);
  const wanted = drawing.narrow && spans.length > numbersOnNarrow ? bySize.slice(0, 1) : bySize;
  const full = placed(wanted, x, drawing, (label) => label);
  return full.length === wanted.length
    ? full
    : placed(wanted, x, drawing, (label) => label.replace(/ (bpm|%)$/, ''));
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
      {labels(spans, x, drawing).map((mark) => (
        <text
          key={mark.at}
          class="label halo over-text"
          x={mark.at.toFixed(1)}
          y={top + 17}
          text-anchor="middle"
        >
          {mark.text}
        </text>
      ))}
    </g>
  );
}
