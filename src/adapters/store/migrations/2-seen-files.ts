import { type Kysely, sql } from 'kysely';

/** What became of every file that an import came by; about this machine's disks, so no athlete need be there yet. */
export async function seenFiles(database: Kysely<unknown>): Promise<void> {
  await sql`create table seen_files (
    athlete_id text not null,
    path text not null,
    byte_length integer not null,
    modified_at real not null,
    sha256 text,
    outcome text not null,
    code text,
    reason text,
    runs text not null,
    seen_at real not null,
    reader text not null,
    primary key (athlete_id, path)
  ) strict, without rowid`.execute(database);
}
