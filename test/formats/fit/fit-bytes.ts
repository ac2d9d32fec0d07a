import { CrcCalculator } from '@garmin/fitsdk';

/** Writes FIT files byte by byte, so that every oddity of the format can be had. */
export const Base = {
  enum: 0x00,
  sint8: 0x01,
  uint8: 0x02,
  sint16: 0x83,
  uint16: 0x84,
  sint32: 0x85,
  uint32: 0x86,
  string: 0x07,
  float32: 0x88,
  uint32z: 0x8c,
  byte: 0x0d,
  uint64: 0x8f,
} as const;

export type Field = readonly [number: number, size: number, base: number];

type DefinitionOptions = {
  readonly bigEndian?: boolean;
  /** sizes of developer fields. */
  readonly developer?: readonly number[];
};

/** A definition message for local number `local`. */
export function definition(
  local: number,
  global: number,
  fields: readonly Field[],
  { bigEndian = false, developer }: DefinitionOptions = {},
): number[] {
  const number = bigEndian ? [global >> 8, global & 0xff] : [global & 0xff, global >> 8];
  const bytes = [0x40 | (developer ? 0x20 : 0) | local, 0, bigEndian ? 1 : 0, ...number, fields.length];
  for (const [field, size, base] of fields) bytes.push(field, size, base);
  if (developer) {
    bytes.push(developer.length);
    for (const [i, size] of developer.entries()) bytes.push(i, size, 0);
  }
  return bytes;
}

/** A data message of local number `local`. */
export const data = (local: number, ...content: readonly (readonly number[])[]): number[] => [
  local,
  ...content.flat(),
];

/** A data message with a compressed time stamp header: the last five bits of the time. */
export const compressed = (
  local: number,
  time: number,
  ...content: readonly (readonly number[])[]
): number[] => [0x80 | (local << 5) | (time & 0x1f), ...content.flat()];

export const u8 = (value: number): number[] => [value & 0xff];
export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number): number[] => [
  ...u16(value & 0xffff),
  ...u16(Math.floor(value / 0x10000) & 0xffff),
];
export const be = (little: readonly number[]): number[] => [...little].reverse();
export const text = (value: string, size: number): number[] => {
  const bytes = [...new TextEncoder().encode(value)];
  return [...bytes, ...new Array<number>(size - bytes.length).fill(0)];
};

type FileOptions = {
  readonly headerSize?: 12 | 14;
  readonly headerCrc?: number;
  readonly dataSize?: number;
  readonly fileCrc?: number;
};

/** A whole FIT file around messages; checksums are right unless given. */
export function fitFile(messages: readonly (readonly number[])[], options: FileOptions = {}): Uint8Array {
  const { headerSize = 14, dataSize } = options;
  const content = messages.flat();
  const header = [headerSize, 0x10, ...u16(2132), ...u32(dataSize ?? content.length), 0x2e, 0x46, 0x49, 0x54];
  if (headerSize === 14) header.push(...u16(options.headerCrc ?? crc(header)));
  const whole = [...header, ...content];
  return Uint8Array.from([...whole, ...u16(options.fileCrc ?? crc(whole))]);
}

const crc = (bytes: readonly number[]): number =>
  CrcCalculator.calculateCRC(Uint8Array.from(bytes), 0, bytes.length);

/** Several files one behind the other. */
export const chain = (...files: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(files.flatMap((file) => [...file]));

/** Corrects the checksum at the end after bytes were changed. */
export function withRightCrc(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 2;
  const right = CrcCalculator.calculateCRC(bytes, 0, end);
  bytes[end] = right & 0xff;
  bytes[end + 1] = right >> 8;
  return bytes;
}

/** A `file_id` of an activity (type 4). */
export const activityFileId = (): number[][] => [definition(15, 0, [[0, 1, Base.enum]]), data(15, u8(4))];
