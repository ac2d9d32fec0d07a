import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { safekeepingOf } from '../../../../src/adapters/store/copies/safekeeping-of.ts';
import { migrations } from '../../../../src/adapters/store/migrations/migrations.ts';
import { openStore } from '../../../../src/adapters/store/open-store.ts';
import { instant } from '../../../../src/core/units/instant.ts';
import { childProgram, start } from '../../child-program.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { everyRow } from '../every-row.ts';
import { handFile, nobody } from '../hand-run.ts';

const now = instant(Date.UTC(2026, 10, 25, 3, 14, 5));
const calm = { force: false, now };

/** A database with runs, in a folder of its own. */
async function databaseWith(runs: number, first = 0): Promise<string> {
  const file = join(temporaryFolder(), 'talktest.sqlite');
  const store = await openStore(file);
  await store.athletes.save(nobody);
  for (let number = first; number < first + runs; number++) {
    const { original, run } = handFile(number);
    await store.runs.add('me', original, [run]);
  }
  await store.close();
  return file;
}

async function backupOf(file: string): Promise<string> {
  const to = join(temporaryFolder(), 'backup.sqlite');
  await safekeepingOf(file).backup(to, { replace: false });
  return to;
}

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'not refused',
    (error: unknown) => error,
  );

describe('a backup', () => {
  test('is the database row for row, in one file', async () => {
    const file = await databaseWith(3);
    const to = join(temporaryFolder(), 'backup.sqlite');
    const copy = await safekeepingOf(file).backup(to, { replace: false });
    expect(copy).toMatchObject({
      runs: 3,
      files: 3,
      layout: migrations.length,
      bytes: readFileSync(to).length,
    });
    expect(readdirSync(dirname(to))).toEqual(['backup.sqlite']);
    expect(readdirSync(dirname(file))).toEqual(['talktest.sqlite']);
    expect(everyRow(to)).toEqual(everyRow(file));
  });

  test('holds what was committed, and not what somebody is writing at that moment', async () => {
    const file = await databaseWith(2);
    const before = everyRow(file);
    const writer = new SQLite(file);
    writer.exec("begin immediate; update athletes set name = 'half written'");
    const backup = await backupOf(file);
    writer.exec('commit');
    writer.close();
    expect(everyRow(backup)).toEqual(before);
  });

  test('taken again and again while another process keeps runs holds whole runs each time', async () => {
    const program = await childProgram(
      new URL('../programs/open-and-add.ts', import.meta.url),
      'open-and-add',
    );
    const file = await databaseWith(1);
    const { ended } = start(program, [file, '1', '150']);
    let goesOn = true;
    void ended.then(() => {
      goesOn = false;
    });
    const counts: number[] = [];
    while (goesOn) {
      const backup = new SQLite(await backupOf(file), { readonly: true });
      const count = (table: string) => Number(backup.prepare(`select count(*) from ${table}`).pluck().get());
      const runs = count('activities');
      expect([count('originals'), count('samples'), count('verdicts')]).toEqual([runs, runs, runs]);
      counts.push(runs);
      backup.close();
    }
    expect((await ended).output).toBe('150');
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.some((runs) => runs > 1 && runs < 151)).toBe(true);
  });

  test('is refused when there is nothing, a file in its place, or no folder for it', async () => {
    const folder = temporaryFolder();
    const nothing = safekeepingOf(join(folder, 'talktest.sqlite'));
    const to = join(folder, 'backup.sqlite');
    expect(await refusal(nothing.backup(to, { replace: false }))).toMatchObject({ code: 'nothing-kept' });
    const some = safekeepingOf(await databaseWith(1));
    writeFileSync(to, 'my diary');
    expect(await refusal(some.backup(to, { replace: false }))).toMatchObject({ code: 'file-exists' });
    expect(readFileSync(to, 'utf8')).toBe('my diary');
    expect(await refusal(some.backup(folder, { replace: true }))).toMatchObject({ code: 'file-exists' });
    const nowhere = join(folder, 'no/such/backup.sqlite');
    expect(await refusal(some.backup(nowhere, { replace: false }))).toMatchObject({
      code: 'file-unwritable',
    });
    expect(await some.backup(to, { replace: true })).toMatchObject({ runs: 1 });
  });

  test('of a damaged database is not made', async () => {
    const file = await databaseWith(40);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x55, 8192, 40_000));
    const folder = temporaryFolder();
    const to = join(folder, 'backup.sqlite');
    expect(await refusal(safekeepingOf(file).backup(to, { replace: false }))).toMatchObject({
      code: 'database-damaged',
      message: expect.stringContaining(file),
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a backup that is put back', () => {
  test('where there is nothing is the database', async () => {
    const backup = await backupOf(await databaseWith(2));
    const file = join(temporaryFolder(), 'new/talktest.sqlite');
    expect(await safekeepingOf(file).restore(backup, calm)).toMatchObject({ runs: 2, replaced: null });
    expect(readdirSync(dirname(file))).toEqual(['talktest.sqlite']);
    expect(everyRow(file)).toEqual(everyRow(backup));
  });

  test('takes the place of the database, which is kept beside it whole', async () => {
    const backup = await backupOf(await databaseWith(2));
    const file = await databaseWith(3, 10);
    const before = everyRow(file);
    const { replaced } = await safekeepingOf(file).restore(backup, calm);
    expect(replaced).toBe(`${file}.replaced-2026-11-25T03-14-05`);
    expect(everyRow(file)).toEqual(everyRow(backup));
    expect(everyRow(replaced ?? '')).toEqual(before);
    const again = await safekeepingOf(file).restore(replaced ?? '', calm);
    expect(again.replaced).toBe(`${file}.replaced-2026-11-25T03-14-05-2`);
    expect(everyRow(file)).toEqual(before);
  });

  test('brings along what the replaced one still had in its log', async () => {
    const backup = await backupOf(await databaseWith(1));
    const file = await databaseWith(1, 10);
    // A process that died: its log is still there.
    const store = await openStore(file);
    const { original, run } = handFile(11);
    await store.runs.add('me', original, [run]);
    const died = join(temporaryFolder(), 'talktest.sqlite');
    for (const end of ['', '-wal']) writeFileSync(died + end, readFileSync(file + end));
    await store.close();
    const { replaced } = await safekeepingOf(died).restore(backup, calm);
    expect(everyRow(died)).toEqual(everyRow(backup));
    expect(everyRow(replaced ?? '')['activities']).toHaveLength(2);
    expect(existsSync(`${died}-wal`)).toBe(false);
  });

  test('takes the place of a damaged database too; nothing of the old log meets the new file', async () => {
    const backup = await backupOf(await databaseWith(2));
    const file = join(temporaryFolder(), 'talktest.sqlite');
    writeFileSync(file, 'Dear diary, today I ran. '.repeat(400));
    writeFileSync(`${file}-wal`, 'of another time');
    const { replaced } = await safekeepingOf(file).restore(backup, calm);
    expect(everyRow(file)).toEqual(everyRow(backup));
    expect(readFileSync(replaced ?? '', 'utf8')).toContain('Dear diary');
    expect(readFileSync(`${replaced}-wal`, 'utf8')).toBe('of another time');
  });

  test('from an older layout is brought up to date by whoever opens it next', async () => {
    const older = join(temporaryFolder(), 'talktest.sqlite');
    const store = await openStore(older, migrations.slice(0, 1));
    await store.athletes.save(nobody);
    await store.close();
    const file = await databaseWith(1);
    expect(await safekeepingOf(file).restore(older, calm)).toMatchObject({ layout: 1 });
    const again = await openStore(file);
    expect(await again.athletes.load('me')).toMatchObject({ id: 'me' });
    await again.close();
  });
});

describe('what cannot be put back', () => {
  const changes: readonly (readonly [string, string, (backup: string) => void])[] = [
    [
      'one of a newer version',
      'database-newer',
      (backup) => {
        const database = new SQLite(backup);
        database.pragma('user_version = 77');
        database.close();
      },
    ],
    [
      'the database of another program',
      'database-foreign',
      (backup) => {
        const database = new SQLite(backup);
        database.pragma('application_id = 12');
        database.close();
      },
    ],
    ['no database', 'database-foreign', (backup) => writeFileSync(backup, 'Dear diary '.repeat(900))],
    ['nothing at all', 'database-foreign', (backup) => writeFileSync(backup, '')],
    ['an export', 'database-foreign', (backup) => writeFileSync(backup, 'PK\u0003\u0004 and so on')],
    [
      'half a backup',
      'database-damaged',
      (backup) => {
        const bytes = readFileSync(backup);
        writeFileSync(backup, bytes.subarray(0, bytes.length / 2));
      },
    ],
    [
      'a backup that was torn inside',
      'database-damaged',
      (backup) => writeFileSync(backup, readFileSync(backup).fill(0x55, 8192, 60_000)),
    ],
  ];

  test.each(changes)('is %s; the database stays as it is, byte for byte', async (_, code, change) => {
    const backup = await backupOf(await databaseWith(20));
    change(backup);
    const file = await databaseWith(1);
    const before = readFileSync(file);
    expect(await refusal(safekeepingOf(file).restore(backup, calm))).toMatchObject({ code });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['talktest.sqlite']);
  });

  test('is a file that is not there, and the database itself', async () => {
    const file = await databaseWith(1);
    expect(await refusal(safekeepingOf(file).restore('/nowhere/b.sqlite', calm))).toMatchObject({
      code: 'file-unreadable',
      message: 'There is no file /nowhere/b.sqlite.',
    });
    expect(await refusal(safekeepingOf(file).restore(file, calm))).toMatchObject({ code: 'file-exists' });
  });
});

describe('a database that somebody has open', () => {
  test('is not replaced; the refusal says what to do', async () => {
    const backup = await backupOf(await databaseWith(2));
    const file = await databaseWith(3, 10);
    const before = everyRow(file);
    const store = await openStore(file);
    await store.runs.list('me', null);
    expect(await refusal(safekeepingOf(file).restore(backup, calm))).toMatchObject({
      code: 'database-busy',
      message: expect.stringContaining('--force'),
    });
    expect(await store.runs.list('me', null)).toHaveLength(3);
    await store.close();
    expect(readdirSync(dirname(file))).toEqual(['talktest.sqlite']);
    expect(everyRow(file)).toEqual(before);
  });

  test('is replaced with --force: whoever has it open goes on with what was put back', async () => {
    const backup = await backupOf(await databaseWith(2));
    const file = await databaseWith(3, 10);
    const before = everyRow(file);
    const store = await openStore(file);
    expect(await store.runs.list('me', null)).toHaveLength(3);
    const { replaced } = await safekeepingOf(file).restore(backup, { force: true, now });
    expect((await store.runs.list('me', null)).map(({ id }) => id)).toEqual([
      '2026-01-01-file-0000',
      '2026-01-02-file-0001',
    ]);
    const { original, run } = handFile(30);
    expect(await store.runs.add('me', original, [run])).toBe(true);
    await store.close();
    expect(everyRow(replaced ?? '')).toEqual(before);
    const database = new SQLite(file, { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.prepare('select count(*) from activities').pluck().get()).toBe(3);
    database.close();
  });
});
