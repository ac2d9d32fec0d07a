import { describe, expect, test } from 'vitest';
import { readWatchFile } from '../../../src/formats/watch/read-watch-file.ts';
import { describeRecordings, recordingBytes, recordings } from '../../recordings.ts';
import { fitFile } from '../fit/fit-bytes.ts';
import { activityOf, fileId, record, session, watchFile } from './watch-messages.ts';

describe('what is no recorded activity is an outcome with a reason, not an error', () => {
  test.each([
    [5, 'workout'],
    [6, 'course'],
    [32, 'monitoring-b'],
    [2, 'settings'],
    [44, 'type-44'],
  ])('file type %i', async (fileType, name) => {
    expect(await readWatchFile(fitFile([fileId({ fileType }), record(0)]))).toEqual({
      outcome: 'not-an-activity',
      fileType: name,
      reason: `This is a ${name} file, not a recorded activity.`,
    });
  });

  test('an activity of another sport is read; whether it is a run is for the judge', async () => {
    expect((await activityOf(watchFile(session({ sport: 2 }), record(0)))).sport).toBe('cycling');
  });

  test('a file without its own type but with records is an activity', async () => {
    expect((await activityOf(fitFile([session(), record(0)]))).recordCount).toBe(1);
  });

  test('an activity file in which nothing was recorded says so', async () => {
    expect(await readWatchFile(watchFile())).toEqual({
      outcome: 'not-an-activity',
      fileType: 'activity',
      reason: 'The file holds no session and no record.',
    });
  });

  test.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['a text', new TextEncoder().encode('<?xml version="1.0"?><gpx></gpx>'), 'not-fit'],
  ])('%s', async (_, bytes, code) => {
    expect(await readWatchFile(bytes)).toMatchObject({ outcome: 'unreadable', code });
  });
});

describeRecordings('files of real watches that are no activity', () => {
  const files = recordings.filter(({ file }) => /not-an-activity|^workouts\//.test(file));

  test.each(files)('$file', async (recording) => {
    const file = await readWatchFile(recordingBytes(recording));
    expect(file.outcome).toBe('not-an-activity');
    expect(file.outcome === 'not-an-activity' && file.fileType.replaceAll('-', '')).toBe(
      recording.fileType?.toLowerCase(),
    );
  });
});
