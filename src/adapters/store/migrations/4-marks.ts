import { type Kysely, sql } from 'kysely';

/** What people told of single runs: what it was meant to be, effort, talk test. Every mark stays. */
export async function marks(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table marks (
        athlete_id text not null,
        activity_id text not null,
        number integer not null,
        marked_at integer not null,
        intent text,
        rpe real,
        talk_test text,
        rule text,
        primary key (athlete_id, activity_id, number),
        foreign key (athlete_id, activity_id) references activities
      ) strict, without rowid`,
    )
    .execute(database);
}
