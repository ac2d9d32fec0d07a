import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import type { Athletes } from '../../companion/ports/athletes.ts';
import type { Imports } from '../../companion/ports/imports.ts';
import type { Measures } from '../../companion/ports/measures.ts';
import { Problem } from '../../companion/ports/problem.ts';
import type { Proposals } from '../../companion/ports/proposals.ts';
import type { Runs } from '../../companion/ports/runs.ts';
import { athletesIn } from './athletes-in.ts';
import { bringUpToDate, refuseStrangers } from './bring-up-to-date.ts';
import { connectionsBeside } from './connections.ts';
import { importsIn } from './imports-in.ts';
import { measuresIn } from './measures-in.ts';
import { type Migration, migrations as released } from './migrations/migrations.ts';
import { proposalsIn } from './proposals-in.ts';
import { runsIn } from './runs-in.ts';
import { isBusy, storeProblem } from './store-problem.ts';

/** The kept athletes and runs; `close` when done. */
export type Store = {
  readonly athletes: Athletes;
  readonly runs: Runs;
  readonly imports: Imports;
  readonly measures: Measures;
  readonly proposals: Proposals;
  readonly close: () => Promise<void>;
};

/** Of pages that a connection remembers; smaller than better-sqlite3's 16 MB, for the memory of an import. */
const cacheKibibytes = 2048;

/** How long a write waits for another process, and an opening for another one's migration. */
const patienceMilliseconds = 30_000;

function folderOf(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new Problem('database-unwritable', `The folder ${dirname(file)} cannot be made.`, error);
  }
}

async function openWriter(file: string, migrations: readonly Migration[]): Promise<SQLite.Database> {
  // No waiting inside SQLite while opening: it would block the very thread that a migration may be running in.
  const database = new SQLite(file, { timeout: 0 });
  try {
    refuseStrangers(database, migrations.length);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    database.pragma(`cache_size = -${cacheKibibytes}`);
    await bringUpToDate(database, migrations);
    database.pragma(`busy_timeout = ${patienceMilliseconds}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

async function patiently<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let waited = 0; ; waited += 25) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || waited >= patienceMilliseconds) throw error;
      await sleep(25);
    }
  }
}

/**
 * Opens the database, makes it when there is none, and brings its layout up to date; nothing else ever does.
 * @param file path of the database; its folder is made when missing
 * @throws Problem when it is damaged, newer, another program's, busy for 30 s or not writable
 */
export async function openStore(file: string, migrations: readonly Migration[] = released): Promise<Store> {
  folderOf(file);
  try {
    const writer = await patiently(() => openWriter(file, migrations));
    const connections = connectionsBeside(writer, patienceMilliseconds, cacheKibibytes);
    return {
      athletes: athletesIn(connections),
      runs: runsIn(connections),
      imports: importsIn(connections),
      measures: measuresIn(connections),
      proposals: proposalsIn(connections),
      close: async () => connections.close(),
    };
  } catch (error) {
    throw storeProblem(error, file);
  }
}
