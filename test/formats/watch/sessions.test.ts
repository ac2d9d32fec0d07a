import { describe, expect, test } from 'vitest';
import { isoInstant } from '../../../src/core/units/instant.ts';
import { describeRecordings, recordingBytes } from '../../recordings.ts';
import { chain } from '../fit/fit-bytes.ts';
import {
  activitiesOf,
  EventType,
  everySecond,
  lap,
  record,
  recordingNamed,
  session,
  timer,
  warningCodes,
  watchFile,
} from './watch-messages.ts';

const swim = 5;
const run = 1;

describe('a file with several sessions', () => {
  const triathlon = watchFile(
    ...everySecond(300, (at) => ({ heartRate: 100 + Math.floor(at / 100) * 10, distance: at * 200 })),
    lap({ at: 0, elapsed: 100 }),
    lap({ at: 100, elapsed: 100 }),
    lap({ at: 200, elapsed: 50 }),
    lap({ at: 250, elapsed: 50 }),
    timer(220, EventType.stop),
    timer(240, EventType.start),
    session({ at: 0, elapsed: 100, timer: 100, sport: swim }),
    session({ at: 100, elapsed: 100, timer: 100, sport: 3 }),
    session({ at: 200, elapsed: 100, timer: 80, sport: run }),
  );

  test('is one activity each, with its own sport and start', async () => {
    const activities = await activitiesOf(triathlon);
    expect(activities.map((one) => one.sport)).toEqual(['swimming', 'transition', 'running']);
    expect(activities.map((one) => isoInstant(one.startTime).slice(11, 19))).toEqual([
      '22:13:20',
      '22:15:00',
      '22:16:40',
    ]);
  });

  test('deals out records, laps and pauses by their time', async () => {
    const activities = await activitiesOf(triathlon);
    expect(activities.map((one) => one.recordCount)).toEqual([100, 100, 100]);
    expect(activities.map((one) => one.samples.heartRate?.[50])).toEqual([100, 110, 120]);
    expect(activities.map((one) => one.laps.map((each) => each.startSeconds))).toEqual([[0], [0], [0, 50]]);
    expect(activities.map((one) => one.pauses)).toEqual([[], [], [{ startSeconds: 20, endSeconds: 40 }]]);
  });

  test('measures the distance of a later session without a total from where it began', async () => {
    const activities = await activitiesOf(triathlon);
    expect(activities.map((one) => one.distanceMetres)).toEqual([198, 198, 198]);
  });
});

describe('chained files', () => {
  const morning = watchFile(session({ at: 0, elapsed: 10 }), record(0, { heartRate: 100 }));
  const evening = watchFile(session({ at: 40_000, elapsed: 10 }), record(40_000, { heartRate: 120 }));

  test('are one activity each', async () => {
    const activities = await activitiesOf(chain(morning, evening));
    expect(activities.map((one) => one.samples.heartRate?.[0])).toEqual([100, 120]);
  });

  test('a definition of the first file counts for nothing in the second', async () => {
    const activities = await activitiesOf(chain(morning, watchFile(), evening));
    expect(activities.length).toBe(2);
  });

  test('what follows the last file and is none is left out, and that is said', async () => {
    const activities = await activitiesOf(chain(morning, Uint8Array.from([1, 2, 3])));
    expect(activities.map(warningCodes)).toEqual([['trailing-bytes']]);
    expect(activities[0]?.warnings[0]?.message).toContain(`3 bytes from byte ${morning.length} on`);
  });
});

describeRecordings('sessions of real watches', () => {
  test.each([
    ['multisport-c88ec0c4', ['swimming', 'transition', 'cycling', 'transition', 'running'], 3942],
    ['fitsdk-throws-typeerror', ['swimming', 'transition', 'cycling', 'transition', 'running'], 4043],
    ['multisport-1d6b5149', ['running', 'transition', 'alpine-skiing'], 8252],
  ])('%s: %s', async (name, sports, records) => {
    const activities = await activitiesOf(recordingBytes(recordingNamed(name)));
    expect(activities.map((one) => one.sport)).toEqual(sports);
    expect(activities.reduce((sum, one) => sum + one.recordCount, 0)).toBe(records);
    expect(activities.flatMap(warningCodes)).toEqual([]);
  });
});
