import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localFiles } from '../../../src/adapters/inbox/local-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const files = localFiles();

function lay(folder: string, names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'x');
  }
}

async function walked(folder: string, paths: readonly string[] = [folder]): Promise<string[]> {
  const seen: string[] = [];
  for await (const item of files.walk(paths)) {
    const path = relative(folder, item.path);
    seen.push(item.outcome === 'found' ? `${path}${item.named ? ' (named)' : ''}` : `${path}: ${item.code}`);
  }
  return seen;
}

describe('a folder of recordings', () => {
  test('is walked in one order, folders and files by name, whatever order they were written in', async () => {
    const folder = temporaryFolder();
    lay(folder, ['b/2.fit', 'a.fit', 'b/10.FIT', 'Z.fit', 'b/a/3.fit.gz', 'c.zip', '7.gz', 'é.fit']);
    expect(await walked(folder)).toEqual([
      '7.gz',
      'Z.fit',
      'a.fit',
      'b/10.FIT',
      'b/2.fit',
      'b/a/3.fit.gz',
      'c.zip',
      'é.fit',
    ]);
  });

  test('gives up only what may be a FIT file; hidden and left-behind files stay', async () => {
    const folder = temporaryFolder();
    lay(folder, [
      'run.fit',
      '._run.fit',
      '.trash/run.fit',
      '__MACOSX/run.fit',
      'notes.txt',
      'run.gpx',
      'run.gpx.gz',
      'run.tcx.gz',
      'fit',
    ]);
    expect(await walked(folder)).toEqual(['run.fit']);
  });

  test('whose links lead in circles is walked once', async () => {
    const folder = temporaryFolder();
    lay(folder, ['a/1.fit', 'b/2.fit']);
    symlinkSync(folder, join(folder, 'a/up'));
    symlinkSync(join(folder, 'a'), join(folder, 'b/over'));
    symlinkSync(join(folder, 'c/self.fit'), join(folder, 'self.fit'));
    mkdirSync(join(folder, 'c'));
    symlinkSync(join(folder, 'self.fit'), join(folder, 'c/self.fit'));
    expect(await walked(folder)).toEqual([
      'a/1.fit',
      'b/2.fit',
      'c/self.fit: link-loop',
      'self.fit: link-loop',
    ]);
  });

  test('named twice, or together with a folder in it, is walked once', async () => {
    const folder = temporaryFolder();
    lay(folder, ['a/1.fit', '2.fit']);
    expect(await walked(folder, [join(folder, 'a'), folder, folder])).toEqual(['a/1.fit', '2.fit']);
  });
});

describe('a path that a person named', () => {
  test('is tried whatever its ending', async () => {
    const folder = temporaryFolder();
    lay(folder, ['.hidden', 'download']);
    expect(await walked(folder, [join(folder, 'download'), join(folder, '.hidden')])).toEqual([
      'download (named)',
      '.hidden (named)',
    ]);
  });

  test('that does not exist is an outcome, and the rest is still walked', async () => {
    const folder = temporaryFolder();
    lay(folder, ['1.fit']);
    expect(await walked(folder, [join(folder, 'gone'), join(folder, '1.fit/2.fit'), folder])).toEqual([
      'gone: missing',
      '1.fit/2.fit: missing',
      '1.fit',
    ]);
  });

  test('that is a device is no file', async () => {
    expect(await walked('/', ['/dev/null'])).toEqual(['dev/null: not-a-file']);
  });
});

describe('reading', () => {
  test('gives the bytes as they are', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.fit'), Uint8Array.of(14, 0, 255));
    expect(await files.read(join(folder, 'a.fit'))).toEqual({
      outcome: 'read',
      bytes: Uint8Array.of(14, 0, 255),
    });
  });

  test('a file that went away, or one far too large, says so', async () => {
    const folder = temporaryFolder();
    expect(await files.read(join(folder, 'gone.fit'))).toMatchObject({ outcome: 'refused', code: 'missing' });
    writeFileSync(join(folder, 'large.fit'), '');
    truncateSync(join(folder, 'large.fit'), 300 * 1024 * 1024);
    expect(await files.read(join(folder, 'large.fit'))).toMatchObject({
      outcome: 'refused',
      code: 'too-large',
    });
  });

  test('a file without permission says so', async () => {
    const folder = temporaryFolder();
    lay(folder, ['secret.fit']);
    chmodSync(join(folder, 'secret.fit'), 0);
    chmodSync(folder, 0o755);
    expect(await asNobody(() => files.read(join(folder, 'secret.fit')))).toMatchObject({
      code: 'not-permitted',
    });
  });
});

/** Root may read everything; for the while of `act` it is the user `nobody`. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
