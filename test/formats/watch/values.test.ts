import { describe, expect, test } from 'vitest';
import { describeRecordings } from '../../recordings.ts';
import { activityFileId, Base, be, data, definition, fitFile, u8, u16, u32 } from '../fit/fit-bytes.ts';
import {
  activityOf,
  everySecond,
  record,
  recorded,
  session,
  start,
  warningCodes,
  watchFile,
} from './watch-messages.ts';

const column = (values: Float64Array | null): (number | null)[] | null =>
  values && [...values].map((value) => (Number.isNaN(value) ? null : value));

describe('heart rate', () => {
  test('0 and 255 are no heart rate', async () => {
    const beats = [255, 0, 130, 255, 131, 0];
    const run = await activityOf(
      watchFile(session(), ...everySecond(6, (at) => ({ heartRate: beats[at] ?? 0 }))),
    );
    expect(column(run.samples.heartRate)).toEqual([null, null, 130, null, 131, null]);
  });

  test('a run whose every heart rate is 0 or 255 was run without one', async () => {
    const run = await activityOf(
      watchFile(session(), ...everySecond(4, (at) => ({ heartRate: at % 2 ? 0 : 255 }))),
    );
    expect(run.samples.heartRate).toBeNull();
  });

  test('an average of 0 in the session is none', async () => {
    const run = await activityOf(watchFile(session({ heartRate: 0 }), record(0)));
    expect(run.deviceTotals.averageHeartRate).toBeNull();
  });

  test('Suunto writes heart rate and position as records of their own: each second has both', async () => {
    const place = { latitude: 1 << 28, longitude: -(1 << 28), distance: 300, speed: 2500 };
    const run = await activityOf(
      watchFile(
        session(),
        record(0, { heartRate: 140 }),
        record(0, place),
        record(1, place),
        record(1, { heartRate: 141 }),
        record(2, place),
      ),
    );
    expect(column(run.samples.heartRate)).toEqual([140, 140, 141, 141, null]);
    expect(column(run.samples.distance)).toEqual([3, 3, 3, 3, 3]);
    expect(column(run.samples.latitude)).toEqual([22.5, 22.5, 22.5, 22.5, 22.5]);
    expect(run.recordCount).toBe(5);
  });
});

describe('speed, altitude, cadence, distance', () => {
  test('speed or enhanced speed: whichever the watch wrote', async () => {
    const plain = await activityOf(watchFile(session(), record(0, { speed: 2345 })));
    const enhanced = await activityOf(watchFile(session(), record(0, { enhancedSpeed: 2345 })));
    expect([column(plain.samples.speed), column(enhanced.samples.speed)]).toEqual([[2.345], [2.345]]);
  });

  test('altitude or enhanced altitude likewise', async () => {
    const plain = await activityOf(watchFile(session(), record(0, { altitude: 3000 })));
    const enhanced = await activityOf(watchFile(session(), record(0, { enhancedAltitude: 3000 })));
    expect([column(plain.samples.altitude), column(enhanced.samples.altitude)]).toEqual([[100], [100]]);
  });

  test('cadence has its fraction', async () => {
    const run = await activityOf(
      watchFile(session(), record(0, { cadence: 82, fractionalCadence: 64 }), record(1, { cadence: 83 })),
    );
    expect(column(run.samples.cadence)).toEqual([82.5, 83]);
  });

  test('a treadmill run has no positions, and that is all that is missing', async () => {
    const run = await activityOf(
      watchFile(
        session({ subSport: 1, metres: 100 }),
        ...everySecond(3, (at) => ({ heartRate: 120, speed: 2400, distance: at * 240 })),
      ),
    );
    expect([run.sport, run.subSport]).toEqual(['running', 'treadmill']);
    expect([run.samples.latitude, run.samples.longitude]).toEqual([null, null]);
    expect(column(run.samples.distance)).toEqual([0, 2.4, 4.8]);
    expect(warningCodes(run)).toEqual([]);
  });

  test('Zepp writes no distance into its records: the session says how far it was', async () => {
    const run = await activityOf(
      watchFile(session({ metres: 5012.34 }), ...everySecond(3, () => ({ speed: 2500 }))),
    );
    expect(run.distanceMetres).toBe(5012.34);
    expect(run.samples.distance).toBeNull();
    expect(column(run.samples.speed)).toEqual([2.5, 2.5, 2.5]);
  });

  test('without a total the last distance of the records is how far it was', async () => {
    const run = await activityOf(
      watchFile(session(), record(0, { distance: 800 }), record(9, { distance: 3200 })),
    );
    expect(run.distanceMetres).toBe(32);
  });

  test('a distance that nobody wrote is unknown and not 0', async () => {
    expect((await activityOf(watchFile(session(), record(0)))).distanceMetres).toBeNull();
  });
});

describe('how the bytes are written', () => {
  test('Huawei: big-endian, 5 s apart, no lap, no timer event', async () => {
    const values = (at: number) => ({ heartRate: 130, distance: at * 250, enhancedSpeed: 2500 });
    const far = Array.from({ length: 5 }, (_, i) => record(i * 5, values(i * 5), { bigEndian: true }));
    const run = await activityOf(watchFile(session({ elapsed: 20, timer: 20 }), ...far));
    expect([...run.samples.seconds]).toEqual([0, 5, 10, 15, 20]);
    expect(column(run.samples.distance)).toEqual([0, 12.5, 25, 37.5, 50]);
    expect([run.laps, run.pauses]).toEqual([[], []]);
  });

  test('fields of developers and fields that nobody knows are passed over', async () => {
    const run = await activityOf(
      fitFile([
        ...activityFileId(),
        session(),
        definition(
          2,
          20,
          [
            [253, 4, Base.uint32],
            [107, 2, Base.uint16],
            [3, 1, Base.uint8],
          ],
          { developer: [2, 4] },
        ),
        data(2, u32(start), u16(9999), u8(141), [0xff, 0xff], [1, 2, 3, 4]),
        data(2, u32(start + 1), u16(9999), u8(142), [0xff, 0xff], [1, 2, 3, 4]),
      ]),
    );
    expect(column(run.samples.heartRate)).toEqual([141, 142]);
  });

  test('a watch that leaves fields out in between has gaps there and nowhere else', async () => {
    const run = await activityOf(
      watchFile(session(), record(0, { heartRate: 120, cadence: 80 }), record(1, { cadence: 81 }), record(2)),
    );
    expect(column(run.samples.heartRate)).toEqual([120, null, null]);
    expect(column(run.samples.cadence)).toEqual([80, 81, null]);
  });

  test('COROS declares a field whose size its type does not divide: that field is none, the others are read', async () => {
    const run = await activityOf(
      fitFile([
        ...activityFileId(),
        session(),
        definition(1, 20, [
          [253, 4, Base.uint32],
          [6, 3, Base.uint16],
          [3, 1, Base.uint8],
        ]),
        data(1, u32(start), [1, 2, 3], u8(140)),
      ]),
    );
    expect(column(run.samples.heartRate)).toEqual([140]);
    expect(run.samples.speed).toBeNull();
  });

  test('both byte orders may stand in one file', async () => {
    const run = await activityOf(
      fitFile([
        ...activityFileId(),
        session(),
        definition(0, 20, [
          [253, 4, Base.uint32],
          [6, 2, Base.uint16],
        ]),
        data(0, u32(start), u16(2000)),
        definition(
          0,
          20,
          [
            [253, 4, Base.uint32],
            [6, 2, Base.uint16],
          ],
          { bigEndian: true },
        ),
        data(0, be(u32(start + 1)), be(u16(2100))),
      ]),
    );
    expect(column(run.samples.speed)).toEqual([2, 2.1]);
  });
});

const share = (values: Float64Array | null): number =>
  values === null ? 0 : values.filter((value) => !Number.isNaN(value)).length / values.length;

describeRecordings('values of real watches', () => {
  test('Suunto Ambit: heart rate and position in separate records, 9,795 records of 4,941 seconds', async () => {
    const run = await recorded('suunto-run-a78497c2');
    const both = [...run.samples.seconds].filter(
      (_, i) =>
        !Number.isNaN(run.samples.heartRate?.[i] ?? Number.NaN) &&
        !Number.isNaN(run.samples.latitude?.[i] ?? Number.NaN),
    );
    expect(run.recordCount).toBe(9795);
    expect(both.length).toBeGreaterThan(7000);
  });

  test.each(['huawei-watch-gt-5-0308014b', 'huawei-watch-gt-5-536d8b82'])(
    '%s: about 5 s apart, no lap, no pause, heart rate throughout',
    async (name) => {
      const run = await recorded(name);
      expect(run.timerSeconds / run.recordCount).toBeCloseTo(5, 0);
      expect([run.laps.length, run.pauses.length, run.device.product]).toEqual([0, 0, 'HUAWEI WATCH GT 5']);
      expect(share(run.samples.heartRate)).toBeGreaterThan(0.99);
    },
  );

  test.each(['amazfit-balance-zepp-cdc2a732', 'amazfit-balance-zepp-316a3d77'])(
    '%s: no distance in any record, but speed and a total',
    async (name) => {
      const run = await recorded(name);
      expect(run.samples.distance).toBeNull();
      expect(share(run.samples.speed)).toBeGreaterThan(0.9);
      expect(run.distanceMetres).toBeGreaterThan(10_000);
    },
  );

  test.each(['garmin-treadmill-indoor-b05cb5ae', 'garmin-treadmill-indoor-65d53e3a'])(
    '%s: treadmill, no position, speed and distance',
    async (name) => {
      const run = await recorded(name);
      expect(run.subSport).toMatch(/treadmill|indoor-running/);
      expect([run.samples.latitude, run.samples.longitude]).toEqual([null, null]);
      expect(share(run.samples.speed)).toBeGreaterThan(0.9);
    },
  );

  test('COROS heart rates of 0 are none: the lowest is a living one', async () => {
    const beats = (await recorded('coros-hr-0-in-records')).samples.heartRate ?? new Float64Array();
    expect(Math.min(...beats.filter((value) => !Number.isNaN(value)))).toBeGreaterThan(50);
  });

  test.each(['stryd-developer-fields-fb187bf2', 'other-developer-fields-43715ae8'])(
    '%s: developer fields beside, speed and heart rate throughout',
    async (name) => {
      const run = await recorded(name);
      expect(share(run.samples.heartRate)).toBeGreaterThan(0.99);
      expect(share(run.samples.speed)).toBeGreaterThan(0.95);
    },
  );
});
