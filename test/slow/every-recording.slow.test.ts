import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { describeRecordings, type Recording, recordings } from '../recordings.ts';
import { explained } from './explained-disagreements.ts';
import { byFitFileParser, bySdk, type Reading } from './other-decoders.ts';

/** How near two readings of the same file must be, and why not nearer. */
const tolerance = {
  /** counts and maxima are integers of the file itself. */
  exact: 0,
  /** both sides add the same products in another order. */
  averageHeartRate: 0.01,
  /** FIT distance has a resolution of 1 cm. */
  distanceMetres: 0.011,
};

type Element = {
  source: { path: string };
  activity: {
    sport: string;
    sampleCount: number;
    averageHeartRate: number | null;
    maxHeartRate: number | null;
    distanceMetres: number | null;
  };
  judgement: {
    verdict: string;
    heartRate: { status: string; reason: string | null };
    pace: { status: string; reason: string | null };
  };
};

describeRecordings('talktest check --max-hr 190 --cap 6:00/km on every real recording', () => {
  let elements: readonly Element[] = [];
  let status: number | null = null;
  let complaints = '';

  beforeAll(() => {
    if (!existsSync('dist/cli.cjs')) throw new Error('dist/cli.cjs is missing: run npm run build first');
    const files = recordings.map((entry) => entry.path);
    const run = spawnSync(
      process.execPath,
      ['dist/cli.cjs', 'check', '--max-hr', '190', '--cap', '6:00/km', '--format', 'json', ...files],
      { encoding: 'utf8', maxBuffer: 1 << 30 },
    );
    status = run.status;
    complaints = run.stderr;
    elements = JSON.parse(run.stdout);
  });

  const of = (recording: Recording) => elements.filter((element) => element.source.path === recording.path);

  test('ends by itself, and every file has a verdict or a reason', () => {
    expect(status).toBe(1); // some of the files are not FIT at all, which is exit status 1
    for (const recording of recordings) {
      const judged = of(recording).every((element) => element.judgement.verdict.length > 0);
      const said = complaints.includes(recording.file.split('/').at(-1) ?? '');
      expect({ file: recording.file, answered: (of(recording).length > 0 && judged) || said }).toEqual({
        file: recording.file,
        answered: true,
      });
    }
  });

  test('at least 85 % of the runs with heart rate are assessed for it', () => {
    const runs = elements.filter(
      (element) => element.activity.sport === 'running' && element.activity.averageHeartRate !== null,
    );
    const assessed = runs.filter((element) => element.judgement.heartRate.status !== 'not-assessed');
    process.stdout.write(`assessed for heart rate: ${assessed.length} of ${runs.length} runs\n`);
    expect(runs.length).toBeGreaterThan(90);
    expect(assessed.length / runs.length).toBeGreaterThanOrEqual(0.85);
  });

  test('sample count, maximum, time-weighted average and distance are what other decoders read, or the difference is explained', async () => {
    const disagreements: string[] = [];
    for (const recording of recordings) {
      const ours = of(recording);
      for (const [name, read] of [
        ['@garmin/fitsdk', bySdk],
        ['fit-file-parser', byFitFileParser],
      ] as const) {
        const theirs = await read(recording);
        if (theirs === null) {
          if (ours.length === 0) continue;
          disagreements.push(`${recording.file} ${name} does-not-read`);
          continue;
        }
        for (const what of differences(ours, theirs)) disagreements.push(`${recording.file} ${name} ${what}`);
      }
    }
    process.stdout.write(`${disagreements.join('\n')}\n`);
    expect(disagreements.filter((line) => !explained.has(line))).toEqual([]);
    expect([...explained.keys()].filter((line) => !disagreements.includes(line))).toEqual([]);
  });
});

function differences(ours: readonly Element[], theirs: Reading): string[] {
  const found: string[] = [];
  const differ = (a: number | null, b: number | null, within: number) =>
    a === null || b === null ? a !== b : Math.abs(a - b) > within;
  const count = ours.reduce((sum, element) => sum + element.activity.sampleCount, 0);
  if (differ(count, theirs.sampleCount, tolerance.exact)) found.push('sample-count');
  const maxima = ours.flatMap((element) => element.activity.maxHeartRate ?? []);
  if (differ(maxima.length > 0 ? Math.max(...maxima) : null, theirs.maxHeartRate, tolerance.exact))
    found.push('maximum');
  if (ours.length === 0) return found;
  const distances = ours.flatMap((element) => element.activity.distanceMetres ?? []);
  const distance = distances.length > 0 ? distances.reduce((a, b) => a + b) : null;
  if (differ(distance, theirs.distanceMetres, tolerance.distanceMetres * ours.length)) found.push('distance');
  const first = ours.length === 1 ? ours[0] : undefined;
  // an average over several sessions says nothing about either
  if (first && differ(first.activity.averageHeartRate, theirs.averageHeartRate, tolerance.averageHeartRate))
    found.push('average');
  return found;
}
