import { describe, expect, test } from 'vitest';
import { describeRecordings, recordingBytes, recordings } from '../../recordings.ts';
import { data, fitFile, u32 } from '../fit/fit-bytes.ts';
import {
  activitiesOf,
  activityOf,
  everySecond,
  record,
  recordingNamed,
  session,
  start,
  warningCodes,
  watchFile,
} from './watch-messages.ts';

const whole = () =>
  watchFile(session({ elapsed: 59 }), ...everySecond(60, (at) => ({ heartRate: 100 + at })));

describe('a damaged file is read as far as it goes, and the warning names the byte', () => {
  test('cut off: everything before the cut is there', async () => {
    const bytes = whole();
    const one = record(0, { heartRate: 100 }).length;
    const dataOfOne = 1 + 4 + 1;
    const cut = bytes.length - 2 - 10 * one - 3;
    const run = await activityOf(bytes.subarray(0, cut));
    expect(run.recordCount).toBe(49);
    expect(run.samples.heartRate?.at(-1)).toBe(148);
    expect(run.warnings).toEqual([
      {
        code: 'truncated',
        message: `The file ends at byte ${cut} but should hold ${bytes.length} bytes; it was read until byte ${bytes.length - 2 - 10 * one - dataOfOne}.`,
      },
    ]);
  });

  test('a last message longer than its file, whose size and checksum are right', async () => {
    const long = fitFile([session(), ...everySecond(3, () => ({})), record(3).slice(0, -4)]);
    const run = await activityOf(long);
    expect(run.recordCount).toBe(3);
    expect(run.warnings).toEqual([
      {
        code: 'truncated',
        message: `The message at byte ${long.length - 2 - 1} is cut off by the end of the file.`,
      },
    ]);
  });

  test('a wrong checksum: all is read, and the warning says where the checksum stands', async () => {
    const bytes = whole();
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 0xff;
    const run = await activityOf(bytes);
    expect(run.recordCount).toBe(60);
    expect(run.warnings).toEqual([
      {
        code: 'crc-mismatch',
        message: `The checksum at byte ${bytes.length - 2} does not match; some values may be damaged.`,
      },
    ]);
  });

  test('a header whose own checksum is wrong, as FR110 wrote it, is no reason to warn', async () => {
    const bytes = fitFile([session(), record(0)], { headerCrc: 0x1234 });
    expect(warningCodes(await activityOf(bytes))).toEqual([]);
  });

  test('a header of 12 bytes without a checksum is as good', async () => {
    const bytes = fitFile([session(), record(0)], { headerSize: 12 });
    expect(warningCodes(await activityOf(bytes))).toEqual([]);
  });

  test('a size of 0 in the header: the watch never finished the file, all of it is read', async () => {
    const bytes = fitFile([session(), ...everySecond(60, () => ({}))], { dataSize: 0 });
    const run = await activityOf(bytes.subarray(0, -2));
    expect(run.recordCount).toBe(60);
    expect(warningCodes(run)).toEqual(['unfinished']);
    expect(run.warnings[0]?.message).toContain(`until byte ${bytes.length - 2}`);
  });

  test('a message that nothing defines: what came before is read, the warning names the byte', async () => {
    const good = [session(), ...everySecond(5, () => ({}))];
    const run = await activityOf(fitFile([...good, data(9, u32(start))]));
    const at = 14 + good.flat().length;
    expect(run.recordCount).toBe(5);
    expect(run.warnings).toEqual([
      {
        code: 'undefined-message',
        message: `The message at byte ${at} has no definition; the rest of the file could not be read.`,
      },
    ]);
  });
});

describeRecordings('damaged recordings of real watches', () => {
  test.each([
    ['truncated-unterminated-with-records-2f4052d1', 7226, ['crc-mismatch', 'no-session']],
    ['truncated-unterminated-with-records-8008b789', 14_391, ['truncated', 'crc-mismatch', 'no-session']],
    ['bad-crc-truncated-small-7923e83e', 14, ['truncated']],
    ['strava-android-app', 473, ['undefined-message', 'truncated', 'impossible-times']],
    ['datasize-0-unfinalised', 1613, ['unfinished', 'no-session']],
  ])('%s: %i records and its warnings', async (name, records, codes) => {
    const activities = await activitiesOf(recordingBytes(recordingNamed(name)));
    expect(activities.reduce((sum, one) => sum + one.recordCount, 0)).toBe(records);
    expect(activities.flatMap(warningCodes)).toEqual(codes);
    expect(activities.flatMap((one) => one.warnings)[0]?.message).toMatch(/byte \d+/);
  });

  test('cutting a run off anywhere never loses a record before the cut', async () => {
    const recording = recordings.find(({ file }) => file.includes('garmin-smart-recording-51d7943a'));
    const bytes = recording ? recordingBytes(recording) : new Uint8Array();
    let before = 0;
    for (let cut = 2000; cut < bytes.length; cut += 1500) {
      const count = (await activitiesOf(bytes.subarray(0, cut)))[0]?.recordCount ?? 0;
      expect(count).toBeGreaterThanOrEqual(before);
      before = count;
    }
    expect(before).toBeGreaterThan(150);
  });
});
