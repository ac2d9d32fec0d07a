import type { Strip, StripCell } from '../chart/strip-shape.ts';
import type { Paint } from './paint.ts';

const rising = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const mostRows = 4;

const signed = (percent: number): string =>
  percent > 0 ? `+${percent}` : percent < 0 ? `−${-percent}` : '0';

/** The two-letter block of one repetition in one row; `row` counts away from the line from 0. */
function block(percent: number, row: number, perRow: number): string {
  const filled = Math.min(1, Math.max(0, Math.abs(percent) / perRow - row));
  if (filled <= 0) return '  ';
  if (percent > 0) return (rising[Math.max(1, Math.round(filled * 8))] ?? '█').repeat(2);
  return (filled > 0.75 ? '█' : filled > 0.25 ? '▀' : '▔').repeat(2);
}

function labelRow(cell: StripCell, side: 'above' | 'under', row: number, perRow: number): string {
  if (cell.percent === null) return side === 'above' && row === 0 ? '??' : '';
  const isAbove = cell.percent > 0;
  if (isAbove !== (side === 'above')) return '';
  return Math.ceil(Math.abs(cell.percent) / perRow) === row ? signed(cell.percent) : '';
}

function part(
  cells: readonly StripCell[],
  perRow: number,
  cellWidth: number,
  paint: Paint,
): readonly string[] {
  const rowsOn = (above: boolean): number =>
    Math.max(
      0,
      ...cells.map((cell) =>
        cell.percent === null
          ? above
            ? 1
            : 0
          : cell.percent > 0 === above
            ? Math.ceil(Math.abs(cell.percent) / perRow) + 1
            : 0,
      ),
    );
  const line = (side: 'above' | 'under', row: number): string =>
    cells
      .map((cell) => {
        const label = labelRow(cell, side, row, perRow);
        const fits = cell.percent !== null && cell.percent > 0 === (side === 'above');
        const text =
          label !== '' ? (label === '??' ? '· ' : label) : fits ? block(cell.percent ?? 0, row, perRow) : '';
        const padded = text.padStart(Math.ceil((cellWidth + text.length) / 2)).padEnd(cellWidth);
        return cell.kind === 'over' && text.trim() !== ''
          ? padded.replace(text, paint.tone('over', text))
          : cell.kind === 'not-run' || cell.kind === 'not-measured'
            ? paint.faint(padded)
            : padded.replace(text, text.trim() === '' ? text : paint.tone('kept', text));
      })
      .join('');
  const above = Array.from({ length: rowsOn(true) }, (_, index) => line('above', rowsOn(true) - 1 - index));
  const under = Array.from({ length: rowsOn(false) }, (_, index) => line('under', index));
  const numbers = cells
    .map((cell) => {
      const text = cell.kind === 'not-run' ? 'none' : String(cell.number);
      return text.padStart(Math.ceil((cellWidth + text.length) / 2)).padEnd(cellWidth);
    })
    .join('');
  return [...above, paint.strong('━'.repeat(cellWidth * cells.length)), ...under, paint.faint(numbers)];
}

/** The run strip in characters: blocks rise over the cap line or hang under it, the number at their end. */
export function stripText(strip: Strip, width: number, paint: Paint): readonly string[] {
  const cellWidth = Math.max(5, Math.min(7, Math.floor(width / strip.cells.length)));
  const perLine = Math.max(1, Math.floor(width / cellWidth));
  const largest = Math.max(4, ...strip.cells.map((cell) => Math.abs(cell.percent ?? 0)));
  const perRow = Math.max(4, largest / mostRows);
  const lines: string[] = [];
  for (let from = 0; from < strip.cells.length; from += perLine) {
    if (from > 0) lines.push('');
    lines.push(...part(strip.cells.slice(from, from + perLine), perRow, cellWidth, paint));
  }
  return lines;
}
