/**
 * The record messages of one FIT file as columns, one entry per message, in file order and in the profile's
 * units. NaN: absent in that message. A column that no definition of the file mentions is null.
 */
export type RecordColumns = {
  readonly length: number;
  /** FIT seconds (see fit-time.ts). */
  readonly timestamp: Float64Array;
  /** bpm; 0 is passed through, 255 is absent. */
  readonly heartRate: Float64Array | null;
  /** m/s; `speed` where the record has it, else `enhanced_speed`. */
  readonly speed: Float64Array | null;
  /** metres. */
  readonly distance: Float64Array | null;
  /** metres above sea level; `altitude` where the record has it, else `enhanced_altitude`. */
  readonly altitude: Float64Array | null;
  /** revolutions per minute. */
  readonly cadence: Float64Array | null;
  /** revolutions per minute, to be added to `cadence`. */
  readonly fractionalCadence: Float64Array | null;
  /** semicircles. */
  readonly latitude: Float64Array | null;
  readonly longitude: Float64Array | null;
  /** degrees Celsius. */
  readonly temperature: Float64Array | null;
};

export const columnNames = [
  'timestamp',
  'heartRate',
  'speed',
  'distance',
  'altitude',
  'cadence',
  'fractionalCadence',
  'latitude',
  'longitude',
  'temperature',
] as const;

export type ColumnName = (typeof columnNames)[number];

/** Columns while they are being written; a column not yet met has length 0. Fresh space is NaN. */
export type ColumnStore = { length: number; capacity: number } & Record<ColumnName, Float64Array>;

const none = new Float64Array(0);
const firstCapacityLimit = 16_384;

export function emptyStore(): ColumnStore {
  return {
    length: 0,
    capacity: 0,
    timestamp: none,
    heartRate: none,
    speed: none,
    distance: none,
    altitude: none,
    cadence: none,
    fractionalCadence: none,
    latitude: none,
    longitude: none,
    temperature: none,
  };
}

/** Makes sure that a column exists, and that there is room at all. `expected`: records that may still come. */
export function openColumn(store: ColumnStore, name: ColumnName, expected: number): void {
  if (store.capacity === 0) store.capacity = Math.max(64, Math.min(firstCapacityLimit, expected));
  if (store[name].length === 0) store[name] = new Float64Array(store.capacity).fill(Number.NaN);
}

/** Doubles the room of every open column. */
export function growColumns(store: ColumnStore): void {
  const capacity = Math.max(64, store.capacity * 2);
  for (const name of columnNames) {
    const old = store[name];
    if (old.length === 0) continue;
    const grown = new Float64Array(capacity);
    grown.set(old);
    grown.fill(Number.NaN, old.length);
    store[name] = grown;
  }
  store.capacity = capacity;
}

/** The finished columns; they share memory with the store unless most of its room stayed empty. */
export function finishColumns(store: ColumnStore): RecordColumns {
  const { length } = store;
  const finished = (name: ColumnName): Float64Array | null => {
    if (store[name].length === 0) return null;
    return length * 4 < store.capacity ? store[name].slice(0, length) : store[name].subarray(0, length);
  };
  return {
    length,
    timestamp: finished('timestamp') ?? new Float64Array(length).fill(Number.NaN),
    heartRate: finished('heartRate'),
    speed: finished('speed'),
    distance: finished('distance'),
    altitude: finished('altitude'),
    cadence: finished('cadence'),
    fractionalCadence: finished('fractionalCadence'),
    latitude: finished('latitude'),
    longitude: finished('longitude'),
    temperature: finished('temperature'),
  };
}
