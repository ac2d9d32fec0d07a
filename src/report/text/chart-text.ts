import type { Span } from '../../core/training/activity.ts';
import type { Chart, HeartRatePanel, Panel } from '../chart/chart.ts';
import { minuteStep } from '../words/minute-step.ts';
import { paceText } from '../words/pace.ts';
import { dotsOf, letterAt } from './braille.ts';
import type { Paint } from './paint.ts';

const gutter = 7;
const rows = 6;

const covers = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some((span) => span.startSeconds < to && from < span.endSeconds);

type PanelText = {
  readonly panel: Panel;
  readonly striped: readonly Span[];
  readonly label: (value: number) => string;
};

function panelRows(chart: Chart, text: PanelText, columns: number, paint: Paint): readonly string[] {
  const { panel, striped, label } = text;
  if (panel.missing !== null) return [`${' '.repeat(gutter)}${paint.faint('░░░ ')}${panel.missing}`];
  const y = (value: number): number => (value - panel.top) / (panel.bottom - panel.top);
  const fill = panel.cap === null ? null : { spans: panel.over, cap: panel.cap.value };
  const dots = dotsOf(panel.traces, chart.seconds, y, columns, rows, fill);
  const capRow =
    panel.cap === null
      ? -1
      : Math.min(rows - 1, Math.max(0, Math.floor((y(panel.cap.value) * (rows * 4 - 1)) / 4)));
  const perColumn = chart.seconds / columns;
  return Array.from({ length: rows }, (_, row) => {
    let line = '';
    for (let column = 0; column < columns; column += 1) {
      const from = column * perColumn;
      const letter = letterAt(dots, column, row);
      const over = row <= capRow && covers(panel.over, from, from + perColumn);
      if (letter !== ' ') line += over ? paint.tone('over', letter) : letter;
      else if (covers(striped, from, from + perColumn)) line += paint.faint('░');
      else line += row === capRow ? paint.faint('━') : ' ';
    }
    const value =
      row === capRow && panel.cap !== null
        ? paint.strong(label(panel.cap.value).padStart(gutter - 2))
        : row === 0 && capRow > 1
          ? paint.faint(label(panel.top).padStart(gutter - 2))
          : row === rows - 1 && capRow < rows - 2
            ? paint.faint(label(panel.bottom).padStart(gutter - 2))
            : ' '.repeat(gutter - 2);
    return `${value} ${row === capRow ? '┝' : '│'}${line}`.trimEnd();
  });
}

/** Running as blocks, walking and standing as dots, true to time. */
function ribbonRow(chart: Chart, columns: number, paint: Paint): string {
  const perColumn = chart.seconds / columns;
  let line = '';
  for (let column = 0; column < columns; column += 1) {
    const middle = (column + 0.5) * perColumn;
    const walking = chart.walks.some((walk) => walk.startSeconds <= middle && middle < walk.endSeconds);
    line += walking ? '·' : '▄';
  }
  return `${paint.faint('runs'.padStart(gutter - 2))} │${line}`;
}

function axisRow(chart: Chart, columns: number): string {
  const minutes = chart.seconds / 60;
  const step = minuteStep(chart.seconds, columns / 9);
  let line = ' '.repeat(gutter);
  for (let minute = 0; minute <= minutes; minute += step) {
    const label = minute === 0 ? '0 min' : String(minute);
    const at = gutter + Math.min(columns - label.length, Math.round((minute / minutes) * columns));
    if (at <= line.length && minute > 0) continue;
    line = line.padEnd(at) + label;
  }
  return line;
}

/** Title, unit and cap; what finds no room is left out, last first. The cap also stands on the axis. */
function title(panel: Panel, width: number, paint: Paint): string {
  const cap = panel.cap === null ? 'no cap' : panel.cap.wide;
  const room = width - panel.title.length - 2;
  const [short = panel.unit] = panel.unit.split(', ');
  const said = [`${panel.unit} · ${cap}`, panel.unit, short].find((text) => text.length <= room) ?? short;
  return `${paint.strong(panel.title)}  ${paint.faint(said)}`;
}

function worst(panel: Panel, paint: Paint): readonly string[] {
  const top = [...panel.over].sort((a, b) => b.size - a.size)[0];
  if (top === undefined) return [];
  const minute = Math.floor(top.startSeconds / 60);
  const said =
    panel.over.length > 1
      ? ` in the worst of ${panel.over.length} stretches, from minute ${minute}`
      : `, from minute ${minute}`;
  return [`${' '.repeat(gutter)}${paint.tone('over', top.label)}${said}`];
}

function untrusted(panel: HeartRatePanel, width: number): readonly string[] {
  const label = panel.untrustedLabel;
  if (label === null) return [];
  const room = width - gutter - 2;
  const why = [label.wide, label.narrow].find((text) => label.lead.length + 2 + text.length <= room) ?? '';
  return [`${' '.repeat(gutter)}░ ${label.lead}${why === '' ? '' : `: ${why}`}`];
}

/** Pace and heart rate in dots on one time axis, the cap as a line through both. */
export function chartText(chart: Chart, width: number, paint: Paint): readonly string[] {
  const columns = Math.max(20, width - gutter);
  const whole = (value: number): string => String(Math.round(value));
  return [
    title(chart.pace, width, paint),
    ...panelRows(chart, { panel: chart.pace, striped: [], label: paceText }, columns, paint),
    ribbonRow(chart, columns, paint),
    ...worst(chart.pace, paint),
    '',
    title(chart.heartRate, width, paint),
    ...panelRows(
      chart,
      { panel: chart.heartRate, striped: chart.heartRate.untrusted, label: whole },
      columns,
      paint,
    ),
    paint.faint(axisRow(chart, columns)),
    ...worst(chart.heartRate, paint),
    ...untrusted(chart.heartRate, width),
  ];
}
