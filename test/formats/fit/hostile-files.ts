import { deflateRawSync, gzipSync } from 'node:zlib';
import {
  activityFileId,
  Base,
  chain,
  data,
  definition,
  fitFile,
  u8,
  u16,
  u32,
  withRightCrc,
} from './fit-bytes.ts';
import { seeded } from './mutants.ts';
import { someTime } from './synthetic-files.ts';

const mega = 1_000_000;

/** Messages followed by a stretch of one and the same byte; sizes right, checksum wrong. */
function fitFollowedBy(messages: readonly (readonly number[])[], byte: number, length: number): Uint8Array {
  const start = fitFile(messages, { dataSize: messages.flat().length + length });
  const whole = new Uint8Array(start.length + length).fill(byte);
  whole.set(start.subarray(0, -2));
  return whole;
}

/** Messages repeated many times, as a file whose checksum is wrong. */
function repeated(
  before: readonly (readonly number[])[],
  message: readonly number[],
  times: number,
): Uint8Array {
  const start = fitFile(before, { dataSize: before.flat().length + times * message.length });
  const whole = new Uint8Array(start.length + times * message.length);
  whole.set(start.subarray(0, -2));
  for (let i = 0, at = start.length - 2; i < times; i += 1, at += message.length) whole.set(message, at);
  return whole;
}

const times = (count: number, field: readonly [number, number, number]) =>
  Array.from({ length: count }, () => field);

/** Different definitions, 255 fields each, one behind the other. */
function definitions(count: number, global: number): Uint8Array {
  const one = definition(0, global, times(255, [3, 1, Base.uint8]));
  const whole = repeated([], one, count);
  for (let i = 0; i < count; i += 1) new DataView(whole.buffer).setUint32(14 + i * one.length + 6, i);
  return whole;
}

function noise(length: number): Uint8Array {
  const random = seeded(42);
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) bytes[i] = random(256);
  return bytes;
}

/** A zip whose directory lists the same member many times; each of them unpacks to `bytes`. */
function zipOfOneMember(bytes: Uint8Array, entries: number): Uint8Array {
  const packed = deflateRawSync(bytes);
  const name = [...new TextEncoder().encode('a.fit')];
  const local = [0x50, 0x4b, 3, 4, ...u16(20), ...u16(0), ...u16(8), ...u32(0), ...u32(0)];
  local.push(...u32(packed.length), ...u32(bytes.length), ...u16(name.length), ...u16(0), ...name);
  const central = [0x50, 0x4b, 1, 2, ...u16(20), ...u16(20), ...u16(0), ...u16(8), ...u32(0), ...u32(0)];
  central.push(...u32(packed.length), ...u32(bytes.length), ...u16(name.length), ...u16(0), ...u16(0));
  central.push(...u16(0), ...u16(0), ...u32(0), ...u32(0), ...name);
  const directory = local.length + packed.length;
  const end = [0x50, 0x4b, 5, 6, ...u16(0), ...u16(0), ...u16(entries), ...u16(entries)];
  end.push(...u32(entries * central.length), ...u32(directory), ...u16(0));
  const whole = new Uint8Array(directory + entries * central.length + end.length);
  whole.set(local);
  whole.set(packed, local.length);
  for (let i = 0; i < entries; i += 1) whole.set(central, directory + i * central.length);
  whole.set(end, directory + entries * central.length);
  return whole;
}

/** Zeros, packed; `start` stands before them. Gzip members may follow one another. */
const gzipBomb = (megabytes: number, start: Uint8Array = new Uint8Array(0)): Uint8Array => {
  const member = gzipSync(new Uint8Array(50 * mega), { level: 9 });
  return chain(gzipSync(start), ...new Array<Uint8Array>(megabytes / 50).fill(member));
};
const record = definition(0, 20, [[253, 4, Base.uint32]]);
const strapHeartRates = [
  definition(1, 132, [
    [253, 4, Base.uint32],
    [9, 4, Base.uint32],
    [6, 1, Base.uint8],
  ]),
  data(1, u32(someTime), u32(0), u8(120)),
  definition(2, 20, [[253, 4, Base.uint32]]),
  data(2, u32(someTime)),
];
/** Ten heart beats 3.9 s apart, each as the last 12 bits of its time in 1/1024 s, from the `first` one on. */
function tenBeats(first: number): number[] {
  const beat = (i: number): number => ((first + i + 1) * 4000) & 0xfff;
  return [0, 2, 4, 6, 8].flatMap((i) => {
    const pair = beat(i) | (beat(i + 1) << 12);
    return [pair & 0xff, (pair >> 8) & 0xff, pair >> 16];
  });
}

const absurdTimes = [
  0,
  1,
  0x0fffffff,
  0x10000000,
  someTime,
  0xfffffffe,
  someTime + 1,
  0x7fffffff,
  0xffffffff,
];

/** Files that were made to hurt a reader; `says` is what a person is told, somewhere. */
export const hostileFiles: readonly { name: string; make: () => Uint8Array; says: RegExp }[] = [
  { name: '0 bytes', make: () => new Uint8Array(0), says: /empty \(0 bytes\)/ },
  { name: '200 MB of zeros', make: () => new Uint8Array(200 * mega), says: /not a FIT file/ },
  {
    name: '200 MB of zeros behind a FIT header',
    make: () => fitFollowedBy([], 0, 200 * mega),
    says: /byte 14 has no definition/,
  },
  {
    name: '200 MB of zeros, each a record of no length',
    make: () => fitFollowedBy([definition(0, 20, [[3, 0, Base.uint8]])], 0, 200 * mega),
    says: /more records than any watch writes/,
  },
  {
    name: '200 MB of zeros, each a session of no length',
    make: () => fitFollowedBy([definition(0, 18, [[2, 0, Base.uint32]])], 0, 200 * mega),
    says: /more sessions than any watch writes/,
  },
  {
    name: '200 MB of zeros, each an event of no length',
    make: () => fitFollowedBy([record, definition(0, 21, [[0, 0, Base.enum]])], 0, 200 * mega),
    says: /more laps, events and the like than any watch writes/,
  },
  {
    name: '200 MB of zeros, each a message of no length that nobody knows',
    make: () => fitFollowedBy([definition(0, 0xff00, [[2, 0, Base.uint32]])], 0, 200 * mega),
    says: /more messages than any watch writes/,
  },
  {
    name: 'a header that declares 4 GB',
    make: () => fitFile([...activityFileId(), record, data(0, u32(someTime))], { dataSize: 0xffffffff }),
    says: /ends at byte \d+ but should hold 4294967311 bytes/,
  },
  {
    name: 'a header and nothing behind it',
    make: () => fitFile([]).subarray(0, 14),
    says: /never finished|no recorded activity/,
  },
  { name: 'half a header', make: () => fitFile([]).subarray(0, 11), says: /not a FIT file/ },
  {
    name: '65,535 record definitions of 255 fields each',
    make: () => definitions(65_535, 20),
    says: /more definitions than any watch writes/,
  },
  {
    name: '65,535 definitions of messages that nobody knows',
    make: () => definitions(65_535, 0xff01),
    says: /more definitions than any watch writes/,
  },
  {
    name: 'records with one field 255 times',
    make: () =>
      repeated(
        [definition(0, 20, times(255, [3, 1, Base.uint8]))],
        data(0, new Array<number>(255).fill(120)),
        600_000,
      ),
    says: /more fields than any watch writes/,
  },
  {
    name: 'devices with one name 255 times',
    make: () =>
      repeated(
        [definition(0, 23, times(255, [27, 1, Base.string]))],
        data(0, new Array<number>(255).fill(65)),
        49_000,
      ),
    says: /more fields than any watch writes/,
  },
  {
    name: 'records whose heart rate is text, 255 bytes long',
    make: () =>
      repeated(
        [definition(0, 20, [[3, 255, Base.string]])],
        data(0, new Array<number>(255).fill(49)),
        700_000,
      ),
    says: /more fields than any watch writes/,
  },
  {
    name: 'absurd times',
    make: () =>
      fitFile([
        ...activityFileId(),
        record,
        ...Array.from({ length: 900 }, (_, i) => data(0, u32(absurdTimes[i % absurdTimes.length] ?? 0))),
        definition(2, 18, [
          [2, 4, Base.uint32],
          [7, 4, Base.uint32],
        ]),
        data(2, u32(0xfffffff0), u32(0xfffffffe)),
      ]),
    says: /impossible time/,
  },
  {
    name: 'fifty sessions, a million records, fifty thousand pauses',
    make: () => {
      const session = definition(1, 18, [[2, 4, Base.uint32]]);
      const sessions = Array.from({ length: 50 }, (_, i) => data(1, u32(someTime + i * 1000)));
      const event = definition(2, 21, [
        [253, 4, Base.uint32],
        [0, 1, Base.enum],
        [1, 1, Base.enum],
      ]);
      const events = Array.from({ length: 49_000 }, (_, i) =>
        data(2, u32(someTime + i * 2), u8(0), u8(i % 2)),
      );
      const records = definition(0, 20, [
        [253, 4, Base.uint32],
        [3, 1, Base.uint8],
      ]);
      const file = repeated(
        [...activityFileId(), session, ...sessions, event, ...events, records],
        data(0, u32(someTime), u8(120)),
        990_000,
      );
      const view = new DataView(file.buffer);
      const first = file.length - 2 - 990_000 * 6;
      for (let i = 0; i < 990_000; i += 1) view.setUint32(first + i * 6 + 1, someTime + (i >> 3), true);
      return file;
    },
    says: /does not match/,
  },
  {
    name: 'ten thousand files in a chain',
    make: () => {
      const one = fitFile([record, data(0, u32(someTime))]);
      const whole = new Uint8Array(one.length * 10_000);
      for (let i = 0; i < 10_000; i += 1) whole.set(one, i * one.length);
      return whole;
    },
    says: /more files in one than any watch writes/,
  },
  {
    name: 'heart rates of a strap and messages without end, to lure it into the slow path',
    make: () => repeated([...strapHeartRates, definition(0, 0xff00, times(255, [1, 0, 2]))], [0], 7_000_000),
    says: /could not be merged/,
  },
  {
    name: 'four megabytes of heart rates of a strap',
    make: () =>
      repeated(
        [
          ...strapHeartRates,
          definition(0, 132, [
            [9, 200, Base.uint32],
            [6, 50, Base.uint8],
          ]),
        ],
        data(0, new Array<number>(250).fill(1)),
        16_000,
      ),
    says: /could not be merged/,
  },
  {
    name: 'as much as the slow path takes: 1,400,000 fields and 500 KB of heart rates of a strap',
    make: () =>
      withRightCrc(
        repeated(
          [
            ...strapHeartRates,
            definition(3, 132, [
              [10, 15, Base.byte],
              [6, 10, Base.uint8],
            ]),
            ...Array.from({ length: 19_000 }, (_, i) =>
              data(3, tenBeats(i * 10), new Array<number>(10).fill(120)),
            ),
            definition(0, 0xff00, times(255, [1, 1, 2])),
          ],
          data(0, new Array<number>(255).fill(1)),
          5_300,
        ),
      ),
    says: /no session/,
  },
  { name: '20 MB of noise', make: () => noise(20 * mega), says: /not a FIT file/ },
  {
    name: '20 MB of noise behind a FIT header',
    make: () => {
      const bytes = noise(20 * mega);
      bytes.set(fitFile([], { dataSize: 20 * mega - 16 }).subarray(0, 14));
      return bytes;
    },
    says: /./,
  },
  { name: 'a gzip that unpacks to 2 GB of zeros', make: () => gzipBomb(2000), says: /not a FIT file/ },
  {
    name: 'a gzip that unpacks to a FIT header and 2 GB of zeros',
    make: () => gzipBomb(2000, fitFile([], { dataSize: 2000 * mega }).subarray(0, 14)),
    says: /unpacks to more than 64 MB/,
  },
  {
    name: 'a gzip in a gzip in a gzip in a gzip',
    make: () => gzipSync(gzipSync(gzipSync(gzipBomb(500)))),
    says: /not a FIT file/,
  },
  {
    name: 'a zip that lists one member of 10 MB 20,000 times',
    make: () => zipOfOneMember(new Uint8Array(10 * mega), 20_000),
    says: /unpacks to more than 64 MB/,
  },
  {
    name: 'a zip that lists one FIT file of 5 MB 20,000 times',
    make: () => zipOfOneMember(fitFollowedBy([], 0, 5 * mega), 20_000),
    says: /byte 14 has no definition/,
  },
  {
    name: 'a zip in a zip in a zip in a zip',
    make: () => {
      let zip = zipOfOneMember(fitFile(activityFileId()), 1);
      for (let depth = 0; depth < 3; depth += 1) zip = zipOfOneMember(zip, 10);
      return zip;
    },
    says: /./,
  },
  {
    name: 'a zip whose directory lies',
    make: () => {
      const zip = zipOfOneMember(fitFile(activityFileId()), 1);
      new DataView(zip.buffer).setUint32(zip.length - 6, 0xfffffff0, true);
      return zip;
    },
    says: /directory of the zip file is damaged/,
  },
];
