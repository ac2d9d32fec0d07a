import type { ColumnStore } from './record-columns.ts';
import type { RecordPlan } from './record-plan.ts';

/**
 * Writes one record message into row `store.length` of the columns (the hot path of the reader: about
 * 100 ns a record). Divisions are those of the profile's scales, so that values equal the SDK's bit for bit.
 * @param message position of the message's first content byte; its bytes are all there.
 * @returns the raw distance, for the accumulator of compressed distances; -1 when absent.
 */
export function readRecord(
  view: DataView,
  message: number,
  plan: RecordPlan,
  littleEndian: boolean,
  store: ColumnStore,
): number {
  const row = store.length;
  let rawDistance = -1;
  if (plan.timestamp >= 0) {
    const raw = view.getUint32(message + plan.timestamp, littleEndian);
    if (raw !== 0xffffffff) store.timestamp[row] = raw;
  }
  if (plan.latitude >= 0) {
    const raw = view.getInt32(message + plan.latitude, littleEndian);
    if (raw !== 0x7fffffff) store.latitude[row] = raw;
  }
  if (plan.longitude >= 0) {
    const raw = view.getInt32(message + plan.longitude, littleEndian);
    if (raw !== 0x7fffffff) store.longitude[row] = raw;
  }
  if (plan.distance >= 0) {
    const raw = view.getUint32(message + plan.distance, littleEndian);
    if (raw !== 0xffffffff) {
      store.distance[row] = raw / 100;
      rawDistance = raw;
    }
  }
  if (plan.heartRate >= 0) {
    const raw = view.getUint8(message + plan.heartRate);
    if (raw !== 0xff) store.heartRate[row] = raw;
  }
  if (plan.cadence >= 0) {
    const raw = view.getUint8(message + plan.cadence);
    if (raw !== 0xff) store.cadence[row] = raw;
  }
  if (plan.fractionalCadence >= 0) {
    const raw = view.getUint8(message + plan.fractionalCadence);
    if (raw !== 0xff) store.fractionalCadence[row] = raw / 128;
  }
  if (plan.temperature >= 0) {
    const raw = view.getInt8(message + plan.temperature);
    if (raw !== 0x7f) store.temperature[row] = raw;
  }
  if (plan.enhancedSpeed >= 0) {
    const raw = view.getUint32(message + plan.enhancedSpeed, littleEndian);
    if (raw !== 0xffffffff) store.speed[row] = raw / 1000;
  }
  if (plan.speed >= 0) {
    const raw = view.getUint16(message + plan.speed, littleEndian);
    if (raw !== 0xffff) store.speed[row] = raw / 1000;
  }
  if (plan.enhancedAltitude >= 0) {
    const raw = view.getUint32(message + plan.enhancedAltitude, littleEndian);
    if (raw !== 0xffffffff) store.altitude[row] = raw / 5 - 500;
  }
  if (plan.altitude >= 0) {
    const raw = view.getUint16(message + plan.altitude, littleEndian);
    if (raw !== 0xffff) store.altitude[row] = raw / 5 - 500;
  }
  return rawDistance;
}
