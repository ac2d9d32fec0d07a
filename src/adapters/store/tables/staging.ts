import { existsSync, rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import type { Row, Staging } from '../../../companion/ports/kept-tables.ts';
import { Problem } from '../../../companion/ports/problem.ts';
import { kyselyOver } from '../dialect.ts';
import type { Migration } from '../migrations/migrations.ts';
import { isBusy } from '../store-problem.ts';
import { moveIn } from './move-in.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { quoted, tablesIn } from './tables-in.ts';

/** What an earlier run left behind when it was killed goes; one that is at work now is not disturbed. */
function makeWay(staged: string, database: string): void {
  if (!existsSync(staged)) return;
  const left = new SQLite(staged, { timeout: 0 });
  try {
    left.exec('begin exclusive');
  } catch (error) {
    if (isBusy(error)) {
      throw new Problem(
        'database-busy',
        `Another talktest is restoring into ${database}. Try again when that has ended.`,
        error,
      );
    }
    // Torn: nobody holds it.
  } finally {
    left.close();
  }
  rmSync(staged, { force: true });
}

/**
 * A database beside the real one, of the layout that the rows were written in. Everything that can be wrong with
 * them shows there; the real one is touched in one transaction at the end.
 */
export async function stageBeside(
  file: string,
  layout: number,
  migrations: readonly Migration[],
): Promise<Staging> {
  const staged = `${file}.restoring`;
  makeWay(staged, file);
  const database = new SQLite(staged);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) database.close();
    isOpen = false;
  };
  const discard = (): void => {
    close();
    rmSync(staged, { force: true });
  };
  try {
    // Nothing here outlives a crash, so nothing waits for the disk.
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('foreign_keys = OFF');
    database.exec('begin exclusive');
    const kysely = kyselyOver<unknown>(database);
    for (const migration of migrations.slice(0, layout)) await migration(kysely);
    const tables = tablesIn(database);
    const inserts = new Map(
      tables.map(({ name, columns }) => {
        const names = columns.map((column) => quoted(column.name)).join(', ');
        const values = columns.map((column) => `@${column.name}`).join(', ');
        return [name, database.prepare(`insert into ${quoted(name)} (${names}) values (${values})`)] as const;
      }),
    );
    return {
      tables,
      insert: (table: string, row: Row) => {
        try {
          inserts.get(table)?.run(row);
        } catch (error) {
          throw unfit(table, error);
        }
      },
      moveIn: async (athleteId) => {
        for (const migration of migrations.slice(layout)) await migration(kysely);
        refuseUnfit(database, athleteId);
        database.exec('commit');
        close();
        moveIn(file, staged, athleteId);
        discard();
      },
      discard,
    };
  } catch (error) {
    discard();
    throw error;
  }
}

function unfit(table: string, error: unknown): unknown {
  if (!(error instanceof SQLite.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) return error;
  return new Problem(
    'export-unfit',
    `The export holds a row of ${table} that talktest never wrote (${error.message}). Nothing was changed.`,
    error,
  );
}
