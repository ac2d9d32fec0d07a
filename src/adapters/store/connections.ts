import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Two connections to one file: a read never waits behind an open write. */
export type Connections = {
  readonly file: string;
  readonly writer: Kysely<Schema>;
  readonly reader: Kysely<Schema>;
};

/** Closes both, the writer last so that it can tidy up the write-ahead log. */
export async function closeConnections({ reader, writer }: Connections): Promise<void> {
  await reader.destroy();
  await writer.destroy();
}
