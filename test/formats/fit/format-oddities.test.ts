import { describe, expect, test } from 'vitest';
import { decodeFit } from '../../../src/formats/fit/decode-fit.ts';
import { start } from '../watch/watch-messages.ts';
import {
  activityFileId,
  Base,
  compressed,
  data,
  definition,
  fitFile,
  text,
  u8,
  u16,
  u32,
} from './fit-bytes.ts';
import { disagreements, readBySdk } from './sdk-reference.ts';
import { syntheticFiles } from './synthetic-files.ts';

function read(...messages: readonly (readonly number[])[]) {
  const file = decodeFit(fitFile([...activityFileId(), ...messages]));
  const part = file.ok ? file.parts[0] : undefined;
  if (part === undefined) throw new Error('not read');
  return part;
}

const compressedFile = syntheticFiles.filter(({ name }) => name === 'compressed time stamps');

describe('hand-written files, each with one oddity of the format', () => {
  test.each(syntheticFiles.filter((file) => !compressedFile.includes(file)))(
    '$name: ours and the SDK read the same',
    ({ bytes }) => {
      const sdk = readBySdk(bytes);
      const ours = decodeFit(bytes);
      expect(sdk.errors).toEqual([]);
      expect(ours.ok && disagreements(ours, sdk)).toEqual([]);
    },
  );
});

describe('compressed time stamps, which the SDK refuses', () => {
  const plain = definition(0, 20, [
    [253, 4, Base.uint32],
    [3, 1, Base.uint8],
  ]);
  const short = definition(1, 20, [[3, 1, Base.uint8]]);

  test('hold the last five bits of a time that only moves forward', () => {
    const times = [3, 10, 31, 32, 40, 63, 64].map((after) => compressed(1, start + after, u8(120)));
    const { records } = read(plain, data(0, u32(start), u8(119)), short, ...times);
    expect([...records.timestamp].map((time) => time - start)).toEqual([0, 3, 10, 31, 32, 40, 63, 64]);
  });

  test('count on from the latest time of any message, also one that is otherwise skipped', () => {
    const unknown = definition(2, 0xff00, [[253, 4, Base.uint32]]);
    const { records } = read(unknown, data(2, u32(start + 100)), short, compressed(1, start + 105, u8(120)));
    expect([...records.timestamp]).toEqual([start + 105]);
  });

  test('without any time before them give records without a time', () => {
    const { records } = read(short, compressed(1, 5, u8(120)));
    expect([...records.timestamp]).toEqual([Number.NaN]);
    expect([...(records.heartRate ?? [])]).toEqual([120]);
  });
});

describe('fields', () => {
  const firstHeartRate = (size: number, base: number, bytes: readonly number[]) =>
    read(definition(0, 20, [[3, size, base]]), data(0, bytes)).records.heartRate?.[0];

  test.each([
    ['of no bytes is no value', 0, Base.uint8, [], Number.NaN],
    ['of 16 bits', 2, Base.uint16, u16(150), 150],
    ['of 16 bits, invalid', 2, Base.uint16, u16(0xffff), Number.NaN],
    ['of 32 bits', 4, Base.uint32, u32(150), 150],
    ['an array counts with its first element', 3, Base.uint8, [150, 151, 152], 150],
    ['whose size its type does not divide is no value', 3, Base.uint16, [150, 0, 151], Number.NaN],
    ['a type that does not exist is no value', 1, 0x1b, [150], Number.NaN],
    ['a negative number stays one', 2, Base.sint16, u16(-5), -5],
    ['spelled as text', 4, Base.string, text('150', 4), 150],
    ['text that spells no number', 4, Base.string, text('abc', 4), Number.NaN],
    ['an infinite number is no value', 4, Base.float32, u32(0x7f800000), Number.NaN],
  ])('%s', (_, size, base, bytes, value) => {
    expect(firstHeartRate(size, base, bytes)).toEqual(value);
  });

  test('text ends at its first NUL and may hold letters of any script', () => {
    const { messages } = read(
      definition(0, 26, [[8, 20, Base.string]]),
      data(0, text('Läufe\0rest', 20)),
      definition(0, 26, [[8, 20, Base.string]]),
      data(0, text('跑步', 20)),
    );
    expect(messages.workout.map(({ wktName }) => wktName)).toEqual(['Läufe', '跑步']);
  });

  test('speed and distance in three bytes: 12 bits of 1/100 m/s, 12 bits of 1/16 m that run over', () => {
    const piece = (speed: number, distance: number) => [
      speed & 0xff,
      (speed >> 8) | ((distance & 0xf) << 4),
      (distance >> 4) & 0xff,
    ];
    const { records } = read(
      definition(0, 20, [[8, 3, Base.byte]]),
      ...[0, 4000, 8000].map((sixteenths) => data(0, piece(300, sixteenths & 0xfff))),
    );
    expect([...(records.speed ?? [])]).toEqual([3, 3, 3]);
    expect([...(records.distance ?? [])]).toEqual([0, 250, 500]);
  });
});
