import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Migration, migrations } from '../../../src/adapters/store/migrations/migrations.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { childProgram, start } from '../child-program.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { handFile, nobody } from './hand-run.ts';

async function storeWithRuns(file: string, count: number, layouts = migrations): Promise<void> {
  const store = await openStore(file, layouts);
  await store.athletes.save(nobody);
  for (let number = 0; number < count; number++) {
    const { original, run } = handFile(number);
    await store.runs.add('me', original, [run]);
  }
  await store.close();
}

const ask = (file: string, question: string): unknown => {
  const database = new SQLite(file, { readonly: true });
  try {
    return database.prepare(question).pluck().get();
  } finally {
    database.close();
  }
};

const released = migrations.length;

const addsColumn: Migration = async (database) => {
  await sql`alter table athletes add column shoe text default 'left'`.execute(database);
};

describe('a store that is opened', () => {
  test('is made together with its folder, and found again with what was kept', async () => {
    const file = join(temporaryFolder(), 'deep/down/talktest.sqlite');
    await storeWithRuns(file, 2);
    const again = await openStore(file);
    expect((await again.runs.list('me', null)).map(({ id }) => id)).toEqual([
      '2026-01-01-file-0000',
      '2026-01-02-file-0001',
    ]);
    await again.close();
  });

  test('keeps everything in one file once it is closed', async () => {
    const folder = temporaryFolder();
    await storeWithRuns(join(folder, 'talktest.sqlite'), 1);
    expect(readdirSync(folder)).toEqual(['talktest.sqlite']);
  });

  test('names its athlete in every table, and has text as the id of runs', async () => {
    const file = join(temporaryFolder(), 'talktest.sqlite');
    await storeWithRuns(file, 1);
    const database = new SQLite(file, { readonly: true });
    const tables = database
      .prepare<[], string>("select name from sqlite_schema where type = 'table'")
      .pluck()
      .all();
    expect(tables.length).toBeGreaterThanOrEqual(7);
    for (const table of tables) {
      const columns = database
        .prepare<[string], string>('select name from pragma_table_info(?)')
        .pluck()
        .all(table);
      expect({ table, columns }).toEqual({ table, columns: expect.arrayContaining(['athlete_id']) });
    }
    expect(database.prepare('select typeof(id) from activities').pluck().get()).toBe('text');
    database.close();
  });
});

describe('a layout that is older', () => {
  test('is brought up to date after a copy of the file, which holds what was kept', async () => {
    const file = join(temporaryFolder(), 'talktest.sqlite');
    await storeWithRuns(file, 3);
    await (await openStore(file, [...migrations, addsColumn])).close();
    expect(ask(file, 'select shoe from athletes')).toBe('left');
    expect(ask(file, 'pragma user_version')).toBe(released + 1);
    const copy = `${file}.layout-${released}`;
    expect(ask(copy, 'select count(*) from activities')).toBe(3);
    expect(ask(copy, 'pragma user_version')).toBe(released);
    expect(ask(copy, 'pragma integrity_check')).toBe('ok');
  });

  test('of every earlier number is brought up to date, and keeps its rows', async () => {
    for (let layout = 1; layout < released; layout++) {
      const file = join(temporaryFolder(), 'talktest.sqlite');
      await storeWithRuns(file, 2, migrations.slice(0, layout));
      const store = await openStore(file);
      expect((await store.runs.list('me', null)).map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02']);
      await store.close();
      expect(ask(file, 'pragma user_version')).toBe(released);
      expect(ask(`${file}.layout-${layout}`, 'select count(*) from activities')).toBe(2);
    }
  });

  test('stays as it was when a step fails half-way', async () => {
    const file = join(temporaryFolder(), 'talktest.sqlite');
    await storeWithRuns(file, 1);
    const fails: Migration = async (database) => {
      await sql`drop table samples`.execute(database);
      throw new Error('the power went');
    };
    await expect(openStore(file, [...migrations, addsColumn, fails])).rejects.toThrow('the power went');
    expect(ask(file, 'pragma user_version')).toBe(released);
    expect(ask(file, 'select count(*) from samples')).toBe(1);
    const store = await openStore(file);
    expect(await store.runs.latest('me')).toMatchObject({ id: '2026-01-01-file-0000' });
    await store.close();
  });

  test('needs no copy when there was nothing yet', async () => {
    const folder = temporaryFolder();
    await (await openStore(join(folder, 'talktest.sqlite'))).close();
    expect(readdirSync(folder)).toEqual(['talktest.sqlite']);
  });
});

describe('a file that must not be touched', () => {
  const refused = async (file: string) => {
    const before = readFileSync(file);
    const modified = statSync(file).mtimeMs;
    const error = await openStore(file).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(statSync(file).mtimeMs).toBe(modified);
    expect(existsSync(`${file}-wal`)).toBe(false);
    return error;
  };

  test('is one of a newer version: it says so and stays as it is', async () => {
    const file = join(temporaryFolder(), 'talktest.sqlite');
    await storeWithRuns(file, 1);
    const database = new SQLite(file);
    database.pragma('user_version = 99');
    database.close();
    expect(await refused(file)).toMatchObject({
      code: 'database-newer',
      message: `The database ${file} was written by a newer talktest (its layout is 99, this one knows ${released}). Update talktest; nothing was changed.`,
    });
  });

  test('is the database of another program', async () => {
    const file = join(temporaryFolder(), 'other.sqlite');
    const database = new SQLite(file);
    database.exec('create table recipes (id integer primary key)');
    database.close();
    expect(await refused(file)).toMatchObject({ code: 'database-foreign' });
  });

  test('is no database at all', async () => {
    const file = join(temporaryFolder(), 'talktest.sqlite');
    writeFileSync(file, 'Dear diary, today I ran. '.repeat(400));
    expect(await refused(file)).toMatchObject({
      code: 'database-damaged',
      message: expect.stringContaining('is damaged'),
    });
  });

  test('was torn in the middle: reading it says so instead of showing what is left', async () => {
    const file = join(temporaryFolder(), 'talktest.sqlite');
    await storeWithRuns(file, 40);
    const bytes = readFileSync(file);
    bytes.fill(0x55, 4096);
    writeFileSync(file, bytes);
    const seen = openStore(file).then(async (store) => {
      try {
        return await store.runs.list('me', null);
      } finally {
        await store.close();
      }
    });
    await expect(seen).rejects.toMatchObject({ code: 'database-damaged' });
  });
});

describe('several processes at once', () => {
  let program: string;
  beforeAll(async () => {
    program = await childProgram(new URL('programs/open-and-add.ts', import.meta.url), 'open-and-add');
  });

  test.each([1, 2, 3])(
    'open a database that is not there yet, and all keep their runs (round %i)',
    async () => {
      const file = join(temporaryFolder(), 'new/talktest.sqlite');
      const children = [0, 100, 200].map((from) => start(program, [file, String(from), '15']).ended);
      const ended = await Promise.all(children);
      expect(ended.map(({ code, output, errors }) => ({ code, output, errors }))).toEqual(
        Array.from({ length: 3 }, () => ({ code: 0, output: '15', errors: '' })),
      );
      expect(ask(file, 'select count(*) from activities')).toBe(45);
      expect(ask(file, 'pragma integrity_check')).toBe('ok');
    },
    60_000,
  );

  test('that receive the same files keep each of them once', async () => {
    const file = join(temporaryFolder(), 'talktest.sqlite');
    const ended = await Promise.all([1, 2, 3].map(() => start(program, [file, '0', '20']).ended));
    expect(ended.map(({ errors }) => errors)).toEqual(['', '', '']);
    expect(ended.reduce((sum, { output }) => sum + Number(output), 0)).toBe(20);
    for (const table of ['originals', 'activities', 'samples', 'verdicts']) {
      expect({ table, rows: ask(file, `select count(*) from ${table}`) }).toEqual({ table, rows: 20 });
    }
  }, 60_000);
});
