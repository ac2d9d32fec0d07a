import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Chart, Panel } from '../../chart/chart.ts';
import { letters } from './boxes.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { Band, HeartRateDrawing } from './heart-rate-drawing.tsx';
import { PaceDrawing } from './pace-drawing.tsx';
import type { Scale } from './paths.ts';
import { minuteTicks } from './ticks.ts';
import { Stripes, stripesId } from './untrusted.tsx';

type Parts = { readonly chart: Chart; readonly x: Scale; readonly drawing: Drawing };

/** Walking and standing, shaded through both panels. */
function Walks({ chart, x, drawing }: Parts): VNode {
  const panels = [
    { missing: chart.pace.missing, top: drawing.paceTop, bottom: drawing.paceBottom },
    { missing: chart.heartRate.missing, top: drawing.heartTop, bottom: drawing.heartBottom },
  ].filter((panel) => panel.missing === null);
  return (
    <g>
      {chart.walks.flatMap((walk) =>
        panels.map((panel) => (
          <rect
            key={`${walk.startSeconds} ${panel.top}`}
            class="walk"
            x={x(walk.startSeconds).toFixed(1)}
            y={panel.top}
            width={(x(walk.endSeconds) - x(walk.startSeconds)).toFixed(1)}
            height={panel.bottom - panel.top}
          />
        )),
      )}
    </g>
  );
}

const letterWidth = 6.8;

/** Numbers of the runs and names of the long walks, once above both panels; what has no room stays out. */
function Names({ chart, x, drawing }: Parts): VNode {
  const named = [
    ...chart.walks.map((walk) => ({ ...walk, text: drawing.narrow ? walk.narrow : walk.wide })),
    ...chart.runs.map((run) => ({ ...run, text: run.number === null ? run.name : String(run.number) })),
  ];
  let free = drawing.left - 4;
  const standing: { readonly text: string; readonly at: number }[] = [];
  for (const each of [...named].sort((a, b) => a.startSeconds - b.startSeconds)) {
    if (each.text === null) continue;
    const from = x(each.startSeconds);
    const to = x(each.endSeconds);
    const half = (each.text.length * letterWidth) / 2;
    const at = (from + to) / 2;
    const fits = each.text.length <= 2 || half * 2 <= to - from + 4;
    if (!fits || at - half < free) continue;
    free = at + half + 2;
    standing.push({ text: each.text, at });
  }
  return (
    <g>
      {standing.map((name) => (
        <text key={name.at} class="sub" x={name.at.toFixed(1)} y={drawing.paceTop - 8} text-anchor="middle">
          {name.text}
        </text>
      ))}
    </g>
  );
}

function TimeAxis({ chart, x, drawing }: Parts): VNode {
  const ticks = minuteTicks(chart.seconds, drawing.narrow ? 6 : 9);
  const { heartBottom: y, left, width } = drawing;
  return (
    <g>
      <path class="axis" d={`M${left} ${y}H${width}`} />
      {ticks.map((minute) => {
        const at = x(minute * 60);
        const anchor = minute === 0 ? 'start' : at > width - 12 ? 'end' : 'middle';
        return (
          <g key={minute}>
            <path class="axis" d={`M${at.toFixed(1)} ${y}v5`} />
            <text class="tick" x={at.toFixed(1)} y={y + 19} text-anchor={anchor}>
              {minute === 0 ? '0 min' : minute}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function PanelTitle(props: { readonly panel: Panel; readonly y: number; readonly narrow: boolean }): VNode {
  return (
    <text class="title halo" x="0" y={props.y}>
      {props.panel.title}
      <tspan class="sub" dx="6" font-weight="400">
        {props.narrow ? props.panel.unit.replace(', hills evened out', '') : props.panel.unit}
      </tspan>
    </text>
  );
}

/** One line of words, or two where one is too long for the room, in letters. */
function inLines(text: string, room: number): readonly string[] {
  const gap = text.lastIndexOf(' ', room);
  return text.length <= room || gap < 0 ? [text] : [text.slice(0, gap), text.slice(gap + 1)];
}

/** A signal that is not there: one empty striped span, and what is missing. */
function Missing(props: {
  readonly panel: Panel;
  readonly top: number;
  readonly bottom: number;
  readonly drawing: Drawing;
}): VNode {
  const { panel, top, bottom, drawing } = props;
  const lines = inLines(panel.missing ?? '', (drawing.width - drawing.left - 24) / letters.label);
  return (
    <g>
      <rect
        x={drawing.left}
        y={top}
        width={drawing.width - drawing.left}
        height={bottom - top}
        fill={`url(#${stripesId(drawing)})`}
        opacity=".35"
      />
      {lines.map((line, index) => (
        <text
          key={line}
          class="label halo wide-halo"
          x={drawing.left + 12}
          y={top + 37 + (index - (lines.length - 1) / 2) * 18}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** Pace above heart rate on one time axis, in one of its two sizes. */
export function ChartDrawing(props: { readonly chart: Chart; readonly narrow: boolean }): VNode {
  const { chart, narrow } = props;
  const drawing = drawingOf(chart, narrow);
  const x = scaleLinear().domain([0, chart.seconds]).range([drawing.left, drawing.width]).clamp(true);
  const parts = { chart, x, drawing };
  const { pace, heartRate } = chart;
  return (
    <svg
      class={narrow ? 'narrow' : 'wide'}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width}
      height={drawing.height}
      role="img"
      aria-label={chart.name}
      data-left={drawing.left}
    >
      <Stripes drawing={drawing} />
      <Band panel={heartRate} drawing={drawing} />
      <Walks {...parts} />
      <Names {...parts} />
      {pace.missing === null ? (
        <PaceDrawing panel={pace} x={x} drawing={drawing} />
      ) : (
        <Missing panel={pace} top={drawing.paceTop} bottom={drawing.paceBottom} drawing={drawing} />
      )}
      {heartRate.missing === null ? (
        <HeartRateDrawing panel={heartRate} x={x} drawing={drawing} />
      ) : (
        <Missing panel={heartRate} top={drawing.heartTop} bottom={drawing.heartBottom} drawing={drawing} />
      )}
      <PanelTitle panel={pace} y={14} narrow={narrow} />
      <PanelTitle panel={heartRate} y={drawing.heartTop - 14} narrow={narrow} />
      <TimeAxis {...parts} />
      <g class="reading" display="none">
        <line y1={drawing.paceTop} y2={drawing.heartBottom} />
        <rect y={drawing.paceTop - 24} height="24" />
        <text y={drawing.paceTop - 7} />
      </g>
    </svg>
  );
}
