import { type Kysely, sql } from 'kysely';

const tables = [
  `create table run_measures (
    athlete_id text not null,
    activity_id text not null,
    version text not null,
    measures text not null,
    primary key (athlete_id, activity_id),
    foreign key (athlete_id, activity_id) references activities
  ) strict`,
  `create table proposals (
    athlete_id text not null references athletes,
    kind text not null,
    number integer not null,
    offered_at real not null,
    proposal text not null,
    effect text not null,
    basis text not null,
    decision text not null,
    primary key (athlete_id, kind, number)
  ) strict`,
];

/** What runs say about their runner, and what was offered from it. */
export async function estimates(database: Kysely<unknown>): Promise<void> {
  for (const table of tables) await sql.raw(table).execute(database);
}
