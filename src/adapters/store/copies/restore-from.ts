import { existsSync, linkSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { Problem } from '../../../companion/ports/problem.ts';
import type { Restored } from '../../../companion/ports/safekeeping.ts';
import { type Instant, isoInstant } from '../../../core/units/instant.ts';
import { storeProblem } from '../store-problem.ts';
import { aloneWith } from './alone-with.ts';
import { beginningOf, databaseBeginning, zipBeginning } from './beginning-of.ts';
import { soundCopy } from './sound-copy.ts';

export type RestoreOptions = { readonly force: boolean; readonly now: Instant; readonly newest: number };

/** What SQLite keeps beside a database. */
const beside = ['-wal', '-shm', '-journal'];

function refuseSource(from: string, file: string): void {
  let start: string;
  try {
    start = beginningOf(from);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Problem(
      'file-unreadable',
      code === 'ENOENT' ? `There is no file ${from}.` : `${from} cannot be read (${code}).`,
      error,
    );
  }
  if (start.startsWith(zipBeginning)) {
    throw new Problem(
      'database-foreign',
      `${from} is a zip file, not a backup. An export goes back with "talktest restore-export". Nothing was changed.`,
    );
  }
  if (start !== databaseBeginning) {
    throw new Problem(
      'database-foreign',
      `${from} is no backup of talktest: it is no database. Nothing was changed.`,
    );
  }
  if (existsSync(file) && realpathSync(from) === realpathSync(file)) {
    throw new Problem('file-exists', `${from} is the database itself; give the name of a backup.`);
  }
}

/** `talktest.sqlite.replaced-2026-11-25T03-14-05`; what was replaced before is never touched. */
function nameForReplaced(file: string, now: Instant): string {
  const moment = isoInstant(now).slice(0, 19).replaceAll(':', '-');
  const name = `${file}.replaced-${moment}`;
  let free = name;
  for (let number = 2; existsSync(free); number++) free = `${name}-${number}`;
  return free;
}

/** The old database gets its other name before the new one takes its place: there is always one. */
function takePlace(copy: string, file: string, replaced: string): void {
  for (const end of beside) {
    if (existsSync(file + end)) renameSync(file + end, replaced + end);
  }
  try {
    linkSync(file, replaced);
  } catch {
    // A disk without hard links: for a moment there is none.
    renameSync(file, replaced);
  }
  renameSync(copy, file);
}

/** Through SQLite, page by page under its locks: whoever has the database open goes on with the new content. */
async function writeInto(file: string, copy: string): Promise<void> {
  const source = new SQLite(copy, { readonly: true });
  const until = Date.now() + 30_000;
  try {
    await source.backup(file, {
      progress: () => {
        if (Date.now() > until) {
          throw new Problem(
            'database-busy',
            `Another talktest is writing into ${file} all the time. Try again when that has ended.`,
          );
        }
        return 0x7fff_ffff;
      },
    });
  } finally {
    source.close();
  }
}

async function intoUse(
  file: string,
  copy: string,
  replaced: string,
  layout: number,
  { force, newest }: RestoreOptions,
): Promise<void> {
  if (!force) {
    throw new Problem(
      'database-busy',
      `The database ${file} is in use by another talktest. End that first; or use --force, and it goes on with what is put back. Nothing was changed.`,
    );
  }
  if (layout !== newest) {
    throw new Problem(
      'database-busy',
      `The database ${file} is in use by another talktest, and the backup is of an older version (layout ${layout}, not ${newest}), which cannot be put under its feet. End that first. Nothing was changed.`,
    );
  }
  await soundCopy(file, replaced, newest);
  await writeInto(file, copy);
}

/** Puts a backup in the place of a database; everything about it is checked on a copy beside that place first. */
export async function restoreFrom(file: string, from: string, options: RestoreOptions): Promise<Restored> {
  refuseSource(from, file);
  mkdirSync(dirname(file), { recursive: true });
  const copy = `${file}.coming`;
  const sound = await soundCopy(from, copy, options.newest);
  try {
    if (!existsSync(file)) {
      renameSync(copy, file);
      return { ...sound, replaced: null };
    }
    const replaced = nameForReplaced(file, options.now);
    const alone = aloneWith(file);
    if (alone.state === 'in-use') await intoUse(file, copy, replaced, sound.layout, options);
    else {
      try {
        takePlace(copy, file, replaced);
      } finally {
        if (alone.state === 'alone') alone.release();
      }
    }
    return { ...sound, replaced };
  } catch (error) {
    throw storeProblem(error, file);
  } finally {
    rmSync(copy, { force: true });
  }
}
