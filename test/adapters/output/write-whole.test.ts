import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../../../src/adapters/output/write-whole.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('a file that is written', () => {
  test('holds what was given, text or bytes, and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    expect(await writeWhole(join(folder, 'run.md'), 'Was it easy? Yes.')).toEqual({ ok: true });
    expect(await writeWhole(join(folder, 'next.fit'), Uint8Array.of(14, 16))).toEqual({ ok: true });
    expect(readFileSync(join(folder, 'run.md'), 'utf8')).toBe('Was it easy? Yes.');
    expect([...readFileSync(join(folder, 'next.fit'))]).toEqual([14, 16]);
    expect(readdirSync(folder).sort()).toEqual(['next.fit', 'run.md']);
  });

  test('takes the place of an older one', async () => {
    const path = join(temporaryFolder(), 'run.html');
    writeFileSync(path, 'older and longer');
    await writeWhole(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test('follows a link instead of replacing it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.html'), 'old');
    symlinkSync(join(folder, 'real.html'), join(folder, 'link.html'));
    await writeWhole(join(folder, 'link.html'), 'new');
    expect(readFileSync(join(folder, 'real.html'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link.html')).isSymbolicLink()).toBe(true);
  });

  test('never takes the place of a device', async () => {
    expect(await writeWhole('/dev/null', 'gone')).toEqual({ ok: true });
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('a file that cannot be written says why', () => {
  test('because its folder is missing', async () => {
    const folder = temporaryFolder();
    const written = await writeWhole(join(folder, 'july', 'run.html'), 'x');
    expect(written).toEqual({
      ok: false,
      reason: `the folder ${join(folder, 'july')} does not exist; make it first`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('because it is a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'july'));
    expect(await writeWhole(join(folder, 'july'), 'x')).toMatchObject({ ok: false });
  });

  test('because its folder is a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'july'), '');
    expect(await writeWhole(join(folder, 'july', 'run.html'), 'x')).toMatchObject({
      reason: `${join(folder, 'july')} is a file, not a folder`,
    });
  });
});
