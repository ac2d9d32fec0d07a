import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { HeartRatePanel } from '../../chart/chart.ts';
import { type Box, overlap } from './boxes.ts';
import { CapLineMark, capLabel } from './cap-line.tsx';
import type { Drawing } from './drawing.ts';
import { OverMarks } from './over-marks.tsx';
import { overPaths, pointsInside, type Scale, tracePath } from './paths.ts';
import { heartRateTicks, withRoom } from './ticks.ts';
import { Untrusted } from './untrusted.tsx';
import { UntrustedLabel, untrustedPlace } from './untrusted-label.tsx';

const barRoom = 34;

/** Vertical scale of the heart-rate panel, shared by the drawing and the band behind it. */
export function heartRateScale(panel: HeartRatePanel, drawing: Drawing): Scale {
  return scaleLinear()
    .domain([panel.bottom, panel.top])
    .range([drawing.heartBottom, drawing.heartTop + (panel.over.length > 0 ? barRoom : 4)])
    .clamp(true);
}

/** The tinted 60-70 % band; drawn first, behind walks and traces. */
export function Band(props: { readonly panel: HeartRatePanel; readonly drawing: Drawing }): VNode | null {
  const { panel, drawing } = props;
  if (panel.band === null || panel.missing !== null) return null;
  const y = heartRateScale(panel, drawing);
  const top = y(panel.band.ceiling);
  const height = y(panel.band.floor) - top;
  return (
    <rect
      class="band"
      x={drawing.left}
      y={top.toFixed(1)}
      width={drawing.width - drawing.left}
      height={height.toFixed(1)}
    />
  );
}

/** The band's name at its left or right end, wherever no trace passes; where there is no room, none. */
function BandName(props: {
  readonly panel: HeartRatePanel;
  readonly x: Scale;
  readonly y: Scale;
  readonly drawing: Drawing;
  /** where other words stand. */
  readonly taken: readonly Box[];
}): VNode | null {
  const { panel, x, y, drawing, taken } = props;
  if (panel.band === null) return null;
  const foot = y(panel.band.floor);
  const name = drawing.narrow ? 'easy' : 'easy band';
  const width = name.length * 7;
  const covered = (fromX: number): boolean => {
    const box = { fromX, toX: fromX + width, fromY: foot - 20, toY: foot };
    return taken.some((other) => overlap(box, other)) || pointsInside(panel.traces, x, y, box) > 0;
  };
  const ends = [drawing.left + 6, drawing.width - width - 6];
  const at = ends.find((fromX) => !covered(fromX));
  if (at === undefined || foot - y(panel.band.ceiling) <= 18) return null;
  return (
    <text class="sub" x={at.toFixed(1)} y={(foot - 6).toFixed(1)}>
      {name}
    </text>
  );
}

/** Heart rate: ticks at both ends of the band, the trace, what is over, what is not trusted, the cap. */
export function HeartRateDrawing(props: {
  readonly panel: HeartRatePanel;
  readonly x: Scale;
  readonly drawing: Drawing;
}): VNode {
  const { panel, x, drawing } = props;
  const { left, width, heartTop } = drawing;
  const y = heartRateScale(panel, drawing);
  const capY = panel.cap === null ? null : y(panel.cap.value);
  const ticks = withRoom(heartRateTicks(panel.bottom, panel.top, panel.band), y, 13, []);
  const capBox = panel.cap === null ? null : capLabel(panel.cap, panel.traces, x, y, drawing).box;
  const aside = untrustedPlace(panel, x, y, drawing, capBox);
  const taken = [capBox, aside?.box ?? null].filter((box) => box !== null);
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${left} ${y(tick).toFixed(1)}H${width}`} />
          <text class="tick" x={left - 6} y={(y(tick) + 4).toFixed(1)} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      <Untrusted spans={panel.untrusted} x={x} y={y} drawing={drawing} />
      {capY !== null &&
        panel.over.flatMap((span) =>
          overPaths(span, panel.traces, x, y, capY).map((d) => <path key={d} class="over-fill" d={d} />),
        )}
      {panel.traces.map((trace) => (
        <path key={trace.startSeconds} class="trace" d={tracePath(trace, x, y)} />
      ))}
      <OverMarks spans={panel.over} x={x} top={heartTop} drawing={drawing} />
      {panel.cap !== null && (
        <CapLineMark cap={panel.cap} traces={panel.traces} x={x} y={y} drawing={drawing} />
      )}
      <BandName panel={panel} x={x} y={y} drawing={drawing} taken={taken} />
      {aside !== null && <UntrustedLabel place={aside} />}
    </g>
  );
}
