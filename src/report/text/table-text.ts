import type { RepRow, RepTable } from '../report.ts';
import type { Paint } from './paint.ts';

const signed = (percent: number): string =>
  percent > 0 ? `+${percent} %` : percent < 0 ? `−${-percent} %` : '0 %';
const cell = (value: string | number | null, width: number): string => String(value ?? '-').padStart(width);

/** Everything before the mark, bars left out. */
const columns = 47;
const longestBar = 12;
/** Shorter bars tell 10 % from 20 % no more. */
const shortestBar = 4;

/** How long a full bar may be beside these marks; 0: there is no room for bars. */
function roomForBars(rows: readonly RepRow[], width: number): number {
  if (!rows.some((row) => row.over)) return 0;
  const room = width - columns - 1 - Math.max(...rows.map((row) => row.mark.length));
  return room < shortestBar ? 0 : Math.min(longestBar, room);
}

/** The mark behind the other columns; what does not fit there stands below, at the right. */
function markLines(mark: string, width: number): readonly [string, ...string[]] {
  if (columns + mark.length <= width) return [mark];
  const [first = '', ...rest] = mark.split(/(?<=,) /);
  const below = (part: string): string => part.padStart(width);
  return columns + first.length <= width ? [first, ...rest.map(below)] : ['', below(mark)];
}

/** As long as the pace was over, `longest` letters for `full` per cent; filled up with spaces. */
function barOf({ over, percent }: RepRow, full: number, longest: number): string {
  const length = over && percent !== null ? Math.max(1, Math.round((percent / full) * longest)) : 0;
  return '▆'.repeat(length).padEnd(longest);
}

function lines(row: RepRow, full: number, longest: number, width: number, paint: Paint): readonly string[] {
  const percent = cell(row.percent === null ? null : signed(row.percent), 7);
  const bar = longest === 0 ? '' : ` ${paint.tone('over', barOf(row, full, longest))}`;
  const highest = cell(row.highest, 9);
  const [mark, ...below] = markLines(row.mark, width);
  const line = [
    paint.strong(cell(row.number, 3)),
    cell(row.time, 7),
    cell(row.pace, 7),
    row.over ? paint.tone('over', percent) : percent,
    bar,
    row.heartRateOver ? paint.tone('over', highest) : highest,
    cell(row.afterWalk, 6),
    cell(row.drop, 6),
    `  ${mark}`,
  ].join('');
  return [line, ...below];
}

/** The table of repetitions, with bars where there is room for them. */
export function tableText(table: RepTable, width: number, paint: Paint): readonly string[] {
  const longest = roomForBars(table.rows, width);
  const full = Math.max(25, ...table.rows.map((row) => row.percent ?? 0));
  const gap = longest > 0 ? ' '.repeat(longest + 1) : '';
  return [
    paint.faint(`Run   Time   Pace    off${gap}  Highest  After  Drop  Mark`),
    paint.faint(`       min    ${table.paceUnit}    cap${gap}      bpm   walk   bpm`),
    ...table.rows.flatMap((row) => lines(row, full, longest, width, paint)),
  ];
}
