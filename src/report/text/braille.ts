import type { Span } from '../../core/training/activity.ts';
import type { Trace } from '../chart/chart.ts';

/** Bits of the eight dots of a braille letter, by column and row. */
const bits = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
];

/** A drawing of dots, two by four in every letter. */
export type Dots = {
  readonly columns: number;
  readonly rows: number;
  /** one braille bit set per letter, row by row; 0 is empty. */
  readonly letters: Uint8Array;
};

/**
 * Draws traces as connected dots.
 * @param seconds length of the time axis
 * @param fill where the room between a trace and the cap is filled, and the cap; null: nowhere
 * @param y value -> 0 (top) .. 1 (bottom); outside is clamped
 */
export function dotsOf(
  traces: readonly Trace[],
  seconds: number,
  y: (value: number) => number,
  columns: number,
  rows: number,
  fill: { readonly spans: readonly Span[]; readonly cap: number } | null = null,
): Dots {
  const letters = new Uint8Array(columns * rows);
  const set = (dotX: number, dotY: number): void => {
    const at = Math.floor(dotY / 4) * columns + Math.floor(dotX / 2);
    letters[at] = (letters[at] ?? 0) | (bits[dotX % 2]?.[dotY % 4] ?? 0);
  };
  const dotRow = (value: number): number =>
    Math.min(rows * 4 - 1, Math.max(0, Math.round(y(value) * (rows * 4 - 1))));
  // Two values for every column of dots are enough: the traces are already smooth.
  const stride = Math.max(1, Math.floor(seconds / (columns * 4)));
  for (const trace of traces) {
    let last: { x: number; y: number } | null = null;
    for (let index = 0; index < trace.values.length; index += stride) {
      const value = trace.values[index] ?? Number.NaN;
      const second = trace.startSeconds + index;
      const x = Math.min(columns * 2 - 1, Math.floor((second / seconds) * columns * 2));
      const row = dotRow(value);
      const from = last === null || last.x + 1 < x ? row : last.y;
      for (let dot = Math.min(from, row); dot <= Math.max(from, row); dot += 1) set(x, dot);
      if (fill?.spans.some((span) => span.startSeconds <= second && second < span.endSeconds)) {
        for (let dot = row; dot < dotRow(fill.cap); dot += 1) set(x, dot);
      }
      last = { x, y: row };
    }
  }
  return { columns, rows, letters };
}

/** The letter at a place; a space where no dot is. */
export function letterAt(dots: Dots, column: number, row: number): string {
  const set = dots.letters[row * dots.columns + column] ?? 0;
  return set === 0 ? ' ' : String.fromCodePoint(0x2800 + set);
}
