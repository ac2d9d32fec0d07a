import { BaseType, baseTypeSize, isPlainInteger } from './base-type.ts';
import type { FieldLayout } from './field-value.ts';
import { type ColumnName, columnNames } from './record-columns.ts';

/**
 * Where the used fields lie in a record message; -1: not in it. Built once per definition, so that reading a
 * record is a handful of loads. `slow` is set when a field is written in any way but the usual one; then the
 * message is read field by field from `fields`.
 */
export type RecordPlan = {
  readonly timestamp: number;
  readonly heartRate: number;
  readonly speed: number;
  readonly enhancedSpeed: number;
  readonly distance: number;
  readonly altitude: number;
  readonly enhancedAltitude: number;
  readonly cadence: number;
  readonly fractionalCadence: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly temperature: number;
  readonly slow: boolean;
  readonly unusual: boolean;
  readonly fields: readonly FieldLayout[];
  readonly columns: readonly ColumnName[];
};

/** Record field numbers of the FIT profile. */
export const RecordField = {
  latitude: 0,
  longitude: 1,
  altitude: 2,
  heartRate: 3,
  cadence: 4,
  distance: 5,
  speed: 6,
  compressedSpeedDistance: 8,
  temperature: 13,
  fractionalCadence: 53,
  enhancedSpeed: 73,
  enhancedAltitude: 78,
  timestamp: 253,
} as const;

const usualType: ReadonlyMap<number, number> = new Map([
  [RecordField.latitude, BaseType.sint32],
  [RecordField.longitude, BaseType.sint32],
  [RecordField.altitude, BaseType.uint16],
  [RecordField.heartRate, BaseType.uint8],
  [RecordField.cadence, BaseType.uint8],
  [RecordField.distance, BaseType.uint32],
  [RecordField.speed, BaseType.uint16],
  [RecordField.compressedSpeedDistance, BaseType.byte],
  [RecordField.temperature, BaseType.sint8],
  [RecordField.fractionalCadence, BaseType.uint8],
  [RecordField.enhancedSpeed, BaseType.uint32],
  [RecordField.enhancedAltitude, BaseType.uint32],
  [RecordField.timestamp, BaseType.uint32],
]);

const columnsOf: ReadonlyMap<number, readonly ColumnName[]> = new Map([
  [RecordField.latitude, ['latitude']],
  [RecordField.longitude, ['longitude']],
  [RecordField.altitude, ['altitude']],
  [RecordField.heartRate, ['heartRate']],
  [RecordField.cadence, ['cadence']],
  [RecordField.distance, ['distance']],
  [RecordField.speed, ['speed']],
  [RecordField.compressedSpeedDistance, ['speed', 'distance']],
  [RecordField.temperature, ['temperature']],
  [RecordField.fractionalCadence, ['fractionalCadence']],
  [RecordField.enhancedSpeed, ['speed']],
  [RecordField.enhancedAltitude, ['altitude']],
]);

/** Lays out the used fields of a record definition. Two definitions of one field make it slow, not wrong. */
export function planRecord(all: readonly FieldLayout[]): RecordPlan {
  const fields = all.filter((field) => usualType.has(field.number));
  const at = (number: number): number => fields.find((field) => field.number === number)?.offset ?? -1;
  const mentioned = new Set<ColumnName>(fields.flatMap((field) => columnsOf.get(field.number) ?? []));
  return {
    timestamp: at(RecordField.timestamp),
    heartRate: at(RecordField.heartRate),
    speed: at(RecordField.speed),
    enhancedSpeed: at(RecordField.enhancedSpeed),
    distance: at(RecordField.distance),
    altitude: at(RecordField.altitude),
    enhancedAltitude: at(RecordField.enhancedAltitude),
    cadence: at(RecordField.cadence),
    fractionalCadence: at(RecordField.fractionalCadence),
    latitude: at(RecordField.latitude),
    longitude: at(RecordField.longitude),
    temperature: at(RecordField.temperature),
    slow: new Set(fields.map((field) => field.number)).size < fields.length || !fields.every(isUsual),
    unusual: fields.some(isUnusual),
    fields,
    columns: columnNames.filter((name) => name === 'timestamp' || mentioned.has(name)),
  };
}

function isUsual(field: FieldLayout): boolean {
  return (
    field.number !== RecordField.compressedSpeedDistance &&
    field.baseType === usualType.get(field.number) &&
    field.size === baseTypeSize[field.baseType]
  );
}

function isUnusual(field: FieldLayout): boolean {
  if (field.size === 0) return false;
  if (field.number === RecordField.compressedSpeedDistance) return field.baseType !== BaseType.byte;
  return !isPlainInteger(field.baseType);
}
