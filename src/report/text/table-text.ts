import type { RepRow, RepTable } from '../report.ts';
import type { Paint } from './paint.ts';

const signed = (percent: number): string =>
  percent > 0 ? `+${percent} %` : percent < 0 ? `−${-percent} %` : '0 %';
const cell = (value: string | number | null, width: number): string => String(value ?? '-').padStart(width);

/** From this width on the table has room for bars. */
const roomForBars = 76;
const longestBar = 12;

function line(row: RepRow, full: number, bars: boolean, paint: Paint): string {
  const percent = cell(row.percent === null ? null : signed(row.percent), 7);
  const length =
    row.over && row.percent !== null ? Math.max(1, Math.round((row.percent / full) * longestBar)) : 0;
  const bar = bars ? ` ${paint.tone('over', '▆'.repeat(length))}${' '.repeat(longestBar - length)}` : '';
  const highest = cell(row.highest, 9);
  return [
    paint.strong(cell(row.number, 3)),
    cell(row.time, 7),
    cell(row.pace, 7),
    row.over ? paint.tone('over', percent) : percent,
    bar,
    row.heartRateOver ? paint.tone('over', highest) : highest,
    cell(row.afterWalk, 6),
    cell(row.drop, 6),
    `  ${row.mark}`,
  ].join('');
}

/** The table of repetitions, with bars where there is room for them. */
export function tableText(table: RepTable, width: number, paint: Paint): readonly string[] {
  const bars = width >= roomForBars && table.rows.some((row) => row.over);
  const full = Math.max(25, ...table.rows.map((row) => row.percent ?? 0));
  const gap = bars ? ' '.repeat(longestBar + 1) : '';
  return [
    paint.faint(`Run   Time   Pace    off${gap}  Highest  After  Drop  Mark`),
    paint.faint(`       min    ${table.paceUnit}    cap${gap}      bpm   walk   bpm`),
    ...table.rows.map((row) => line(row, full, bars, paint)),
  ];
}
