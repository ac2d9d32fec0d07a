import SQLite from 'better-sqlite3';
import { isBusy, sqliteCode } from '../store-problem.ts';
import { beginningOf, databaseBeginning } from './beginning-of.ts';

/** What stands in the way of taking a database's place. */
export type Alone =
  /** nobody else has it open, and nobody can open it before `release`; all of it is in the one file. */
  | { readonly state: 'alone'; readonly release: () => void }
  /** it is so damaged that SQLite cannot say, or empty; then nobody can be using it. */
  | { readonly state: 'damaged' }
  | { readonly state: 'in-use' };

/**
 * Makes sure that no other process has a database open. Leaving the write-ahead log is what SQLite allows only to
 * the one connection there is (sqlite.org/wal.html, "persistence of WAL mode"); it also puts the log's content into
 * the file.
 */
export function aloneWith(file: string): Alone {
  // Not asked of SQLite, which would clear away the log of what it does not know.
  if (beginningOf(file) !== databaseBeginning) return { state: 'damaged' };
  let database: SQLite.Database | null = null;
  try {
    database = new SQLite(file, { timeout: 0 });
    const mode = String(database.pragma('journal_mode = DELETE', { simple: true }));
    if (mode !== 'delete') {
      database.close();
      return { state: 'in-use' };
    }
    database.exec('begin exclusive');
  } catch (error) {
    database?.close();
    if (isBusy(error)) return { state: 'in-use' };
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error) ?? '')) return { state: 'damaged' };
    throw error;
  }
  const held = database;
  return {
    state: 'alone',
    release: () => {
      held.exec('rollback');
      held.close();
    },
  };
}
