import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { handRun, repetitions } from './hand-run.ts';
import { typeTalktest } from './type-talktest.ts';

/** A folder with one kept run. */
async function runner() {
  const folder = temporaryFolder();
  const file = join(folder, 'a.fit');
  writeFileSync(file, handRun({ speed: repetitions(4, 2) }));
  const at = (name: string): string => join(folder, name);
  const talktest = (...argv: readonly string[]) => typeTalktest(['--data', at('data'), ...argv]);
  await talktest('import', file);
  return { at, talktest };
}

describe('backup and restore', () => {
  test('copy the database and put it back; what it replaces is named and kept', async () => {
    const { at, talktest } = await runner();
    const runs = (await talktest('runs')).out;
    const seen = await talktest('backup', '--out', at('copy.sqlite'));
    expect(seen).toMatchObject({ status: 0, err: '' });
    expect(seen.out).toMatch(/copy\.sqlite: 1 run from 1 file, 0\.\d MB, looked through and sound\.\n/);
    await talktest('athlete', 'set', '--name', 'Somebody else');
    const back = await talktest('restore', at('copy.sqlite'));
    expect(back).toMatchObject({ status: 0, err: '' });
    expect(back.out).toContain('Put back: 1 run from 1 file');
    const former = /What was there before is (.+)/.exec(back.out)?.[1] ?? '';
    expect(former).toContain('.replaced-2026-11-25T00-00-00');
    expect(existsSync(former)).toBe(true);
    expect((await talktest('runs')).out).toBe(runs);
    expect((await talktest('athlete')).out).not.toContain('Somebody else');
    expect((await talktest('doctor')).status).toBe(0);
  });

  test('say what is in the way', async () => {
    const { at, talktest } = await runner();
    await talktest('backup', '--out', at('copy.sqlite'));
    const again = await talktest('backup', '--out', at('copy.sqlite'));
    expect(again.status).toBe(2);
    expect(again.err).toContain('--force');
    expect((await talktest('backup', '--out', at('copy.sqlite'), '--force')).status).toBe(0);
    expect((await talktest('backup')).status).toBe(2);
    writeFileSync(at('diary.txt'), 'Dear diary, today I ran. '.repeat(100));
    const diary = await talktest('restore', at('diary.txt'));
    expect(diary.status).toBe(1);
    expect(diary.err).toContain('is no backup');
    await talktest('export', '--out', at('all.zip'));
    const zip = await talktest('restore', at('all.zip'));
    expect(zip.status).toBe(1);
    expect(zip.err).toContain('talktest restore-export');
    const swapped = await talktest('--data', at('other'), 'restore-export', at('copy.sqlite'));
    expect(swapped.status).toBe(1);
    expect(swapped.err).toContain('is no export');
  });
});
