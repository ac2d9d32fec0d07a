import { crc16 } from '../../formats/fit/crc16.ts';
import { type BaseName, baseTypes, type MessageName, messageFields } from './message-fields.ts';

/**
 * One message to write. Under its field names (FIT profile 21.217) in the profile's units; a name left out is no
 * field of this message, null is a field that holds the value for "absent" (255 and the like).
 */
export type FitRow = {
  readonly message: MessageName;
  readonly values: Readonly<Record<string, number | string | null>>;
};

type Field = {
  readonly name: string;
  readonly number: number;
  readonly base: BaseName;
  readonly scale: number;
  readonly offset: number;
  readonly size: number;
};
type Shape = {
  readonly key: string;
  readonly global: number;
  readonly fields: readonly Field[];
  readonly bytes: number;
};
/** Shapes met so far, and per message the one met last. */
type Shapes = { readonly byKey: Map<string, Shape>; readonly latest: Map<MessageName, Shape> };

const headerBytes = 14;
const crcBytes = 2;
const protocol10 = 0x10;
const profileVersion = 21_217;
const localNumbers = 16;
const definitionBit = 0x40;

/**
 * Writes FIT as watches write it, oddities included: absent values as 255 or as no field, both byte orders, times
 * in any order. The product's own files go through the SDK's encoder, which can do none of that and needs some 50 us
 * a record; a history of 70,000 records should not take four seconds. Other decoders read it back in the tests.
 */
export function writeFit(rows: readonly FitRow[], { bigEndian = false } = {}): Uint8Array {
  const little = !bigEndian;
  let view = new DataView(new ArrayBuffer(64 * 1024));
  let at = headerBytes;
  const room = (bytes: number): void => {
    if (at + bytes + crcBytes <= view.byteLength) return;
    const larger = new Uint8Array(view.byteLength * 2 + bytes);
    larger.set(new Uint8Array(view.buffer));
    view = new DataView(larger.buffer);
  };
  const byte = (value: number): void => {
    view.setUint8(at, value);
    at += 1;
  };
  const active: (string | undefined)[] = [];
  const shapes: Shapes = { byKey: new Map(), latest: new Map() };
  let next = 0;

  for (const row of rows) {
    const shape = shapeOf(row, shapes);
    room(6 + 3 * shape.fields.length + 1 + shape.bytes);
    let local = active.indexOf(shape.key);
    if (local < 0) {
      local = next++ % localNumbers;
      active[local] = shape.key;
      byte(definitionBit | local);
      byte(0);
      byte(bigEndian ? 1 : 0);
      view.setUint16(at, shape.global, little);
      at += 2;
      byte(shape.fields.length);
      for (const field of shape.fields) {
        byte(field.number);
        byte(field.size);
        byte(baseTypes[field.base].code);
      }
    }
    byte(local);
    for (const field of shape.fields) {
      writeValue(view, at, field, row.values[field.name] ?? null, little);
      at += field.size;
    }
  }

  const file = new Uint8Array(view.buffer, 0, at + crcBytes).slice();
  const whole = new DataView(file.buffer);
  whole.setUint8(0, headerBytes);
  whole.setUint8(1, protocol10);
  whole.setUint16(2, profileVersion, true);
  whole.setUint32(4, at - headerBytes, true);
  for (const [i, letter] of [...'.FIT'].entries()) whole.setUint8(8 + i, letter.charCodeAt(0));
  whole.setUint16(12, crc16(whole, 0, 12), true);
  whole.setUint16(at, crc16(whole, 0, at), true);
  return file;
}

/** Messages with the same fields, and texts of the same length, share a definition. */
function shapeOf({ message, values }: FitRow, known: Shapes): Shape {
  const latest = known.latest.get(message);
  if (latest !== undefined && fits(latest, values)) return latest;
  const texts = (value: number | string | null): string =>
    typeof value === 'string' ? `:${value.length}` : '';
  const names = Object.entries(values).map(([name, value]) => name + texts(value));
  const key = [message, ...names].join(' ');
  const shape = known.byKey.get(key) ?? newShape(key, { message, values });
  known.byKey.set(key, shape);
  known.latest.set(message, shape);
  return shape;
}

/** Most records are like the one before: the same fields in the same order. */
function fits({ fields }: Shape, values: FitRow['values']): boolean {
  let i = 0;
  for (const name in values) {
    const field = fields[i++];
    if (field === undefined || field.name !== name || field.base === 'string') return false;
  }
  return i === fields.length;
}

function newShape(key: string, { message, values }: FitRow): Shape {
  const profile = messageFields[message];
  const fields = Object.entries(values).map(([name, value]): Field => {
    const field = profile.fields[name];
    if (field === undefined) throw new Error(`the table of ${message} has no field ${name}`);
    const [number, base, scale = 1, offset = 0] = field;
    return { name, number, base, scale, offset, size: baseTypes[base].size || String(value).length + 1 };
  });
  const bytes = fields.reduce((sum, field) => sum + field.size, 0);
  return { key, global: profile.number, fields, bytes };
}

function writeValue(
  view: DataView,
  at: number,
  { base, scale, offset, size }: Field,
  value: number | string | null,
  little: boolean,
): void {
  if (base === 'string') {
    const text = String(value ?? '');
    for (let i = 0; i < size; i++) view.setUint8(at + i, i < text.length ? text.charCodeAt(i) & 0x7f : 0);
    return;
  }
  const raw = value === null ? baseTypes[base].absent : Math.round((Number(value) + offset) * scale);
  if (size === 1) view.setUint8(at, raw & 0xff);
  else if (size === 2) view.setUint16(at, raw & 0xffff, little);
  else view.setUint32(at, raw >>> 0, little);
}
