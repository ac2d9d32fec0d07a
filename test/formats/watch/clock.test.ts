import { describe, expect, test } from 'vitest';
import { timeWeightedHeartRate } from '../../../src/core/training/time-weighted-heart-rate.ts';
import { isoInstant } from '../../../src/core/units/instant.ts';
import { describeRecordings, recordings } from '../../recordings.ts';
import { Base } from '../fit/fit-bytes.ts';
import {
  activityOf,
  everySecond,
  message,
  record,
  recorded,
  session,
  start,
  warningCodes,
  watchFile,
} from './watch-messages.ts';

const seconds = async (...messages: number[][]) => [
  ...(await activityOf(watchFile(...messages))).samples.seconds,
];

describe('when a run began and ended', () => {
  test('it starts where its session says', async () => {
    const run = await activityOf(watchFile(session({ elapsed: 60 }), record(0), record(60)));
    expect(isoInstant(run.startTime)).toBe('2023-11-14T22:13:20.000Z');
  });

  test('it ends at start plus elapsed time, not at the time stamp of its session, which many watches set otherwise', async () => {
    const run = await activityOf(watchFile(session({ elapsed: 60, stamped: -2884 }), record(0), record(60)));
    expect(run.elapsedSeconds).toBe(60);
    expect([...run.samples.seconds]).toEqual([0, 60]);
  });

  test('a record a little before the session begins the run', async () => {
    const run = await activityOf(watchFile(session({ elapsed: 60 }), record(-3), record(60)));
    expect(isoInstant(run.startTime)).toBe('2023-11-14T22:13:17.000Z');
    expect(run.elapsedSeconds).toBe(63);
  });

  test('without a session, records say where it starts and ends', async () => {
    const run = await activityOf(watchFile(record(5), record(65)));
    expect([isoInstant(run.startTime), run.elapsedSeconds]).toEqual(['2023-11-14T22:13:25.000Z', 60]);
    expect(warningCodes(run)).toEqual(['no-session']);
  });

  test('smart recording: what lies between two records stays a gap, nothing is filled in', async () => {
    const far = [0, 4, 11, 14, 21].map((at) => record(at, { heartRate: 120 + at }));
    const run = await activityOf(watchFile(session({ elapsed: 21 }), ...far));
    expect([...run.samples.seconds]).toEqual([0, 4, 11, 14, 21]);
    expect([...(run.samples.heartRate ?? [])]).toEqual([120, 124, 131, 134, 141]);
  });
});

describe('the clock on the wrist', () => {
  const localTime = (utc: number, local: number) =>
    message(34, [
      [253, Base.uint32, utc],
      [5, Base.uint32, local],
    ]);

  test.each([
    ['UTC+2', 7200, 7200],
    ['India, half an hour', 19_800, 19_800],
    ['Nepal, a quarter of an hour', 20_700, 20_700],
    ['west of Greenwich', -25_200, -25_200],
    ['written two seconds apart', 7202, 7200],
    ['nonsense of an old watch', -start, null],
    ['no offset on Earth', 15 * 3600, null],
  ])('local time gives the offset from UTC: %s', async (_, difference, offset) => {
    const run = await activityOf(watchFile(localTime(start, start + difference), session(), record(0)));
    expect(run.utcOffsetSeconds).toBe(offset);
  });

  test('without local time the offset is unknown', async () => {
    expect((await activityOf(watchFile(session(), record(0)))).utcOffsetSeconds).toBeNull();
  });
});

describe('times that are not in order', () => {
  test('records of the same second stay records of their own', async () => {
    expect(await seconds(session(), record(0), record(1), record(1), record(2))).toEqual([0, 1, 1, 2]);
  });

  test('a record before the latest one is left out, and that is said', async () => {
    const run = await activityOf(
      watchFile(session({ elapsed: 12 }), record(0), record(10), record(8), record(9), record(12)),
    );
    expect([...run.samples.seconds]).toEqual([0, 10, 12]);
    expect(run.recordCount).toBe(5);
    expect(run.warnings).toEqual([
      { code: 'time-goes-back', message: '2 records whose time lies before the latest one were left out.' },
    ]);
  });

  test('one time far ahead costs one record and not all that follow', async () => {
    const run = await activityOf(
      watchFile(session({ elapsed: 4 }), record(0), record(1), record(90_000), record(3), record(4)),
    );
    expect([...run.samples.seconds]).toEqual([0, 1, 3, 4]);
    expect(warningCodes(run)).toEqual(['impossible-times']);
  });

  test('a damaged time at the end does not make a run of minutes one of years', async () => {
    const run = await activityOf(
      watchFile(session({ elapsed: 300 }), ...everySecond(300, () => ({})), record(0x30000000)),
    );
    expect(run.elapsedSeconds).toBe(300);
    expect(run.samples.seconds.at(-1)).toBe(299);
    expect(warningCodes(run)).toEqual(['impossible-times']);
  });

  test('seconds since the watch was switched on are no time of day', async () => {
    const run = await activityOf(watchFile(session(), record(5 - start), record(0), record(1)));
    expect([...run.samples.seconds]).toEqual([0, 1]);
    expect(warningCodes(run)).toEqual(['impossible-times']);
  });
});

describe('a clock that was set during the run', () => {
  const day = 86_400;

  test('what follows is moved back, so that the run has its own length and its averages', async () => {
    const before = everySecond(100, () => ({ heartRate: 120 }));
    const after = Array.from({ length: 100 }, (_, i) => record(20 * day + 100 + i, { heartRate: 140 }));
    const run = await activityOf(watchFile(session({ elapsed: 199, timer: 199 }), ...before, ...after));
    expect(run.samples.seconds.at(-1)).toBe(199);
    expect(timeWeightedHeartRate(run)).toBeCloseTo((100 * 120 + 99 * 140) / 199, 6);
    expect(warningCodes(run)).toEqual(['clock-jump']);
  });

  test('a long pause that the session knows of is no clock being set', async () => {
    const run = await activityOf(
      watchFile(session({ elapsed: 9010, timer: 20 }), record(0), record(10), record(9000), record(9010)),
    );
    expect([...run.samples.seconds]).toEqual([0, 10, 9000, 9010]);
    expect(warningCodes(run)).toEqual([]);
  });
});

describeRecordings('clocks of real watches', () => {
  test('FR225 set 20 days forward: the average is the one on the watch, 139', async () => {
    const run = await recorded('garmin-product-fr225');
    expect(run.elapsedSeconds).toBeCloseTo(3389, 0);
    expect(run.samples.seconds.at(-1)).toBeLessThan(3400);
    expect(Math.round(timeWeightedHeartRate(run) ?? 0)).toBe(139);
    expect(warningCodes(run)).toEqual(['clock-jump']);
  });

  test('FR110 that stepped back once loses one record of 1,359', async () => {
    const run = await recorded('time-jump-clock-reset-bec87b63');
    expect([run.recordCount, run.samples.length]).toEqual([1359, 1358]);
  });

  test('FR110 with a gap of 41 hours, which its session knows as a pause, keeps it', async () => {
    const run = await recorded('time-jump-clock-reset-a5ed8ae2');
    expect(run.elapsedSeconds).toBeCloseTo(154_560, -2);
    expect(run.timerSeconds).toBeCloseTo(6564, -1);
    expect(run.pauses.some((pause) => pause.endSeconds - pause.startSeconds > 140_000)).toBe(true);
  });

  test.each(recordings.filter(({ file }) => file.includes('garmin-smart-recording')).map(({ file }) => file))(
    '%s: records 3-7 s apart, average heart rate within half a beat of the watch',
    async (file) => {
      const run = await recorded(file);
      expect(run.timerSeconds / run.recordCount).toBeGreaterThan(2);
      const watch = run.deviceTotals.averageHeartRate ?? 0;
      expect(Math.abs((timeWeightedHeartRate(run) ?? 0) - watch)).toBeLessThanOrEqual(0.5);
    },
  );
});
