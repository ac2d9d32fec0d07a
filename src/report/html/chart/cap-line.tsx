import type { VNode } from 'preact';
import type { CapLine, Trace } from '../../chart/chart.ts';
import type { Drawing } from './drawing.ts';
import { pointsInside, type Scale } from './paths.ts';

const letterWidth = 7.2;

/** The heaviest line of a panel; its label stands at the right end on the side free of data. */
export function CapLineMark(props: {
  readonly cap: CapLine;
  readonly traces: readonly Trace[];
  readonly x: Scale;
  readonly y: Scale;
  readonly drawing: Drawing;
}): VNode {
  const { cap, traces, x, y, drawing } = props;
  const capY = y(cap.value);
  const label = drawing.narrow ? cap.narrow : cap.wide;
  const across = { fromX: drawing.width - label.length * letterWidth - 8, toX: drawing.width };
  const above = pointsInside(traces, x, y, { ...across, fromY: capY - 24, toY: capY });
  const below = pointsInside(traces, x, y, { ...across, fromY: capY, toY: capY + 24 });
  return (
    <g>
      <path
        class={cap.provisional ? 'cap provisional' : 'cap'}
        d={`M${drawing.left} ${capY.toFixed(1)}H${drawing.width}`}
      />
      <text
        class="label halo"
        x={drawing.width - 2}
        y={(above > below ? capY + 16 : capY - 7).toFixed(1)}
        text-anchor="end"
      >
        {label}
      </text>
    </g>
  );
}
