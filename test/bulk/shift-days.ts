import { crc16 } from '../../src/formats/fit/crc16.ts';
import { definitionEnd } from '../../src/formats/fit/definition.ts';

const fixedBytes = 6;
const fieldBytes = 3;
const uint32 = 0x86;
const timestamp = 253;
/** A whole number of 32-second periods, which is all that a compressed time stamp says. */
const secondsPerDay = 86_400;

/** Fields that hold a moment beside `timestamp`, by message: FIT profile 21.217. */
const moments: Readonly<Record<number, readonly number[]>> = {
  0: [4], // file_id time_created
  18: [2], // session start_time
  19: [2], // lap start_time
  34: [5], // activity local_timestamp
  101: [2], // length start_time
  312: [9, 27], // split start_time, end_time
};

type Layout = { readonly size: number; readonly little: boolean; readonly offsets: readonly number[] };

function layoutAt(view: DataView, at: number, end: number): Layout {
  const little = view.getUint8(at + 2) === 0;
  const also = moments[view.getUint16(at + 3, little)] ?? [];
  const fieldsEnd = at + fixedBytes + fieldBytes * view.getUint8(at + fixedBytes - 1);
  const offsets: number[] = [];
  let size = 0;
  for (let entry = at + fixedBytes; entry < fieldsEnd; entry += fieldBytes) {
    const number = view.getUint8(entry);
    const isMoment = number === timestamp || also.includes(number);
    if (isMoment && view.getUint8(entry + 1) === 4 && view.getUint8(entry + 2) === uint32) offsets.push(size);
    size += view.getUint8(entry + 1);
  }
  for (let entry = fieldsEnd + 1; entry < end; entry += fieldBytes) size += view.getUint8(entry + 1);
  return { size, little, offsets };
}

/**
 * The same recording some days later: every moment in it moved, both checksums made right again.
 * @param bytes one FIT file, not packed and not chained.
 * @throws Error on a file that is not whole; a made file must not be broken by accident.
 */
export function shiftDays(bytes: Uint8Array, days: number): Uint8Array {
  const shifted = bytes.slice();
  const view = new DataView(shifted.buffer);
  const start = view.getUint8(0);
  const end = start + view.getUint32(4, true);
  if (end + 2 !== shifted.length) throw new Error('not one whole FIT file');
  const layouts: (Layout | undefined)[] = [];
  let at = start;
  while (at < end) {
    const header = view.getUint8(at);
    if (header < 0x80 && header & 0x40) {
      const next = definitionEnd(view, at);
      if (next === null) throw new Error(`no whole definition at byte ${at}`);
      layouts[header & 15] = layoutAt(view, at, next);
      at = next;
      continue;
    }
    const layout = layouts[header & 0x80 ? (header >> 5) & 3 : header & 15];
    if (layout === undefined) throw new Error(`nothing defines the message at byte ${at}`);
    for (const offset of layout.offsets) {
      const value = view.getUint32(at + 1 + offset, layout.little);
      if (value !== 0xffff_ffff) view.setUint32(at + 1 + offset, value + days * secondsPerDay, layout.little);
    }
    at += 1 + layout.size;
  }
  if (start >= 14) view.setUint16(12, crc16(view, 0, 12), true);
  view.setUint16(end, crc16(view, 0, end), true);
  return shifted;
}
