import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setAthlete } from '../../src/companion/athlete.ts';
import { type ImportSummary, importPaths } from '../../src/companion/import-paths.ts';
import { readRuns } from '../../src/companion/read-runs.ts';
import { judgeTrack } from '../../src/core/compliance/judge.ts';
import { trackOf } from '../../src/core/compliance/track/track-of.ts';
import { beatsPerMinute, metresPerSecond } from '../../src/core/units/quantities.ts';
import { expectSameSamples } from '../adapters/store/samples/same-samples.ts';
import { describeRecordings, recordings } from '../recordings.ts';
import { type Kept, kept } from './kept.ts';

const paths = recordings.filter(({ file }) => file.startsWith('activities/')).map(({ path }) => path);

async function importAll({ ports }: Kept): Promise<ImportSummary> {
  for await (const item of importPaths(ports, 'me', paths, { dryRun: false })) {
    if (item.kind === 'summary') return item;
  }
  throw new Error('no summary');
}

describeRecordings('all real recordings, imported', () => {
  test('each has an outcome; what is kept is what the file said, and its verdict the one the file would get', async () => {
    const made = await kept();
    await setAthlete(made.ports, 'me', {
      maximumHeartRate: { kind: 'tested', bpm: beatsPerMinute(190) },
      paceCap: metresPerSecond(1000 / 360),
    });
    const { runs } = made.ports;
    const first = await importAll(made);
    expect(first.files).toBe(paths.length);
    expect(first.unreadable.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([]);
    expect(first.counts.stored).toBeGreaterThan(100);
    expect(first.judgedAgain).toBe(0);

    const stored = await runs.list('me', null);
    expect(stored.length).toBe(first.runs);
    for (const run of stored) {
      const read = await readRuns(new Uint8Array(readFileSync(run.path)));
      const activity = read.activities.find(({ part }) => part === run.part)?.activity;
      const verdict = await runs.verdict('me', run.id, null);
      if (activity === undefined || verdict === null) throw new Error(`nothing of ${run.id}`);
      const back = await runs.activity('me', run.id);
      expect({ ...back, samples: null }).toEqual({ ...activity, samples: null });
      expectSameSamples(back?.samples ?? null, activity.samples);
      const { planned, caps, evidence } = verdict.inputs;
      const fresh = judgeTrack(trackOf(activity, null), activity, planned, caps, evidence);
      expect(verdict.judgement).toEqual(fresh);
    }

    const before = made.everything();
    const second = await importAll(made);
    expect(second.counts).toEqual({ ...first.counts, stored: 0, 'already-known': first.counts.stored });
    expect(made.everything()).toEqual(before);
  }, 60_000);
});
