import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { handRun, repetitions } from './hand-run.ts';
import { typeTalktest } from './type-talktest.ts';

const easy = (1000 / 465) * 0.95;

/** A folder with one kept run. */
async function runner() {
  const folder = temporaryFolder();
  const file = join(folder, 'a.fit');
  writeFileSync(file, handRun({ speed: repetitions(4, easy) }));
  const at = (name: string): string => join(folder, name);
  const talktest = (data: string, argv: readonly string[], interrupt = false) =>
    typeTalktest(['--data', at(data), ...argv], { interrupt });
  await talktest('home', ['athlete', 'set', '--cap', '7:45/km']);
  await talktest('home', ['import', file]);
  return { at, talktest };
}

describe('export', () => {
  test('writes everything into one archive, which another machine takes back as it was', async () => {
    const { at, talktest } = await runner();
    const seen = await talktest('home', ['export', '--out', at('all.zip')]);
    expect(seen).toMatchObject({ status: 0, err: '' });
    expect(seen.out).toContain('1 run, 1 file as they came, 1 verdict.');
    const back = await talktest('other', ['restore-export', at('all.zip')]);
    expect(back).toMatchObject({ status: 0, err: '' });
    expect(back.out).toMatch(
      /^Put back: 1 run, 1 file as they came, 1 verdict, as they were on \d{4}-\d\d-\d\d\.\n/,
    );
    for (const argv of [['runs'], ['athlete'], ['report', 'latest']]) {
      expect((await talktest('other', argv)).out).toBe((await talktest('home', argv)).out);
    }
  });

  test('holds the same table as "talktest runs --format csv"', async () => {
    const { at, talktest } = await runner();
    await talktest('home', ['export', '--out', at('all.zip')]);
    const csv = unzipSync(readFileSync(at('all.zip')))['runs.csv'];
    expect(new TextDecoder().decode(csv)).toBe((await talktest('home', ['runs', '--format', 'csv'])).out);
  });

  test.each([
    ['the ending is not that of an archive', ['export', '--out', 'all.tar'], 2, 'ending in .zip'],
    ['there is no --out', ['export'], 2, '--out'],
    ['the folder is not there', ['export', '--out', '/nowhere/all.zip'], 1, 'does not exist'],
    ['there is no such archive', ['restore-export', '/nowhere/all.zip'], 2, 'already'],
  ])('says so when %s', async (_, argv, status, words) => {
    const { talktest } = await runner();
    const seen = await talktest('home', argv);
    expect(seen.status).toBe(status);
    expect(seen.err).toContain(words);
    expect(seen.out).toBe('');
  });

  test('of nothing, into a file that is there, or where runs are kept is wrong usage', async () => {
    const { at, talktest } = await runner();
    expect(await talktest('empty', ['export', '--out', at('none.zip')])).toMatchObject({ status: 2 });
    expect(existsSync(at('none.zip'))).toBe(false);
    await talktest('home', ['export', '--out', at('all.zip')]);
    const again = await talktest('home', ['export', '--out', at('all.zip')]);
    expect(again.status).toBe(2);
    expect(again.err).toContain('--force');
    expect((await talktest('home', ['export', '--out', at('all.zip'), '--force'])).status).toBe(0);
    const over = await talktest('home', ['restore-export', at('all.zip')]);
    expect(over.status).toBe(2);
    expect(over.err).toContain('--data DIR');
  });

  test('refuses a damaged archive and a missing one', async () => {
    const { at, talktest } = await runner();
    await talktest('home', ['export', '--out', at('all.zip')]);
    writeFileSync(at('half.zip'), readFileSync(at('all.zip')).subarray(0, 3000));
    const half = await talktest('other', ['restore-export', at('half.zip')]);
    expect(half.status).toBe(1);
    expect(half.err).toContain('is damaged: it ends early. Nothing was changed');
    const missing = await talktest('other', ['restore-export', at('missing.zip')]);
    expect(missing.status).toBe(1);
    expect(missing.err).toContain('there is no such file');
    expect((await talktest('other', ['runs'])).out).toContain('No runs are kept yet');
  });

  test('stopped by Ctrl-C leaves no archive', async () => {
    const { at, talktest } = await runner();
    const seen = await talktest('home', ['export', '--out', at('all.zip')], true);
    expect(seen.status).toBe(130);
    expect(seen.err).toContain('No archive was written');
    expect(existsSync(at('all.zip'))).toBe(false);
  });
});
