import { Decoder, Stream } from '@garmin/fitsdk';
import type { DecodedFit } from '../../../src/formats/fit/decoded.ts';
import { messageProfiles } from '../../../src/formats/fit/message-profile.ts';
import { type ColumnName, columnNames } from '../../../src/formats/fit/record-columns.ts';

type SdkMessage = Readonly<Record<string, unknown>>;

/** What @garmin/fitsdk reads in the same bytes, default options but numbers instead of names and dates. */
export type SdkReading = {
  readonly errors: readonly Error[];
  readonly lists: ReadonlyMap<string, readonly SdkMessage[]>;
};

export function readBySdk(bytes: Uint8Array): SdkReading {
  const { messages, errors } = new Decoder(Stream.fromByteArray([...bytes])).read({
    convertTypesToStrings: false,
    convertDateTimesToDates: false,
  });
  return { errors, lists: new Map(Object.entries(messages)) };
}

const sdkNames: Readonly<Record<ColumnName, string>> = {
  timestamp: 'timestamp',
  heartRate: 'heartRate',
  speed: 'enhancedSpeed',
  distance: 'distance',
  altitude: 'enhancedAltitude',
  cadence: 'cadence',
  fractionalCadence: 'fractionalCadence',
  latitude: 'positionLat',
  longitude: 'positionLong',
  temperature: 'temperature',
};

/**
 * The SDK lets NaN, infinity, 64-bit integers, and text in the place of numbers through where a file declares
 * them; a value is a finite number where the profile says number, and text where it says text.
 */
function plain(value: unknown, kind: 'number' | 'text'): number | string | null {
  if (kind === 'text') return typeof value === 'string' ? value : null;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/**
 * The SDK's value for a column. A compressed speed of whole metres per second is the one that it reads wrongly
 * without an error: expanding it twice, it adds `[0]` to the number, which in JavaScript puts a 0 behind it, and
 * 3 m/s becomes 30. The value before the second expansion is right.
 */
function theirValue(record: SdkMessage | undefined, name: ColumnName): number | string | null {
  const speed = record?.['speed'];
  const compressed = record?.['compressedSpeedDistance'] !== undefined;
  if (name === 'speed' && compressed && Number.isInteger(speed)) return plain(speed, 'number');
  return plain(record?.[sdkNames[name]], 'number');
}

/** Our columns over all chained files, one behind the other, as the SDK joins them; null where absent. */
function ourColumn(ours: DecodedFit, name: ColumnName): (number | null)[] {
  return ours.parts.flatMap(({ records }) => {
    const column = records[name];
    return Array.from({ length: records.length }, (_, row) => {
      const value = column?.[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    });
  });
}

/** Every value in which we and the SDK differ; empty when both read the same. */
export function disagreements(ours: DecodedFit, sdk: SdkReading, most = 5): string[] {
  const found: string[] = [];
  const records = sdk.lists.get('recordMesgs') ?? [];
  for (const name of columnNames) {
    const column = ourColumn(ours, name);
    if (column.length !== records.length) return [`${column.length} records, the SDK ${records.length}`];
    for (const [row, value] of column.entries()) {
      const theirs = theirValue(records[row], name);
      if (theirs !== value) found.push(`record ${row} ${name}: ${value}, the SDK ${theirs}`);
      if (found.length >= most) return found;
    }
  }
  for (const profile of messageProfiles.values()) {
    const list = sdk.lists.get(`${profile.name}Mesgs`) ?? [];
    const own: SdkMessage[] = ours.parts.flatMap((part) => [...part.messages[profile.name]]);
    if (own.length !== list.length) found.push(`${own.length} ${profile.name}, the SDK ${list.length}`);
    for (const [i, message] of own.entries()) {
      for (const { name, kind } of profile.fields.values()) {
        const theirs = plain(list[i]?.[name], kind);
        if (theirs !== plain(message[name], kind)) {
          found.push(`${profile.name} ${i} ${name}: ${message[name]}, the SDK ${theirs}`);
        }
      }
    }
  }
  return found.slice(0, most);
}

/** How many values there are, over all columns and kept messages. */
export function countOurs(ours: DecodedFit): number {
  const columns = columnNames.reduce(
    (sum, name) => sum + ourColumn(ours, name).filter((value) => value !== null).length,
    0,
  );
  const objects = [...messageProfiles.values()].flatMap(({ name }) =>
    ours.parts.flatMap((part) => [...part.messages[name]]),
  );
  return columns + objects.reduce((sum, message) => sum + Object.keys(message).length, 0);
}

export function countSdk(sdk: SdkReading): number {
  const count = (list: readonly SdkMessage[], fields: ReadonlyMap<string, 'number' | 'text'>): number =>
    list.reduce(
      (sum, message) =>
        sum + [...fields].filter(([name, kind]) => plain(message[name], kind) !== null).length,
      0,
    );
  const columns = new Map(Object.values(sdkNames).map((name) => [name, 'number'] as const));
  let sum = count(sdk.lists.get('recordMesgs') ?? [], columns);
  for (const profile of messageProfiles.values()) {
    const fields = new Map([...profile.fields.values()].map(({ name, kind }) => [name, kind]));
    sum += count(sdk.lists.get(`${profile.name}Mesgs`) ?? [], fields);
  }
  return sum;
}

/**
 * How many zeros (0 m/s, -500 m) the SDK makes out of text that a file declares where speed or altitude belongs
 * (it takes `"abc" & 0xffff` for a value); they are no values, and ours has none there.
 */
export function inventedZeros(ours: DecodedFit, sdk: SdkReading): number {
  if (!ours.unusual) return 0;
  return disagreements(ours, sdk, Number.POSITIVE_INFINITY).filter((line) =>
    /(: null|: undefined), the SDK (0|-500)$/.test(line),
  ).length;
}
