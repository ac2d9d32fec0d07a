import SQLite from 'better-sqlite3';
import type { Row, Snapshot } from '../../../companion/ports/kept-tables.ts';
import { athletesIn } from '../athletes-in.ts';
import { versionOf } from '../bring-up-to-date.ts';
import { kyselyOver } from '../dialect.ts';
import { readRunsIn } from '../read-runs-in.ts';
import type { Schema } from '../schema.ts';
import { storeProblem } from '../store-problem.ts';
import { quoted, tablesIn } from './tables-in.ts';

function* spoken(rows: Iterable<Row>, file: string): Generator<Row> {
  try {
    yield* rows;
  } catch (error) {
    throw storeProblem(error, file);
  }
}

/** One moment of the database, on a connection of its own: a read transaction that lasts until `close`. */
export function snapshotOf(file: string, athleteId: string, timeout: number): Snapshot {
  const database = new SQLite(file, { readonly: true, timeout });
  database.exec('begin');
  // The moment is that of the first read.
  const layout = versionOf(database);
  const tables = tablesIn(database);
  const reader = kyselyOver<Schema>(database);
  return {
    layout,
    tables,
    rows: (name, columns) => {
      const table = tables.find((one) => one.name === name);
      if (table === undefined) throw new Error(`there is no table ${name}`);
      const asked = database
        .prepare<[string], Row>(
          `select ${columns.map(quoted).join(', ')} from ${quoted(name)} where athlete_id = ? order by ${table.order}`,
        )
        .safeIntegers(true);
      return spoken(asked.iterate(athleteId), file);
    },
    runs: readRunsIn(reader),
    athletes: athletesIn({ reader, writer: reader, close: () => {} }),
    close: () => {
      database.close();
    },
  };
}
