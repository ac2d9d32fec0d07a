import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Health, StoreHealth } from '../../companion/ports/health.ts';
import { Problem } from '../../companion/ports/problem.ts';
import { refuseStrangers, versionOf } from './bring-up-to-date.ts';
import { migrations } from './migrations/migrations.ts';
import { storeProblem } from './store-problem.ts';

const tables = ['athletes', 'originals', 'activities', 'verdicts'] as const;

function lookInto(database: SQLite.Database, bytes: number): StoreHealth {
  refuseStrangers(database, migrations.length);
  const complaints = [
    ...database.prepare<[], string>('pragma integrity_check(20)').pluck().all(),
    ...database
      .prepare('pragma foreign_key_check')
      .all()
      .map(() => 'a row refers to one that is not there'),
  ].filter((complaint) => complaint !== 'ok');
  const [athletes = 0, originals = 0, runs = 0, verdicts = 0] =
    versionOf(database) === 0
      ? []
      : tables.map((table) => Number(database.prepare(`select count(*) from ${table}`).pluck().get()));
  return {
    state: 'open',
    schemaVersion: versionOf(database),
    sqliteVersion: String(database.prepare('select sqlite_version()').pluck().get()),
    complaints,
    bytes,
    athletes,
    originals,
    runs,
    verdicts,
  };
}

async function store(file: string): Promise<StoreHealth> {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return { state: 'absent' };
  let database: SQLite.Database | null = null;
  try {
    database = new SQLite(file, { readonly: true, timeout: 5000 });
    return lookInto(database, size);
  } catch (error) {
    const problem = storeProblem(error, file);
    if (problem instanceof Problem) {
      return { state: 'refused', code: problem.code, sentence: problem.message };
    }
    throw error;
  } finally {
    database?.close();
  }
}

/** The nearest folder that exists: what is to be made goes there. */
async function existing(folder: string): Promise<string> {
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  return there || dirname(folder) === folder ? folder : existing(dirname(folder));
}

async function folder(file: string): ReturnType<Health['folder']> {
  const nearest = await existing(dirname(file));
  const writable = await access(nearest, constants.W_OK).then(
    () => true,
    () => false,
  );
  const freeBytes = await statfs(nearest).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
  return { writable, freeBytes };
}

/** Looks at a database and its folder without changing either. */
export function healthOf(file: string): Health {
  return { file, store: () => store(file), folder: () => folder(file) };
}
