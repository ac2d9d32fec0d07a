import type { Activity } from '../../../src/core/training/activity.ts';
import { readWatchFile } from '../../../src/formats/watch/read-watch-file.ts';
import { type Recording, recordingBytes, recordings } from '../../recordings.ts';
import { Base, be, data, definition, fitFile, text, u8, u16, u32 } from '../fit/fit-bytes.ts';

/** 2023-11-14T22:13:20Z in FIT seconds. */
export const start = 1_068_934_400;

type BaseByte = (typeof Base)[keyof typeof Base];
type Content = readonly (readonly [field: number, base: BaseByte, value: number | string | undefined])[];
type Writing = { readonly bigEndian?: boolean };

const textBytes = 24;
const bytesOf = (base: BaseByte, value: number | string): number[] => {
  if (typeof value === 'string') return text(value, textBytes);
  if (base === Base.uint16 || base === Base.sint16) return u16(value);
  if (base === Base.uint32 || base === Base.sint32 || base === Base.uint32z) return u32(value);
  return u8(value);
};

/** A definition and one data message of it, with the fields that have a value. */
export function message(global: number, content: Content, { bigEndian = false }: Writing = {}): number[] {
  const present = content.flatMap(([field, base, value]) =>
    value === undefined ? [] : [{ field, base, bytes: bytesOf(base, value) }],
  );
  const swapped = (base: BaseByte, bytes: number[]) =>
    bigEndian && base !== Base.string ? be(bytes) : bytes;
  return [
    ...definition(
      0,
      global,
      present.map(({ field, base, bytes }) => [field, bytes.length, base] as const),
      { bigEndian },
    ),
    ...data(0, ...present.map(({ base, bytes }) => swapped(base, bytes))),
  ];
}

/** Raw FIT values, as the device writes them; what is left out has no field. */
export type RecordValues = {
  readonly heartRate?: number;
  /** mm/s */
  readonly speed?: number;
  /** mm/s */
  readonly enhancedSpeed?: number;
  /** cm */
  readonly distance?: number;
  readonly cadence?: number;
  /** 1/128 */
  readonly fractionalCadence?: number;
  /** (metres + 500) * 5 */
  readonly altitude?: number;
  readonly enhancedAltitude?: number;
  /** semicircles */
  readonly latitude?: number;
  readonly longitude?: number;
};

/** A record `at` seconds after `start`. */
export const record = (at: number, values: RecordValues = {}, writing: Writing = {}): number[] =>
  message(
    20,
    [
      [253, Base.uint32, start + at],
      [0, Base.sint32, values.latitude],
      [1, Base.sint32, values.longitude],
      [3, Base.uint8, values.heartRate],
      [4, Base.uint8, values.cadence],
      [53, Base.uint8, values.fractionalCadence],
      [5, Base.uint32, values.distance],
      [6, Base.uint16, values.speed],
      [73, Base.uint32, values.enhancedSpeed],
      [2, Base.uint16, values.altitude],
      [78, Base.uint32, values.enhancedAltitude],
    ],
    writing,
  );

export type Totals = {
  /** seconds after `start` */
  readonly at?: number;
  /** seconds after `start`; of the message's own time stamp */
  readonly stamped?: number;
  readonly elapsed?: number;
  readonly timer?: number;
  readonly metres?: number;
  readonly sport?: number;
  readonly subSport?: number;
  readonly heartRate?: number;
  readonly intensity?: number;
  readonly step?: number;
};

const thousand = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * 1000));
const hundred = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * 100));
const moment = (at: number | undefined) => (at === undefined ? undefined : start + at);

export const session = (totals: Totals = {}): number[] =>
  message(18, [
    [253, Base.uint32, moment(totals.stamped)],
    [2, Base.uint32, moment(totals.at ?? 0)],
    [5, Base.enum, totals.sport ?? 1],
    [6, Base.enum, totals.subSport],
    [7, Base.uint32, thousand(totals.elapsed)],
    [8, Base.uint32, thousand(totals.timer)],
    [9, Base.uint32, hundred(totals.metres)],
    [16, Base.uint8, totals.heartRate],
  ]);

export const lap = (totals: Totals): number[] =>
  message(19, [
    [253, Base.uint32, moment(totals.stamped)],
    [2, Base.uint32, moment(totals.at)],
    [7, Base.uint32, thousand(totals.elapsed)],
    [8, Base.uint32, thousand(totals.timer)],
    [9, Base.uint32, hundred(totals.metres)],
    [23, Base.enum, totals.intensity],
    [71, Base.uint16, totals.step],
  ]);

/** FIT profile, type `event_type`. */
export const EventType = { start: 0, stop: 1, stopAll: 4 } as const;

export const timer = (at: number, type: number): number[] =>
  message(21, [
    [253, Base.uint32, start + at],
    [0, Base.enum, 0],
    [1, Base.enum, type],
  ]);

export type DeviceValues = {
  readonly index?: number;
  readonly type?: number;
  readonly source?: number;
  readonly manufacturer?: number;
  readonly product?: number;
  readonly name?: string;
};

export const deviceInfo = (values: DeviceValues): number[] =>
  message(23, [
    [253, Base.uint32, start],
    [0, Base.uint8, values.index],
    [1, Base.uint8, values.type],
    [2, Base.uint16, values.manufacturer],
    [4, Base.uint16, values.product],
    [25, Base.enum, values.source],
    [27, Base.string, values.name],
  ]);

export const fileId = (values: DeviceValues & { readonly fileType?: number } = {}): number[] =>
  message(0, [
    [0, Base.enum, values.fileType ?? 4],
    [1, Base.uint16, values.manufacturer],
    [2, Base.uint16, values.product],
    [3, Base.uint32z, 77],
    [8, Base.string, values.name],
  ]);

/** Records one second apart, the n-th with the values that `values` gives for n. */
export const everySecond = (count: number, values: (at: number) => RecordValues): number[][] =>
  Array.from({ length: count }, (_, at) => record(at, values(at)));

export const watchFile = (...messages: readonly (readonly number[])[]): Uint8Array =>
  fitFile([fileId(), ...messages]);

export async function activitiesOf(bytes: Uint8Array): Promise<readonly Activity[]> {
  const file = await readWatchFile(bytes);
  if (file.outcome !== 'activities') throw new Error(file.reason);
  return file.activities;
}

/** The one activity in a file. */
export async function activityOf(bytes: Uint8Array): Promise<Activity> {
  const [activity, ...more] = await activitiesOf(bytes);
  if (activity === undefined || more.length > 0) throw new Error(`${more.length + 1} activities`);
  return activity;
}

export const warningCodes = (activity: Activity): string[] => activity.warnings.map(({ code }) => code);

export function recordingNamed(part: string): Recording {
  const found = recordings.find(({ file }) => file.includes(part));
  if (found === undefined) throw new Error(`no recording is named ${part}`);
  return found;
}

export const recorded = (part: string): Promise<Activity> => activityOf(recordingBytes(recordingNamed(part)));
