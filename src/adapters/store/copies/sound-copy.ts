import { closeSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { Problem } from '../../../companion/ports/problem.ts';
import type { SoundCopy } from '../../../companion/ports/safekeeping.ts';
import { refuseStrangers, versionOf } from '../bring-up-to-date.ts';
import { storeProblem } from '../store-problem.ts';

const patienceMilliseconds = 30_000;
/** Large enough that a copy is quick, small enough that Ctrl-C is heard. */
const pagesAtOnce = 2_000;

/** Counts, or 0 in a layout that does not have the table. */
function count(database: SQLite.Database, table: string): number {
  return Number(database.prepare(`select count(*) from ${table}`).pluck().get());
}

/** @throws Problem when SQLite's own check complains */
function lookThrough(database: SQLite.Database, told: string): void {
  const complaints = database.prepare<[], string>('pragma integrity_check(1)').pluck().all();
  const broken = database.prepare('pragma foreign_key_check').get() !== undefined;
  const first =
    complaints.find((complaint) => complaint !== 'ok') ?? (broken ? 'a row refers to none' : null);
  if (first !== null) {
    throw new Problem('database-damaged', `The database ${told} is damaged (${first}). Nothing was changed.`);
  }
}

/** Onto the disk, so that a power cut does not leave a name without content. */
function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Copies one moment: the read transaction that is open meanwhile keeps later writes out of it. */
async function copyMoment(source: SQLite.Database, to: string): Promise<void> {
  source.exec('begin');
  source.prepare('select count(*) from sqlite_schema').get();
  await source.backup(to, { progress: () => pagesAtOnce });
  source.exec('commit');
}

/**
 * Copies a database that may be in use into a file of its own and looks it through.
 * @param from an existing database of this program, of any layout up to `newest`
 * @param to goes when something is in the way; is one file, with nothing beside it
 * @throws Problem in which the database is called `from`
 */
export async function soundCopy(from: string, to: string, newest: number): Promise<SoundCopy> {
  rmSync(to, { force: true });
  let source: SQLite.Database | null = null;
  let copy: SQLite.Database | null = null;
  try {
    source = new SQLite(from, { fileMustExist: true, timeout: patienceMilliseconds });
    refuseStrangers(source, newest);
    if (versionOf(source) === 0) throw new Problem('nothing-kept', `Nothing is kept in ${from}.`);
    await copyMoment(source, to);
    copy = new SQLite(to);
    // Without a log beside it, so that this file is all there is.
    copy.pragma('journal_mode = DELETE');
    lookThrough(copy, from);
    const counts = { runs: count(copy, 'activities'), files: count(copy, 'originals') };
    const layout = versionOf(copy);
    copy.close();
    sync(to);
    return { layout, ...counts, bytes: statSync(to).size };
  } catch (error) {
    copy?.close();
    rmSync(to, { force: true });
    throw storeProblem(error, from);
  } finally {
    source?.close();
  }
}
