import { Decoder, Stream } from '@garmin/fitsdk';
import { describe, expect, test } from 'vitest';
import { fixtures } from '../../../src/sample/fixtures.ts';

/** The messages of a fixture as they stand in the file, nothing expanded. */
function raw(name: string) {
  const bytes = fixtures.find((fixture) => fixture.name === name)?.bytes() ?? new Uint8Array();
  const decoder = new Decoder(Stream.fromByteArray(Array.from(bytes)));
  const { messages, errors } = decoder.read({
    mergeHeartRates: false,
    expandComponents: false,
    expandSubFields: false,
  });
  expect(errors).toEqual([]);
  return messages;
}
const namesIn = (rows: readonly object[] | undefined): Set<string> => new Set(rows?.flatMap(Object.keys));
const hasEach = (names: ReadonlySet<string>, ...wanted: readonly string[]): boolean[] =>
  wanted.map((name) => names.has(name));

// What watches do: REAL-FILES 4 to 6, measured on thousands of recordings.
describe('a Garmin', () => {
  const messages = raw('clean-10x1-garmin');

  test('writes enhanced fields or plain ones, never both', () => {
    const newer = namesIn(messages.recordMesgs);
    expect(hasEach(newer, 'enhancedSpeed', 'enhancedAltitude', 'speed', 'altitude')).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const older = namesIn(raw('bad-altimeter').recordMesgs);
    expect(hasEach(older, 'enhancedSpeed', 'enhancedAltitude', 'speed', 'altitude')).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('copies the workout and numbers its laps by its steps', () => {
    expect(messages.workoutStepMesgs?.map((step) => step.durationType)).toEqual([
      'time',
      'time',
      'time',
      'repeatUntilStepsCmplt',
      'time',
    ]);
    expect(messages.workoutMesgs?.[0]?.numValidSteps).toBe(5);
    const laps = messages.lapMesgs ?? [];
    expect(laps.map((lap) => lap.wktStepIndex)).toEqual([0, ...Array(10).fill([1, 2]).flat(), 4]);
    expect(laps.slice(0, 3).map((lap) => lap.intensity)).toEqual(['warmup', 'active', 'recovery']);
  });

  test('lists the strap and the barometer among its devices', () => {
    const devices = messages.deviceInfoMesgs?.map(({ sourceType, deviceType }) => [sourceType, deviceType]);
    expect(devices).toContainEqual(['antplus', 120]);
    expect(devices).toContainEqual(['local', 4]);
  });
});

describe('a COROS', () => {
  const messages = raw('clean-10x1-coros');

  test('writes plain speed and altitude, and 255 where it has no heart rate yet', () => {
    const names = namesIn(messages.recordMesgs);
    expect(hasEach(names, 'speed', 'altitude', 'enhancedSpeed', 'enhancedAltitude')).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(messages.recordMesgs?.findIndex(({ heartRate }) => heartRate !== undefined)).toBe(3);
  });

  test('knows of no workout, and its laps of no intensity, trigger or step', () => {
    expect(messages.workoutStepMesgs).toBeUndefined();
    const names = namesIn(messages.lapMesgs);
    expect(hasEach(names, 'intensity', 'lapTrigger', 'wktStepIndex', 'minHeartRate')).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test('lists no devices, starts and stops all', () => {
    expect(messages.deviceInfoMesgs).toBeUndefined();
    expect(messages.eventMesgs?.map(({ eventType }) => eventType)).toEqual(['start', 'stopAll']);
  });
});

test('a Suunto parts position and heart rate, and tells heart rate of the records only', () => {
  const messages = raw('suunto-split-records');
  const both = messages.recordMesgs?.filter(
    (row) => row.positionLat !== undefined && row.heartRate !== undefined,
  );
  expect(both).toEqual([]);
  expect(messages.eventMesgs).toBeUndefined();
  expect(hasEach(namesIn(messages.recordMesgs), 'cadence')).toEqual([false]);
  expect(hasEach(namesIn(messages.sessionMesgs), 'avgHeartRate')).toEqual([false]);
});

test('a Huawei counts in steps of five seconds, without laps and events', () => {
  const messages = raw('huawei-big-endian');
  const times = messages.recordMesgs?.map(({ timestamp }) => Number(timestamp)) ?? [];
  expect(new Set(times.slice(1).map((time, i) => time - (times[i] ?? 0)))).toEqual(new Set([5000]));
  expect([messages.lapMesgs, messages.eventMesgs]).toEqual([undefined, undefined]);
});
