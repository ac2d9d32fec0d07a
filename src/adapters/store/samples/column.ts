import { columnCodes, plainCode } from './column-code.ts';
import { toValues, wholesOf } from './column-wholes.ts';
import { VarintReader } from './varint.ts';

/** One column as bytes: `code` says how. */
export type EncodedColumn = { readonly code: number; readonly bytes: Uint8Array };

/** Values as they stand, the first bytes of all values first: neighbours then look alike to the compressor. */
function plainBytes(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  const bytes = new Uint8Array(values.length * 8);
  for (const [i, value] of values.entries()) {
    view.setFloat64(0, value);
    for (let b = 0; b < 8; b++) bytes[b * values.length + i] = view.getUint8(b);
  }
  return bytes;
}

function valuesOfPlain(bytes: Uint8Array, length: number): Float64Array | null {
  if (bytes.length !== length * 8) return null;
  const view = new DataView(new ArrayBuffer(8));
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    for (let b = 0; b < 8; b++) view.setUint8(b, bytes[b * length + i] ?? 0);
    values[i] = view.getFloat64(0);
  }
  return values;
}

/** Most bytes that a number below 2^53 takes, seven bits each. */
const longestNumber = 8;

/** Written out rather than through a `VarintWriter`: most are one byte, and there are thirty thousand to a run. */
function differences(wholes: Float64Array): Uint8Array {
  const bytes = new Uint8Array(wholes.length * longestNumber);
  let at = 0;
  let before = 0;
  for (let i = 0; i < wholes.length; i++) {
    const whole = wholes[i] ?? Number.NaN;
    if (Number.isNaN(whole)) {
      bytes[at++] = 0;
      continue;
    }
    const difference = whole - before;
    before = whole;
    let rest = difference >= 0 ? 2 * difference + 1 : -2 * difference;
    while (rest >= 0x8000_0000) {
      bytes[at++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    while (rest >= 128) {
      bytes[at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[at++] = rest;
  }
  return bytes.subarray(0, at);
}

/**
 * A column as differences of whole numbers: 0 for a missing value, else the zigzag of the difference to the last
 * value there was, plus 1. Where no scale gives every value back exactly, the doubles themselves.
 */
export function encodeColumn(values: Float64Array): EncodedColumn {
  const found = wholesOf(values);
  if (found === null) return { code: plainCode, bytes: plainBytes(values) };
  return { code: found.code, bytes: differences(found.wholes) };
}

/** @returns null when the bytes are not what `encodeColumn` writes for so many values. */
export function decodeColumn({ code: id, bytes }: EncodedColumn, length: number): Float64Array | null {
  if (id === plainCode) return valuesOfPlain(bytes, length);
  const code = columnCodes.find((candidate) => candidate.id === id);
  if (code === undefined || bytes.length < length) return null;
  const reader = new VarintReader(bytes);
  const values = new Float64Array(length);
  let before = 0;
  for (let i = 0; i < length; i++) {
    const written = reader.unsigned();
    if (written === 0) {
      values[i] = Number.NaN;
      continue;
    }
    before += written % 2 === 1 ? (written - 1) / 2 : -written / 2;
    values[i] = before;
  }
  if (reader.beyond || !reader.atEnd) return null;
  toValues(code, values);
  return values;
}
