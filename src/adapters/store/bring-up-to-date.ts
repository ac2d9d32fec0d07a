import { renameSync, rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { Problem } from '../../companion/ports/problem.ts';
import { kyselyOver } from './dialect.ts';
import type { Migration } from './migrations/migrations.ts';

/** "TTKT": says that an SQLite file is one of ours. */
export const applicationId = 0x54_54_4b_54;

const numberOf = (database: SQLite.Database, pragma: string): number =>
  Number(database.pragma(pragma, { simple: true }));

/** The schema's version that the file has; 0: none yet. */
export const versionOf = (database: SQLite.Database): number => numberOf(database, 'user_version');

/**
 * Refuses a file that this program must not touch.
 * @throws Problem `database-newer` or `database-foreign`
 */
export function refuseStrangers(database: SQLite.Database, newest: number): void {
  const version = versionOf(database);
  const application = numberOf(database, 'application_id');
  const empty = database.prepare('select 1 from sqlite_schema limit 1').get() === undefined;
  if (application !== applicationId && !(application === 0 && version === 0 && empty)) {
    throw new Problem(
      'database-foreign',
      `The file ${database.name} is a database of another program. Choose another folder; nothing was changed.`,
    );
  }
  if (version > newest) {
    throw new Problem(
      'database-newer',
      `The database ${database.name} was written by a newer talktest (its layout is ${version}, this one knows ${newest}). Update talktest; nothing was changed.`,
    );
  }
}

/** A copy of the committed state, whole or not there at all. */
function copyAside(file: string, copy: string): void {
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  const reader = new SQLite(file, { readonly: true });
  try {
    reader.prepare('vacuum into ?').run(unfinished);
  } finally {
    reader.close();
  }
  renameSync(unfinished, copy);
}

/**
 * Brings the schema up to date: under the exclusive lock, so that of several processes one does it and the
 * others find it done; after a copy of the file beside it; all steps or none.
 * @param database an open connection in WAL mode
 */
export async function bringUpToDate(
  database: SQLite.Database,
  migrations: readonly Migration[],
): Promise<void> {
  refuseStrangers(database, migrations.length);
  if (versionOf(database) === migrations.length) return;
  database.exec('begin exclusive');
  try {
    const version = versionOf(database);
    if (version > 0 && version < migrations.length) {
      copyAside(database.name, `${database.name}.layout-${version}`);
    }
    const kysely = kyselyOver<unknown>(database);
    for (const migration of migrations.slice(version)) await migration(kysely);
    database.pragma(`user_version = ${migrations.length}`);
    database.pragma(`application_id = ${applicationId}`);
    database.exec('commit');
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
}
