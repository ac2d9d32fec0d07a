import { describe, expect, test } from 'vitest';
import { describeRecordings, recordings } from '../../recordings.ts';
import { activityOf, EventType, record, recorded, session, timer, watchFile } from './watch-messages.ts';

const pausesOf = async (...events: number[][]) => {
  const run = await activityOf(
    watchFile(session({ elapsed: 600, timer: 500 }), record(0), record(600), ...events),
  );
  return run.pauses.map((pause) => [pause.startSeconds, pause.endSeconds]);
};

describe('pauses', () => {
  test('last from a stop of the timer to its next start', async () => {
    const { start, stop, stopAll } = EventType;
    expect(
      await pausesOf(
        timer(0, start),
        timer(100, stopAll),
        timer(160, start),
        timer(300, stop),
        timer(340, start),
      ),
    ).toEqual([
      [100, 160],
      [300, 340],
    ]);
  });

  test('the stop that ends the run is none', async () => {
    expect(await pausesOf(timer(0, EventType.start), timer(600, EventType.stopAll))).toEqual([]);
  });

  test('a stop without a start lasts until the end', async () => {
    expect(await pausesOf(timer(0, EventType.start), timer(550, EventType.stopAll))).toEqual([[550, 600]]);
  });

  test('two stops in a row are one pause', async () => {
    const events = [timer(100, EventType.stop), timer(130, EventType.stopAll), timer(160, EventType.start)];
    expect(await pausesOf(...events)).toEqual([[100, 160]]);
  });

  test('two starts in a row are no pause', async () => {
    expect(await pausesOf(timer(0, EventType.start), timer(100, EventType.start))).toEqual([]);
  });

  test('events in another order than their times are sorted first', async () => {
    const events = [timer(160, EventType.start), timer(100, EventType.stop), timer(0, EventType.start)];
    expect(await pausesOf(...events)).toEqual([[100, 160]]);
  });

  test('a watch without timer events has none', async () => {
    expect(await pausesOf()).toEqual([]);
  });

  test('without a timer time in the session, the pauses are taken off the elapsed time', async () => {
    const run = await activityOf(
      watchFile(
        session({ elapsed: 600 }),
        record(0),
        record(600),
        timer(100, EventType.stop),
        timer(160, EventType.start),
      ),
    );
    expect(run.timerSeconds).toBe(540);
  });
});

describeRecordings('pauses of real watches', () => {
  const paused = recordings.filter(({ file }) => /garmin-many-pauses|coros-pauses/.test(file));

  test.each(paused.map(({ file }) => file))(
    '%s: elapsed time less the pauses is the timer of the watch, within 2 s a pause',
    async (file) => {
      const run = await recorded(file);
      const stood = run.pauses.reduce((sum, pause) => sum + pause.endSeconds - pause.startSeconds, 0);
      expect(run.pauses.length).toBeGreaterThan(2);
      expect(Math.abs(run.elapsedSeconds - stood - run.timerSeconds)).toBeLessThanOrEqual(
        2 * run.pauses.length,
      );
    },
  );
});
