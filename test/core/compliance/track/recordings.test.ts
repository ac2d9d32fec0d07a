import { expect, test } from 'vitest';
import { trustHeartRate } from '../../../../src/core/compliance/heart-rate/trust-heart-rate.ts';
import type { UntrustedCause } from '../../../../src/core/compliance/judgement.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { Gait } from '../../../../src/core/compliance/track.ts';
import type { Activity } from '../../../../src/core/training/activity.ts';
import { unwrap } from '../../../../src/formats/archive/unwrap.ts';
import { readWatchFile } from '../../../../src/formats/watch/read-watch-file.ts';
import { describeRecordings, recordingBytes, recordings } from '../../../recordings.ts';

/** The activities of all recordings whose file name contains a text. */
async function activitiesOf(part: string): Promise<Activity[]> {
  const found: Activity[] = [];
  for (const recording of recordings) {
    if (!recording.file.startsWith('activities/') || !recording.file.includes(part)) continue;
    const unwrapped = unwrap(recordingBytes(recording));
    for (const entry of unwrapped.outcome === 'entries' ? unwrapped.entries : []) {
      const file = await readWatchFile(entry.bytes);
      if (file.outcome === 'activities') found.push(...file.activities);
    }
  }
  return found;
}

const runOf = (activities: readonly Activity[]): Activity => {
  const run = activities.findLast((activity) => activity.sport === 'running');
  if (run === undefined) throw new Error('no run in this recording');
  return run;
};

function untrustedSeconds(activity: Activity, causes: readonly UntrustedCause[]): number {
  const strap = activity.sensors.heartRate === 'strap';
  const trust = trustHeartRate(trackOf(activity, null), {
    strap,
    maximum: 190,
    heartRateLine: null,
    rpe: null,
  });
  return trust.spans
    .filter(({ cause }) => causes.includes(cause))
    .reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);
}

describeRecordings('real recordings', () => {
  // Runs without a break, by their laps and speed; with cadence and without, every second and every few.
  test.each([
    'coros-pace-3-ee5b4ffa',
    'coros-hr-0-in-records',
    'coros-trail',
    'product-fenix3-24',
    'product-fenix5-fd',
    'product-fr225',
    'product-fr630',
    'product-fr645m',
    'fr110-64ce0619',
    'run-without-hr-cb613c6c',
    'hr-spike-225-1489a923',
    'smart-recording-7c424b87',
    'huawei-watch-gt-5-0308014b',
    'stryd-manufacturer',
    'zepp-manufacturer',
    'multisport-1d234e33',
  ])('%s is running for at least 98 of 100 seconds of its timer', async (part) => {
    const activity = runOf(await activitiesOf(part));
    const running = trackOf(activity, null).gait.reduce(
      (sum, state) => sum + (state === Gait.run ? 1 : 0),
      0,
    );
    expect(running / activity.timerSeconds).toBeGreaterThan(0.98);
    expect(running / activity.timerSeconds).toBeLessThan(1.01);
  });

  test('thirty laps of a minute, running and walking in turn, are fifteen runs of about a minute', async () => {
    const activity = runOf(await activitiesOf('60-60-s-run-walk'));
    const { runs } = trackOf(activity, null);
    expect(runs.length).toBe(15);
    // Recorded every few seconds, and twice the runner went on into the walk.
    const minutes = runs.filter((run) => Math.abs(run.endSeconds - run.startSeconds - 60) <= 15);
    expect(minutes.length).toBeGreaterThanOrEqual(12);
  });

  test('a distance that stands still is never taken for standing', async () => {
    for (const activity of await activitiesOf('coros-coros-wearables')) {
      const { speedMissing, speedPoor, runs, gait } = trackOf(activity, null);
      expect(speedPoor).toBe(true);
      if (speedMissing === null) expect(runs.length).toBeGreaterThan(0);
      else expect(gait.includes(Gait.walk)).toBe(false);
    }
  });

  test('a textbook cadence lock (FR735XT) is caught for more than its first 1,000 s', async () => {
    const activity = runOf(await activitiesOf('product-fr735xt'));
    expect(untrustedSeconds(activity, ['cadence-lock'])).toBeGreaterThan(1000);
  });

  test('a sensor stuck for the whole run is flat throughout', async () => {
    const activity = runOf(await activitiesOf('session-avg-hr-far-from-record-mean-8722be2b'));
    expect(untrustedSeconds(activity, ['flat'])).toBeGreaterThan(3000);
  });

  test('no strap is ever said to follow the steps', async () => {
    const activities = await activitiesOf('');
    const straps = activities.filter(({ sensors }) => sensors.heartRate === 'strap');
    expect(straps.length).toBeGreaterThan(20);
    for (const activity of straps) {
      expect(untrustedSeconds(activity, ['cadence-lock', 'cadence-like'])).toBe(0);
    }
  });
});
