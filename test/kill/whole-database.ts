import { createHash } from 'node:crypto';
import SQLite from 'better-sqlite3';
import { openStore } from '../../src/adapters/store/open-store.ts';

const athlete = 'me';

/** What a database holds, and what is wrong with it. */
export type Looked = { readonly runs: number; readonly faults: readonly string[] };

function* faultsInside(database: SQLite.Database): Generator<string> {
  const integrity = String(database.pragma('integrity_check', { simple: true }));
  if (integrity !== 'ok') yield `integrity: ${integrity}`;
  if (database.prepare('pragma foreign_key_check').all().length > 0)
    yield 'a row refers to one that is not there';
  const originals = database.prepare<[], { sha256: string; bytes: Buffer }>(
    'select sha256, bytes from originals',
  );
  for (const { sha256, bytes } of originals.iterate()) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      yield `file ${sha256} is not what it was`;
  }
  const ask = (question: string): number => Number(database.prepare(question).pluck().get());
  const lonely = ask(
    'select count(*) from originals o where not exists (select 1 from activities a where a.original_sha256 = o.sha256)',
  );
  if (lonely > 0) yield `${lonely} files without a run`;
  const twice = ask('select count(*) - count(distinct content_hash || part) from activities');
  if (twice > 0) yield `${twice} runs are there twice`;
}

/** Every run whole (its file, its recording, its verdict) and there once. */
export async function lookInto(file: string): Promise<Looked> {
  const database = new SQLite(file, { readonly: true });
  const faults: string[] = [];
  let rows = 0;
  try {
    const made = Number(database.pragma('user_version', { simple: true })) > 0;
    if (!made) return { runs: 0, faults };
    faults.push(...faultsInside(database));
    rows = Number(database.prepare('select count(*) from activities').pluck().get());
  } finally {
    database.close();
  }
  const store = await openStore(file);
  try {
    const runs = await store.runs.list(athlete, null);
    for (const { id, latest } of runs) {
      const activity = await store.runs.activity(athlete, id).catch((error: unknown) => String(error));
      if (activity === null || typeof activity === 'string') {
        faults.push(`${id} has no recording: ${activity}`);
      }
      const verdict = await store.runs.verdict(athlete, id, null);
      if (verdict?.version !== latest.version) faults.push(`${id} has no verdict`);
    }
    if (runs.length !== rows) faults.push(`${rows - runs.length} runs have no verdict`);
    return { runs: rows, faults };
  } finally {
    await store.close();
  }
}

/** When something happened, and counters of what happened, differ between two imports of the same. */
const own = /(_at|^revision)$/;

/** Tables whose rows differ between two databases, those columns left out. */
export function differences(file: string, other: string): readonly string[] {
  const database = new SQLite(file, { readonly: true });
  try {
    database.prepare('attach ? as other').run(other);
    const tables = database
      .prepare<[], string>("select name from sqlite_schema where type = 'table'")
      .pluck()
      .all();
    return tables.flatMap((table) => {
      const columns = database
        .prepare<[string], string>('select name from pragma_table_info(?)')
        .pluck()
        .all(table)
        .filter((column) => !own.test(column))
        .join(', ');
      const beyond = (a: string, b: string): number =>
        database
          .prepare(`select ${columns} from ${a}.${table} except select ${columns} from ${b}.${table}`)
          .all().length;
      const more = beyond('main', 'other');
      const fewer = beyond('other', 'main');
      return more + fewer === 0 ? [] : [`${table}: ${more} rows of its own, ${fewer} missing`];
    });
  } finally {
    database.close();
  }
}
