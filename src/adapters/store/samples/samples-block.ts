import { deflateSync, inflateSync } from 'node:zlib';
import type { Samples } from '../../../core/training/activity.ts';
import { decodeColumn, encodeColumn } from './column.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** Changes when the layout does; stands in front of every block. */
const layout = 1;

/** Their order is the layout; new columns go to the end. */
const columnNames = [
  'seconds',
  'heartRate',
  'speed',
  'distance',
  'cadence',
  'altitude',
  'latitude',
  'longitude',
  'temperature',
] as const;

/** Two weeks at ten records a second; a block that promises more is damaged. */
const mostSamples = 12_096_000;

/**
 * All samples of an activity as one compressed block: layout, number of samples, then for each column its
 * position, code, byte length and bytes. What comes back is equal value for value, missing ones included.
 * Deflate level 1 in its zlib coat, whose checksum notices a damaged block; a higher level costs three times the
 * time for 7 % less room.
 */
export function encodeSamples(samples: Samples): Uint8Array {
  const writer = new VarintWriter(samples.length * 16);
  writer.unsigned(layout);
  writer.unsigned(samples.length);
  for (const [position, name] of columnNames.entries()) {
    const values = samples[name];
    if (values === null) continue;
    const { code, bytes } = encodeColumn(values);
    writer.unsigned(position);
    writer.unsigned(code);
    writer.unsigned(bytes.length);
    writer.raw(bytes);
  }
  return deflateSync(writer.written(), { level: 1 });
}

function inflated(block: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(block, { maxOutputLength: 1 << 30 });
  } catch {
    return null;
  }
}

/** @returns null when the block is damaged. */
export function decodeSamples(block: Uint8Array): Samples | null {
  const bytes = inflated(block);
  if (bytes === null) return null;
  const reader = new VarintReader(bytes);
  if (reader.unsigned() !== layout) return null;
  const length = reader.unsigned();
  if (!(length <= mostSamples)) return null;
  const columns = new Map<string, Float64Array>();
  while (!reader.atEnd) {
    const name = columnNames[reader.unsigned()];
    const code = reader.unsigned();
    const column = decodeColumn({ code, bytes: reader.raw(reader.unsigned()) }, length);
    if (reader.beyond || name === undefined || column === null) return null;
    columns.set(name, column);
  }
  const seconds = columns.get('seconds');
  if (seconds === undefined) return null;
  return {
    length,
    seconds,
    heartRate: columns.get('heartRate') ?? null,
    speed: columns.get('speed') ?? null,
    distance: columns.get('distance') ?? null,
    cadence: columns.get('cadence') ?? null,
    altitude: columns.get('altitude') ?? null,
    latitude: columns.get('latitude') ?? null,
    longitude: columns.get('longitude') ?? null,
    temperature: columns.get('temperature') ?? null,
  };
}
