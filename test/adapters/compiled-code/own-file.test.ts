import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOwnFile, writeOwnFile } from '../../../src/adapters/compiled-code/own-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe.skipIf(process.platform === 'win32')('a file whose content will be executed', () => {
  test('is written for this user alone, with the folders on the way, and read again', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'deep/er/file');
    writeOwnFile(path, Buffer.from('code'));
    expect(readOwnFile(path)?.toString()).toBe('code');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'deep/er'))).toEqual(['file']);
  });

  test('is not read when others may write in it', () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'code');
    chmodSync(path, 0o622);
    expect(readOwnFile(path)).toBeNull();
  });

  test.runIf(process.getuid?.() === 0)('is not read when it belongs to someone else', () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'code', { mode: 0o600 });
    chownSync(path, 12345, 12345);
    expect(readOwnFile(path)).toBeNull();
  });

  test.each(['absent', 'a-folder', 'a-file/inside'])('is no obstacle when it cannot be had: %s', (name) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a-folder'));
    writeFileSync(join(folder, 'a-file'), '');
    expect(readOwnFile(join(folder, name))).toBeNull();
  });

  test('is no obstacle when it cannot be written', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a-file'), '');
    mkdirSync(join(folder, 'taken'));
    writeOwnFile(join(folder, 'a-file/inside'), Buffer.from('code'));
    writeOwnFile(join(folder, 'taken'), Buffer.from('code'));
    expect(readdirSync(folder)).toEqual(['a-file', 'taken']);
  });
});
