import { definitionEnd } from '../../src/formats/fit/definition.ts';
import { withRightCrc } from '../formats/fit/fit-bytes.ts';
import type { Random } from './target.ts';

/** A field of one kind of message and where in the file its values stand. */
type Column = { readonly size: number; readonly littleEndian: boolean; readonly at: number[] };

/** Every column of a FIT file, as far as its messages can be followed. */
function columnsOf(bytes: Uint8Array): readonly Column[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns = new Map<string, Column>();
  const fields: { columns: Column[]; size: number }[] = [];
  let at = bytes[0] ?? bytes.length;
  while (at < bytes.length - 2) {
    const header = view.getUint8(at);
    if (header < 0x80 && header & 0x40) {
      const end = definitionEnd(view, at);
      if (end === null) break;
      const littleEndian = view.getUint8(at + 2) === 0;
      const count = view.getUint8(at + 5);
      const own: Column[] = [];
      let size = 0;
      for (let entry = at + 6; entry < at + 6 + 3 * count; entry += 3) {
        const key = `${view.getUint16(at + 3, littleEndian)} ${view.getUint8(entry)}`;
        const fieldSize = view.getUint8(entry + 1);
        const column = columns.get(key) ?? { size: fieldSize, littleEndian, at: [] };
        if (column.size === fieldSize) columns.set(key, column);
        own.push(column.size === fieldSize ? column : { size: fieldSize, littleEndian, at: [] });
        size += fieldSize;
      }
      for (let entry = at + 7 + 3 * count; entry < end; entry += 3) size += view.getUint8(entry + 1);
      fields[header & 15] = { columns: own, size };
      at = end;
    } else {
      const layout = fields[header & 0x80 ? (header >> 5) & 3 : header & 15];
      if (layout === undefined || at + 1 + layout.size > bytes.length) break;
      let offset = at + 1;
      for (const column of layout.columns) {
        column.at.push(offset);
        offset += column.size;
      }
      at += 1 + layout.size;
    }
  }
  return [...columns.values()].filter((column) => column.at.length > 0);
}

/** What a stretch of a column becomes; `i` counts from its beginning. */
function newValues(random: Random, before: (i: number) => number): (i: number) => number {
  const constant = random(2) === 0 ? random(256) : random(0x10000);
  const step = random(2000) - 1000;
  switch (random(9)) {
    case 0:
      return () => constant;
    case 1:
      return () => 0xffff_ffff;
    case 2:
      return () => 0;
    case 3:
      return (i) => before(0) + i * step;
    case 4:
      return () => random(0x10000);
    case 5:
      return (i) => before(i) + random(7) - 3;
    case 6:
      return (i) => before(i) * (1 + (constant % 8)) + step;
    case 7:
      return (i) => (i % 2 === 0 ? before(i) : constant);
    default:
      return (i) => before(i - 1 - (constant % 30));
  }
}

/**
 * A FIT file whose sensors say something else: in one to three columns a stretch of values becomes constant, absent,
 * a ramp, noise, another scale or what was there before. The file stays whole and its checksum right, so that the
 * judge gets to see it.
 */
export function withOtherValues(file: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(file);
  const view = new DataView(bytes.buffer);
  const columns = columnsOf(bytes);
  for (let changes = 1 + random(3); changes > 0 && columns.length > 0; changes -= 1) {
    const column = columns[random(columns.length)];
    if (column === undefined || ![1, 2, 4].includes(column.size)) continue;
    const { at, size, littleEndian } = column;
    const original = Uint8Array.from(bytes);
    const old = new DataView(original.buffer);
    const from = random(3) === 0 ? 0 : random(at.length);
    const until = random(3) === 0 ? at.length : from + 1 + random(at.length - from);
    const get = (i: number): number => {
      const place = at[Math.min(at.length - 1, Math.max(0, from + i))] ?? 0;
      if (size === 1) return old.getUint8(place);
      return size === 2 ? old.getUint16(place, littleEndian) : old.getUint32(place, littleEndian);
    };
    const value = newValues(random, get);
    for (let i = 0; from + i < until; i += 1) {
      const place = at[from + i] ?? 0;
      if (size === 1) view.setUint8(place, value(i));
      else if (size === 2) view.setUint16(place, value(i), littleEndian);
      else view.setUint32(place, value(i), littleEndian);
    }
  }
  return withRightCrc(bytes);
}
