import { type Kysely, sql } from 'kysely';

const tables = [
  `create table athletes (
    athlete_id text primary key,
    name text,
    birth_year integer,
    units text not null,
    sample integer not null,
    cross_trained integer not null,
    revision integer not null,
    settled_rules text
  ) strict`,
  `create table athlete_facts (
    athlete_id text not null references athletes,
    fact text not null,
    from_day text not null,
    value text not null,
    primary key (athlete_id, fact, from_day)
  ) strict, without rowid`,
  `create table originals (
    athlete_id text not null references athletes,
    sha256 text not null,
    path text not null,
    provenance text not null,
    received_at integer not null,
    byte_length integer not null,
    bytes blob not null,
    primary key (athlete_id, sha256)
  ) strict`,
  `create table activities (
    athlete_id text not null references athletes,
    id text not null,
    original_sha256 text not null,
    part integer not null,
    content_hash text not null,
    current_version integer not null,
    start_time real not null,
    local_day text not null,
    utc_offset_seconds real,
    day_offset_seconds real not null,
    sport text not null,
    sub_sport text,
    elapsed_seconds real not null,
    timer_seconds real not null,
    distance_metres real,
    record_count integer not null,
    average_heart_rate real,
    max_heart_rate real,
    device text not null,
    sensors text not null,
    device_totals text not null,
    laps text not null,
    pauses text not null,
    embedded_workout text not null,
    embedded_name text,
    embedded_notation text,
    warnings text not null,
    primary key (athlete_id, id),
    foreign key (athlete_id, original_sha256) references originals,
    unique (athlete_id, content_hash, part)
  ) strict`,
  'create index activities_by_start on activities (athlete_id, start_time)',
  'create index activities_by_original on activities (athlete_id, original_sha256)',
  `create table samples (
    athlete_id text not null,
    activity_id text not null,
    block blob not null,
    primary key (athlete_id, activity_id),
    foreign key (athlete_id, activity_id) references activities
  ) strict`,
  `create table verdicts (
    athlete_id text not null,
    activity_id text not null,
    version integer not null,
    judged_at integer not null,
    rules_version text not null,
    inputs_key text not null,
    caps text not null,
    planned text not null,
    session text not null,
    evidence text not null,
    verdict text not null,
    score real,
    treated_as_intervals text not null,
    pace_tier text not null,
    heart_rate_tier text not null,
    pace_status text not null,
    heart_rate_status text not null,
    done real,
    notation text,
    running_seconds real not null,
    run_bouts text not null,
    run_speed real,
    judgement text not null,
    primary key (athlete_id, activity_id, version),
    foreign key (athlete_id, activity_id) references activities
  ) strict`,
];

/** Athletes, originals, runs, samples, verdicts. */
export async function first(database: Kysely<unknown>): Promise<void> {
  for (const table of tables) await sql.raw(table).execute(database);
}
