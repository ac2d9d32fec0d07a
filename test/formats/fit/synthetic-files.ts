import {
  activityFileId,
  Base,
  be,
  compressed,
  data,
  definition,
  fitFile,
  text,
  u8,
  u16,
  u32,
} from './fit-bytes.ts';

/** 2023-11-14T22:13:20Z in FIT seconds. */
export const someTime = 1_068_934_400;

const recordFields = [
  [253, 4, Base.uint32],
  [0, 4, Base.sint32],
  [1, 4, Base.sint32],
  [3, 1, Base.uint8],
  [5, 4, Base.uint32],
  [6, 2, Base.uint16],
  [2, 2, Base.uint16],
  [4, 1, Base.uint8],
  [53, 1, Base.uint8],
  [13, 1, Base.sint8],
] as const;

const record = (local: number, i: number): number[] =>
  data(
    local,
    u32(someTime + i),
    u32(620_000_000 + i),
    u32(58_000_000 - i),
    u8(120 + i),
    u32(i * 280),
    u16(2800 + i),
    u16(2600),
    u8(82),
    u8(64),
    u8(18),
  );

const bigRecord = (local: number, i: number): number[] =>
  data(local, be(u32(someTime + i)), u8(130 + i), be(u32(i * 280)), be(u32(2800 + i)), be(u32(2600 + i)));

const seconds = Array.from({ length: 12 }, (_, i) => i);

/** Small hand-written files, each with one oddity of the format; positions are in the Atlantic. */
export const syntheticFiles: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  {
    name: 'plain fields, little-endian',
    bytes: fitFile([
      ...activityFileId(),
      definition(0, 20, recordFields),
      ...seconds.map((i) => record(0, i)),
    ]),
  },
  {
    name: 'enhanced fields, big-endian',
    bytes: fitFile([
      ...activityFileId(),
      definition(
        1,
        20,
        [
          [253, 4, Base.uint32],
          [3, 1, Base.uint8],
          [5, 4, Base.uint32],
          [73, 4, Base.uint32],
          [78, 4, Base.uint32],
        ],
        { bigEndian: true },
      ),
      ...seconds.map((i) => bigRecord(1, i)),
    ]),
  },
  {
    name: 'developer fields and fields nobody knows',
    bytes: fitFile([
      ...activityFileId(),
      definition(
        2,
        20,
        [
          [253, 4, Base.uint32],
          [200, 3, Base.byte],
          [3, 1, Base.uint8],
        ],
        { developer: [2, 4] },
      ),
      ...seconds.map((i) => data(2, u32(someTime + i), [1, 2, 3], u8(140), [9, 9], [8, 8, 8, 8])),
      definition(3, 0xff00, [[1, 4, Base.uint32]]),
      data(3, u32(7)),
    ]),
  },
  {
    name: 'speed and distance in three bytes',
    bytes: fitFile([
      ...activityFileId(),
      definition(0, 20, [
        [253, 4, Base.uint32],
        [8, 3, Base.byte],
      ]),
      ...seconds.map((i) =>
        data(0, u32(someTime + i), u8(0x1a), u8(0x01 | ((i * 45) << 4)), u8((i * 45) >> 4)),
      ),
    ]),
  },
  {
    name: 'unusual widths, an array, a field twice',
    bytes: fitFile([
      ...activityFileId(),
      definition(0, 20, [
        [253, 4, Base.uint32],
        [3, 2, Base.uint16],
        [4, 2, Base.uint8],
        [5, 2, Base.uint16],
        [3, 1, Base.uint8],
      ]),
      ...seconds.map((i) =>
        data(0, u32(someTime + i), u16(150 + i), u8(80), u8(81), u16(i * 3), u8(i % 2 ? 255 : 99)),
      ),
    ]),
  },
  {
    name: 'sessions, laps, events, devices, a workout',
    bytes: fitFile([
      ...activityFileId(),
      definition(1, 21, [
        [253, 4, Base.uint32],
        [0, 1, Base.enum],
        [1, 1, Base.enum],
        [2, 2, Base.uint16],
      ]),
      data(1, u32(someTime), u8(0), u8(0), u16(5)),
      data(1, u32(someTime + 11), u8(0), u8(4), u16(0xffff)),
      definition(2, 19, [
        [253, 4, Base.uint32],
        [2, 4, Base.uint32],
        [7, 4, Base.uint32],
        [8, 4, Base.uint32],
        [9, 4, Base.uint32],
        [13, 2, Base.uint16],
        [23, 1, Base.enum],
        [71, 2, Base.uint16],
      ]),
      data(2, u32(someTime + 6), u32(someTime), u32(6000), u32(6000), u32(1680), u16(2800), u8(0), u16(0)),
      data(
        2,
        u32(someTime + 11),
        u32(someTime + 6),
        u32(5000),
        u32(5000),
        u32(700),
        u16(1400),
        u8(1),
        u16(1),
      ),
      definition(3, 18, [
        [253, 4, Base.uint32],
        [2, 4, Base.uint32],
        [5, 1, Base.enum],
        [6, 1, Base.enum],
        [7, 4, Base.uint32],
        [8, 4, Base.uint32],
        [9, 4, Base.uint32],
        [14, 2, Base.uint16],
        [16, 1, Base.uint8],
      ]),
      data(
        3,
        u32(someTime + 11),
        u32(someTime),
        u8(1),
        u8(1),
        u32(11000),
        u32(11000),
        u32(2380),
        u16(2160),
        u8(128),
      ),
      definition(4, 23, [
        [253, 4, Base.uint32],
        [0, 1, Base.uint8],
        [1, 1, Base.uint8],
        [3, 4, Base.uint32z],
        [25, 1, Base.enum],
        [27, 12, Base.string],
      ]),
      data(4, u32(someTime), u8(1), u8(120), u32(0), u8(1), text('strap', 12)),
      definition(5, 27, [
        [254, 2, Base.uint16],
        [0, 8, Base.string],
        [1, 1, Base.enum],
        [2, 4, Base.uint32],
        [3, 1, Base.enum],
        [4, 4, Base.uint32],
        [7, 1, Base.enum],
      ]),
      data(5, u16(0), text('Run', 8), u8(0), u32(60_000), u8(2), u32(0), u8(0)),
      data(5, u16(1), text('Walk', 8), u8(0), u32(60_000), u8(2), u32(0), u8(1)),
      data(5, u16(2), text('', 8), u8(6), u32(0), u8(2), u32(10), u8(0xff)),
      definition(6, 34, [
        [253, 4, Base.uint32],
        [0, 4, Base.uint32],
        [1, 2, Base.uint16],
        [5, 4, Base.uint32],
      ]),
      data(6, u32(someTime + 11), u32(11_000), u16(1), u32(someTime + 11 + 7200)),
      definition(0, 20, recordFields),
      ...seconds.map((i) => record(0, i)),
    ]),
  },
  {
    name: 'compressed time stamps',
    bytes: fitFile([
      ...activityFileId(),
      definition(0, 20, [
        [253, 4, Base.uint32],
        [3, 1, Base.uint8],
      ]),
      data(0, u32(someTime), u8(100)),
      definition(1, 20, [[3, 1, Base.uint8]]),
      ...seconds.map((i) => compressed(1, someTime + 1 + i * 5, u8(101 + i))),
    ]),
  },
];
