import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { handRun, repetitions } from './hand-run.ts';
import { typeTalktest } from './type-talktest.ts';

describe('try', () => {
  test('shows the sample runner, writes her page and her next session, and says what to type', async () => {
    const folder = temporaryFolder();
    const seen = await typeTalktest(['try', '--data', folder], { env: { npm_execpath: '/usr/bin/npm' } });
    expect(seen.status).toBe(0);
    expect(seen.out).toMatch(/^ {2}Was it easy\?/);
    expect(seen.out).toContain('Sample runner: this run is invented, none of it is your data.');
    expect(seen.out).toContain('npx talktest check run.fit --max-hr 186 --cap 7:45/km');
    // The 25th is a Wednesday; plans start on Mondays.
    expect(seen.out).toContain('--plan A --start 2026-11-30');
    expect(readFileSync(join(folder, 'latest-run.html'), 'utf8')).toContain('Sample');
    expect(readFileSync(join(folder, 'next-session.fit')).subarray(8, 12).toString('latin1')).toBe('.FIT');
  });

  test('done again changes nothing', async () => {
    const folder = temporaryFolder();
    const first = await typeTalktest(['try', '--data', folder]);
    const page = readFileSync(join(folder, 'latest-run.html'));
    const runs = await typeTalktest(['runs', '--data', folder, '--format', 'csv']);
    const second = await typeTalktest(['try', '--data', folder]);
    expect(second).toEqual(first);
    expect(readFileSync(join(folder, 'latest-run.html')).equals(page)).toBe(true);
    expect((await typeTalktest(['runs', '--data', folder, '--format', 'csv'])).out).toBe(runs.out);
  });

  test('never mixes with own runs, from either side', async () => {
    const own = temporaryFolder();
    const sample = temporaryFolder();
    const run = join(own, 'own.fit');
    writeFileSync(run, handRun({ speed: repetitions(10, 2) }));
    await typeTalktest(['import', run, '--data', own]);
    const mixed = await typeTalktest(['try', '--data', own]);
    expect(mixed.status).toBe(1);
    expect(mixed.err).toMatch(/^talktest: .*invented/);
    expect(existsSync(join(own, 'latest-run.html'))).toBe(false);
    await typeTalktest(['try', '--data', sample]);
    const brought = await typeTalktest(['import', run, '--data', sample]);
    expect(brought.status).toBe(1);
    expect(brought.err).toMatch(/invented sample runner/);
  });
});
