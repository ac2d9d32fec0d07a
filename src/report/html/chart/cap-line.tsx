import type { VNode } from 'preact';
import type { CapLine, Trace } from '../../chart/chart.ts';
import { type Box, letters } from './boxes.ts';
import type { Drawing } from './drawing.ts';
import { pointsInside, type Scale } from './paths.ts';

type CapLabel = { readonly text: string; readonly baseline: number; readonly box: Box };

/** The cap's label and the room it takes: at the right end, on the side of the line that is free of data. */
export function capLabel(
  cap: CapLine,
  traces: readonly Trace[],
  x: Scale,
  y: Scale,
  drawing: Drawing,
): CapLabel {
  const capY = y(cap.value);
  const text = drawing.narrow ? cap.narrow : cap.wide;
  const across = { fromX: drawing.width - text.length * letters.label - 4, toX: drawing.width };
  const above = { ...across, fromY: capY - 24, toY: capY };
  const below = { ...across, fromY: capY, toY: capY + 24 };
  const under = pointsInside(traces, x, y, above) > pointsInside(traces, x, y, below);
  return { text, baseline: under ? capY + 16 : capY - 7, box: under ? below : above };
}

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
  const label = capLabel(cap, traces, x, y, drawing);
  return (
    <g>
      <path
        class={cap.provisional ? 'cap provisional' : 'cap'}
        d={`M${drawing.left} ${capY.toFixed(1)}H${drawing.width}`}
      />
      <text class="label halo" x={drawing.width - 2} y={label.baseline.toFixed(1)} text-anchor="end">
        {label.text}
      </text>
    </g>
  );
}
