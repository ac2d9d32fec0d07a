import { type ColumnCode, columnCodes } from './column-code.ts';

/** Differences stay below 2^52 then, so that they and their zigzag are exact. */
const largestWhole = 2 ** 50;

/** NaN and whatever did not come back, minus zero included, which would not survive as a difference. */
const lost = (whole: number, back: number, value: number): boolean =>
  !(Math.abs(whole) <= largestWhole) || back !== value || (value === 0 && Object.is(value, -0));

// One loop for each kind: a function called for every value of every column cost more than compressing them.

function divided(values: Float64Array, by: number, wholes: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const whole = Math.round(value * by);
    if (!Number.isNaN(value) && lost(whole, whole / by, value)) return false;
    wholes[i] = whole;
  }
  return true;
}

function offset(values: Float64Array, by: number, from: number, wholes: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const whole = Math.round((value + from) * by);
    if (!Number.isNaN(value) && lost(whole, whole / by - from, value)) return false;
    wholes[i] = whole;
  }
  return true;
}

function times(values: Float64Array, factor: number, wholes: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const whole = Math.round(value / factor);
    if (!Number.isNaN(value) && lost(whole, whole * factor, value)) return false;
    wholes[i] = whole;
  }
  return true;
}

function suits(code: ColumnCode, values: Float64Array, wholes: Float64Array): boolean {
  switch (code.kind) {
    case 'divided':
      return divided(values, code.by, wholes);
    case 'offset':
      return offset(values, code.by, code.offset, wholes);
    case 'times':
      return times(values, code.times, wholes);
  }
}

/**
 * The values as whole numbers, NaN where one is missing, by the first code that gives every one of them back bit
 * for bit; null: none does.
 */
export function wholesOf(
  values: Float64Array,
): { readonly code: number; readonly wholes: Float64Array } | null {
  const wholes = new Float64Array(values.length);
  const code = columnCodes.find((candidate) => suits(candidate, values, wholes));
  return code === undefined ? null : { code: code.id, wholes };
}

/** Turns the whole numbers of a column, in place, into the values they stand for. */
export function toValues(code: ColumnCode, column: Float64Array): void {
  const factor = code.kind === 'times' ? code.times : code.by;
  const less = code.kind === 'offset' ? code.offset : 0;
  for (let i = 0; i < column.length; i++) {
    const whole = column[i] ?? Number.NaN;
    column[i] = code.kind === 'times' ? whole * factor : whole / factor - less;
  }
}
