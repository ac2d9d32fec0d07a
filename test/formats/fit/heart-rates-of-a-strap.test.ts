import { describe, expect, test } from 'vitest';
import type { DecodedFit } from '../../../src/formats/fit/decoded.ts';
import { readFit } from '../../../src/formats/fit/read-fit.ts';
import { describeRecordings, recordingBytes, recordings } from '../../recordings.ts';
import { everySecond, session, start } from '../watch/watch-messages.ts';
import { activityFileId, Base, data, definition, fitFile, u8, u32 } from './fit-bytes.ts';

type Beat = readonly [seconds: number, bpm: number];

const ticks = 1024;

/** `hr` messages: one with the time of day, then one for each heart beat. */
function strap(...beats: readonly Beat[]): number[][] {
  const [first, ...later] = beats;
  return [
    definition(1, 132, [
      [253, 4, Base.uint32],
      [9, 4, Base.uint32],
      [6, 1, Base.uint8],
    ]),
    data(1, u32(start), u32(0), u8(first?.[1] ?? 0xff)),
    definition(1, 132, [
      [9, 4, Base.uint32],
      [6, 1, Base.uint8],
    ]),
    ...later.map(([seconds, bpm]) => data(1, u32(seconds * ticks), u8(bpm))),
  ];
}

const beats: readonly Beat[] = [
  [0, 100],
  [0.5, 110],
  [1, 112],
  [1.5, 120],
  [2, 130],
  [3, 140],
  [4, 150],
  [5, 160],
];
const fiveSeconds = everySecond(6, (at) => ({ heartRate: 99, speed: 2000 + at })).slice(1);

async function read(messages: readonly number[][]): Promise<DecodedFit> {
  const file = await readFit(fitFile([...activityFileId(), session(), ...messages]));
  if (!file.ok) throw new Error(file.reason);
  return file;
}

describe('heart rates that a strap stored itself', () => {
  // By hand, after the rule in src/formats/fit/README.md: each beat is carried on every 250 ms until the next, and
  // a second has the rounded mean of what lies in it: (100 + 110 + 110 + 112) / 4, (112 + 120 + 120 + 130) / 4, ...
  test('give each second the mean of its beats, in place of what the watch recorded', async () => {
    const file = await read([...fiveSeconds, ...strap(...beats)]);
    expect([...(file.parts[0]?.records.heartRate ?? [])]).toEqual([108, 121, 133, 143, 99]);
    expect(file.path).toBe('sdk');
  });

  test('the last record, behind which no beat lies, keeps what the watch recorded', async () => {
    const file = await read([...fiveSeconds, ...strap(...beats.slice(0, 5))]);
    expect(file.parts[0]?.records.heartRate?.at(-1)).toBe(99);
  });

  test('a gap of the strap is filled for five seconds and no longer', async () => {
    const records = everySecond(12, () => ({})).slice(1);
    const file = await read([...records, ...strap([0, 100], [11.5, 150])]);
    const heartRate = [...(file.parts[0]?.records.heartRate ?? [])];
    expect(heartRate.slice(0, 5)).toEqual([100, 100, 100, 100, 100]);
    expect(heartRate.slice(5, 11).every(Number.isNaN)).toBe(true);
  });

  test('change heart rates and nothing else', async () => {
    const without = await read(fiveSeconds);
    const merged = await read([...fiveSeconds, ...strap(...beats)]);
    expect(merged.parts[0]?.records.speed).toEqual(without.parts[0]?.records.speed);
    expect(merged.parts[0]?.messages).toEqual(without.parts[0]?.messages);
  });

  test('that cannot be merged leave those of the watch, and that is said', async () => {
    const withoutTimeOfDay = [
      definition(1, 132, [
        [9, 4, Base.uint32],
        [6, 1, Base.uint8],
      ]),
      data(1, u32(0), u8(150)),
    ];
    const file = await read([...fiveSeconds, ...withoutTimeOfDay]);
    expect([...(file.parts[0]?.records.heartRate ?? [])]).toEqual([99, 99, 99, 99, 99]);
    expect(file.problems.map(({ code }) => code)).toEqual(['heart-rates-not-merged']);
  });
});

describeRecordings('strap recordings of real watches', () => {
  test.each(recordings.filter(({ hrMesgs }) => (hrMesgs ?? 0) > 0))(
    '$file has heart rate in as many records as the SDK finds with merging',
    async (recording) => {
      const file = await readFit(recordingBytes(recording));
      const columns = file.ok ? file.parts.map(({ records }) => records.heartRate) : [];
      const known = columns.flatMap((column) => [...(column ?? [])].filter((value) => !Number.isNaN(value)));
      expect(known.length).toBe(recording.recordsHR);
      expect(known.reduce((high, value) => Math.max(high, value), 0)).toBe(recording.maxHR);
    },
  );
});
