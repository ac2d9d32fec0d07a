import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Panel } from '../../chart/chart.ts';
import { paceText } from '../../words/pace.ts';
import { CapLineMark } from './cap-line.tsx';
import type { Drawing } from './drawing.ts';
import { OverMarks } from './over-marks.tsx';
import { overPaths, type Scale, tracePath } from './paths.ts';
import { paceTicks, withRoom } from './ticks.ts';

/** Bars and their numbers stand in this strip at the top of the panel, pixels. */
const barRoom = 34;

/** Pace, inverted: faster is higher, so that above the line means over. */
export function PaceDrawing(props: {
  readonly panel: Panel;
  readonly x: Scale;
  readonly drawing: Drawing;
}): VNode {
  const { panel, x, drawing } = props;
  const { paceTop, paceBottom, left, width } = drawing;
  const y = scaleLinear()
    .domain([panel.top, panel.bottom])
    .range([paceTop + (panel.over.length > 0 ? barRoom : 8), paceBottom - 4])
    .clamp(true);
  const capY = panel.cap === null ? null : y(panel.cap.value);
  const ticks = withRoom(paceTicks(panel.top, panel.bottom), y, 13, capY === null ? [] : [capY]);
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${left} ${y(tick).toFixed(1)}H${width}`} />
          <text class="tick" x={left - 6} y={(y(tick) + 4).toFixed(1)} text-anchor="end">
            {paceText(tick)}
          </text>
        </g>
      ))}
      {capY !== null &&
        panel.over.flatMap((span) =>
          overPaths(span, panel.traces, x, y, capY).map((d) => <path key={d} class="over-fill" d={d} />),
        )}
      {panel.traces.map((trace) => (
        <path key={trace.startSeconds} class="trace" d={tracePath(trace, x, y)} />
      ))}
      <OverMarks spans={panel.over} x={x} top={paceTop} drawing={drawing} />
      {panel.cap !== null && (
        <CapLineMark cap={panel.cap} traces={panel.traces} x={x} y={y} drawing={drawing} />
      )}
    </g>
  );
}
