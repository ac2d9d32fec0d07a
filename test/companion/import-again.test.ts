import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type ImportPorts, type ImportSummary, importPaths } from '../../src/companion/import-paths.ts';
import { type Kept, kept } from './kept.ts';
import { continuous, easy, settingsFile, watchFile } from './watch-files.ts';

const run = (start: string) => watchFile({ start, stretches: continuous(300, easy) });
const lastYear = new Date('2025-06-01T09:00Z');

/** A folder as a watch leaves it: written long before the import. */
async function folderOfLastYear(): Promise<Kept> {
  const made = await kept();
  const old = (name: string, bytes: Uint8Array) => utimesSync(made.lay(name, bytes), lastYear, lastYear);
  old('a.fit', run('2025-03-02T07:00Z'));
  old('broken.fit', new TextEncoder().encode('this was a run once'));
  old('copy.fit', run('2025-03-02T07:00Z'));
  old('ride.fit', watchFile({ start: '2025-03-05T07:00Z', stretches: continuous(300, 7), sport: 'cycling' }));
  old('settings.fit', settingsFile());
  return made;
}

/** The summary of an import, and which files were opened for it. */
async function imported({ ports, folder }: Kept): Promise<{ summary: ImportSummary; read: string[] }> {
  const read: string[] = [];
  const files: ImportPorts['files'] = {
    ...ports.files,
    read: (path) => {
      read.push(path.slice(folder.length + 1));
      return ports.files.read(path);
    },
  };
  for await (const item of importPaths({ ...ports, files }, 'me', [folder], { dryRun: false })) {
    if (item.kind === 'summary') return { summary: item, read };
  }
  throw new Error('there was no summary');
}

const all = ['a.fit', 'broken.fit', 'copy.fit', 'ride.fit', 'settings.fit'];

describe('a folder that did not change since it was imported', () => {
  test('is not read again, and every file is told of as before', async () => {
    const made = await folderOfLastYear();
    const first = await imported(made);
    expect(first.read).toEqual(all);
    const before = made.everything();
    const again = await imported(made);
    expect(again.read).toEqual([]);
    expect(again.summary.counts).toEqual({ ...first.summary.counts, stored: 0, 'already-known': 2 });
    expect(again.summary.unreadable).toEqual(first.summary.unreadable);
    expect(made.everything()).toEqual(before);
  });

  test('is known wherever one stands when naming it', async () => {
    const made = await folderOfLastYear();
    await imported(made);
    const { read } = await imported({
      ...made,
      folder: join(made.folder, '..', made.folder.split('/').at(-1) ?? ''),
    });
    expect(read).toEqual([]);
  });
});

describe('only that file is read again', () => {
  test('whose size changed', async () => {
    const made = await folderOfLastYear();
    await imported(made);
    utimesSync(made.lay('broken.fit', run('2025-03-09T07:00Z')), lastYear, lastYear);
    const { read, summary } = await imported(made);
    expect(read).toEqual(['broken.fit']);
    expect(summary.counts).toMatchObject({ stored: 1, unreadable: 0 });
  });

  test('whose time changed, even backwards', async () => {
    const made = await folderOfLastYear();
    await imported(made);
    utimesSync(join(made.folder, 'a.fit'), lastYear, new Date('2024-01-01T09:00Z'));
    expect((await imported(made)).read).toEqual(['a.fit']);
    expect((await imported(made)).read).toEqual([]);
  });

  test('that was written within two seconds of the look at it: it may have been half a file', async () => {
    const made = await folderOfLastYear();
    const at = new Date('2026-06-01T08:59:59Z');
    utimesSync(join(made.folder, 'a.fit'), at, at);
    await imported(made);
    expect((await imported(made)).read).toEqual(['a.fit']);
  });

  test('of which nothing was kept by an earlier edition of the reader', async () => {
    const made = await folderOfLastYear();
    await imported(made);
    const database = new SQLite(made.file);
    database.exec("update seen_files set reader = 'an earlier one'");
    database.close();
    expect((await imported(made)).read).toEqual(['broken.fit', 'ride.fit', 'settings.fit']);
  });
});

describe('the log of imports', () => {
  test('tells for every file what became of it, and which runs are in it', async () => {
    const made = await folderOfLastYear();
    await imported(made);
    const [id] = (await made.ports.runs.list('me', null)).map((one) => one.id);
    const log = await made.ports.imports.log('me', null);
    expect(
      log.map(({ stamp, outcome, runs }) => [stamp.absolute.slice(made.folder.length + 1), outcome, runs]),
    ).toEqual([
      ['a.fit', 'stored', [id]],
      ['broken.fit', 'unreadable', []],
      ['copy.fit', 'already-known', [id]],
      ['ride.fit', 'not-a-run', []],
      ['settings.fit', 'not-an-activity', []],
    ]);
    expect(log.every(({ reason, outcome }) => outcome === 'stored' || reason !== null)).toBe(true);
    expect((await made.ports.imports.log('me', 'unreadable')).map(({ code }) => code)).toEqual([
      log[1]?.code,
    ]);
    expect(await made.ports.imports.log('you', null)).toEqual([]);
  });

  test('still says that a file was kept when it was read a second time', async () => {
    const made = await folderOfLastYear();
    await imported(made);
    utimesSync(join(made.folder, 'a.fit'), lastYear, new Date('2024-01-01T09:00Z'));
    await imported(made);
    expect((await made.ports.imports.log('me', 'stored')).map(({ stamp }) => stamp.modified)).toEqual([
      Date.parse('2024-01-01T09:00Z'),
    ]);
  });

  test('remembers nothing of a rehearsal', async () => {
    const made = await folderOfLastYear();
    for await (const _ of importPaths(made.ports, 'me', [made.folder], { dryRun: true }));
    expect(await made.ports.imports.log('me', null)).toEqual([]);
  });
});

test('a file that cannot be kept does not take the others of its transaction with it', async () => {
  const made = await kept();
  for (let number = 1; number <= 9; number++) made.lay(`${number}.fit`, run(`2025-03-0${number}T07:00Z`));
  const database = new SQLite(made.file);
  database.exec(
    "create trigger no_fifth before insert on activities when new.local_day = '2025-03-05' begin select raise(abort, 'no fifth'); end",
  );
  database.close();
  const { summary } = await imported(made);
  expect(summary.counts).toMatchObject({ stored: 8, unreadable: 1 });
  expect(summary.unreadable).toMatchObject([{ path: join(made.folder, '5.fit'), code: 'unexpected' }]);
  expect((await made.ports.runs.list('me', null)).map(({ day }) => day.slice(-1)).join('')).toBe('12346789');
});
