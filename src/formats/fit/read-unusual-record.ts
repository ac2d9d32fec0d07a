import { type FieldLayout, readNumber } from './field-value.ts';
import type { ColumnName, ColumnStore } from './record-columns.ts';
import { RecordField, type RecordPlan } from './record-plan.ts';

/** Distance counted on from 12-bit pieces, as `compressed_speed_distance` writes it; raw, 1/16 m. */
export type DistanceAccumulator = { total: number; last: number; started: boolean };

export const newDistanceAccumulator = (): DistanceAccumulator => ({ total: 0, last: 0, started: false });

const simpleColumns: ReadonlyMap<number, { column: ColumnName; scale: number }> = new Map([
  [RecordField.latitude, { column: 'latitude', scale: 1 }],
  [RecordField.longitude, { column: 'longitude', scale: 1 }],
  [RecordField.heartRate, { column: 'heartRate', scale: 1 }],
  [RecordField.cadence, { column: 'cadence', scale: 1 }],
  [RecordField.temperature, { column: 'temperature', scale: 1 }],
  [RecordField.fractionalCadence, { column: 'fractionalCadence', scale: 128 }],
  [RecordField.distance, { column: 'distance', scale: 100 }],
  [RecordField.timestamp, { column: 'timestamp', scale: 1 }],
]);

const absent16 = 0xffff;

/**
 * Writes one record message field by field, for definitions that use other integer widths, arrays, a field
 * twice, or `compressed_speed_distance`. Same rules as @garmin/fitsdk: a later valid value wins, 16-bit speed
 * and altitude replace their enhanced fields (of which only 16 bits can then count), and a compressed speed
 * loses what is below 1 mm/s.
 */
export function readUnusualRecord(
  view: DataView,
  message: number,
  plan: RecordPlan,
  littleEndian: boolean,
  store: ColumnStore,
  accumulator: DistanceAccumulator,
): void {
  const row = store.length;
  let speed = Number.NaN;
  let altitude = Number.NaN;
  let compressed: FieldLayout | null = null;
  for (const field of plan.fields) {
    if (field.number === RecordField.compressedSpeedDistance) {
      compressed = field;
      continue;
    }
    const raw = readNumber(view, message, field, littleEndian);
    if (Number.isNaN(raw)) continue;
    const simple = simpleColumns.get(field.number);
    if (simple !== undefined) store[simple.column][row] = raw / simple.scale;
    else if (field.number === RecordField.enhancedSpeed) store.speed[row] = raw / 1000;
    else if (field.number === RecordField.enhancedAltitude) store.altitude[row] = raw / 5 - 500;
    else if (field.number === RecordField.speed) speed = raw;
    else if (field.number === RecordField.altitude) altitude = raw;
    if (field.number === RecordField.distance) restart(accumulator, raw);
  }
  if (compressed !== null) {
    const compressedSpeed = readCompressed(view, message, compressed, store, accumulator);
    if (Number.isNaN(speed)) speed = compressedSpeed;
  }
  if (!Number.isNaN(speed) && speed !== absent16) store.speed[row] = (speed & absent16) / 1000;
  if (!Number.isNaN(altitude) && altitude !== absent16) store.altitude[row] = (altitude & absent16) / 5 - 500;
}

/** A distance written in full is where the compressed ones count on from. */
export function restart(accumulator: DistanceAccumulator, raw: number): void {
  accumulator.total = raw;
  accumulator.last = raw;
  accumulator.started = true;
}

/** 12 bits of speed (1/100 m/s), 12 bits of distance (1/16 m). Returns the speed in mm/s. */
function readCompressed(
  view: DataView,
  message: number,
  field: FieldLayout,
  store: ColumnStore,
  accumulator: DistanceAccumulator,
): number {
  if (Number.isNaN(readNumber(view, message, field, true)) || field.size < 2) return Number.NaN;
  const at = message + field.offset;
  const low = view.getUint8(at);
  const middle = view.getUint8(at + 1);
  if (field.size >= 3) {
    const raw = (middle >> 4) | (view.getUint8(at + 2) << 4);
    if (!accumulator.started) restart(accumulator, raw);
    accumulator.total += (raw - accumulator.last) & 0xfff;
    accumulator.last = raw;
    store.distance[store.length] = accumulator.total / 16;
  }
  return ((low | ((middle & 0xf) << 8)) / 100) * 1000;
}
