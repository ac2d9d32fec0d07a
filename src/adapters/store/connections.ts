import SQLite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { kyselyOver } from './dialect.ts';
import type { Schema } from './schema.ts';

/** Two connections to one file: a read never waits behind an open write. */
export type Connections = {
  readonly writer: Kysely<Schema>;
  readonly reader: Kysely<Schema>;
  readonly close: () => void;
};

/** @param writer an open connection to a database that is up to date; belongs to the answer from here on */
export function connectionsBeside(
  writer: SQLite.Database,
  timeout: number,
  cacheKibibytes: number,
): Connections {
  const reader = new SQLite(writer.name, { readonly: true, timeout });
  reader.pragma(`cache_size = -${cacheKibibytes}`);
  return {
    writer: kyselyOver<Schema>(writer),
    reader: kyselyOver<Schema>(reader),
    // Not through Kysely, which leaves a connection open that it never asked anything. The writer last: it then
    // tidies up the write-ahead log, and one file holds all.
    close: () => {
      reader.close();
      writer.close();
    },
  };
}
