import { CompiledQuery, type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { Problem } from '../../companion/ports/problem.ts';
import type { Runs, StoredRun } from '../../companion/ports/runs.ts';
import { activityOf } from './activity-row.ts';
import { provenanceSchema } from './json/activity-schemas.ts';
import { readValue } from './json/stored-json.ts';
import { instantSchema, localDaySchema } from './json/units-schema.ts';
import { decodeSamples } from './samples/samples-block.ts';
import type { ActivitiesTable, SamplesTable, Schema } from './schema.ts';
import { verdictLineColumns, verdictLineOf } from './verdict-row.ts';

type Reading = Pick<
  Runs,
  'ofOriginal' | 'ofContent' | 'list' | 'find' | 'latest' | 'activity' | 'settlement'
>;

function runsOf(reader: Kysely<Schema>, athleteId: string) {
  return reader
    .selectFrom('activities')
    .innerJoin('verdicts', (join) =>
      join
        .onRef('verdicts.athlete_id', '=', 'activities.athlete_id')
        .onRef('verdicts.activity_id', '=', 'activities.id')
        .onRef('verdicts.version', '=', 'activities.current_version'),
    )
    .innerJoin('originals', (join) =>
      join
        .onRef('originals.athlete_id', '=', 'activities.athlete_id')
        .onRef('originals.sha256', '=', 'activities.original_sha256'),
    )
    .where('activities.athlete_id', '=', athleteId)
    .select([
      'activities.id',
      'activities.part',
      'activities.original_sha256',
      'activities.start_time',
      'activities.local_day',
      'activities.day_offset_seconds',
      'activities.sub_sport',
      'activities.elapsed_seconds',
      'activities.timer_seconds',
      'activities.distance_metres',
      'activities.average_heart_rate',
      'activities.max_heart_rate',
      'activities.embedded_name',
      'activities.embedded_notation',
      'originals.path',
      'originals.provenance',
      ...verdictLineColumns,
    ]);
}

type RunRow = Awaited<ReturnType<ReturnType<typeof runsOf>['executeTakeFirstOrThrow']>>;

function storedRunOf(row: RunRow): StoredRun {
  return {
    id: row.id,
    part: row.part,
    path: row.path,
    sha256: row.original_sha256,
    provenance: readValue(provenanceSchema, 'originals.provenance', row.provenance),
    startTime: readValue(instantSchema, 'activities.start_time', row.start_time),
    day: readValue(localDaySchema, 'activities.local_day', row.local_day),
    utcOffsetSeconds: row.day_offset_seconds,
    subSport: row.sub_sport,
    elapsedSeconds: row.elapsed_seconds,
    timerSeconds: row.timer_seconds,
    distanceMetres: row.distance_metres,
    averageHeartRate: row.average_heart_rate,
    maxHeartRate: row.max_heart_rate,
    embeddedName: row.embedded_name,
    embeddedNotation: row.embedded_notation,
    latest: verdictLineOf(row),
  };
}

/** Asked for every run when a history is judged again: its text is made once. */
const recording =
  'select activities.*, samples.block from activities join samples' +
  ' on samples.athlete_id = activities.athlete_id and samples.activity_id = activities.id' +
  ' where activities.athlete_id = ? and activities.id = ?';

const beginsWith =
  (text: string) =>
  ({ fn, val }: ExpressionBuilder<Schema, 'activities'>) =>
    sql<boolean>`${fn('substr', ['activities.id', val(1), val(text.length)])} = ${text}`;

/** The questions about runs that this database answers, all on the connection for reading. */
export function readRunsIn(reader: Kysely<Schema>): Reading {
  return {
    ofOriginal: async (athleteId, sha256) => {
      const original = await reader
        .selectFrom('originals')
        .select('sha256')
        .where('athlete_id', '=', athleteId)
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      if (original === undefined) return null;
      const rows = await reader
        .selectFrom('activities')
        .select('id')
        .where('athlete_id', '=', athleteId)
        .where('original_sha256', '=', sha256)
        .orderBy('part')
        .execute();
      return rows.map(({ id }) => id);
    },
    ofContent: async (athleteId, contentHash) => {
      const rows = await reader
        .selectFrom('activities')
        .select('id')
        .where('athlete_id', '=', athleteId)
        .where('content_hash', '=', contentHash)
        .orderBy('part')
        .execute();
      return rows.map(({ id }) => id);
    },
    list: async (athleteId, since) => {
      let query = runsOf(reader, athleteId).orderBy('start_time').orderBy('activities.id');
      if (since !== null) query = query.where('activities.local_day', '>=', since);
      return (await query.execute()).map(storedRunOf);
    },
    find: async (athleteId, runId) => {
      const rows = await runsOf(reader, athleteId).where(beginsWith(runId)).limit(2).execute();
      const exact = rows.find(({ id }) => id === runId);
      const row = exact ?? (rows.length === 1 ? rows[0] : undefined);
      return row === undefined ? null : storedRunOf(row);
    },
    latest: async (athleteId) => {
      const row = await runsOf(reader, athleteId)
        .orderBy('start_time', 'desc')
        .orderBy('activities.id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : storedRunOf(row);
    },
    activity: async (athleteId, runId) => {
      const { rows } = await reader.executeQuery<ActivitiesTable & Pick<SamplesTable, 'block'>>(
        CompiledQuery.raw(recording, [athleteId, runId]),
      );
      const [row] = rows;
      if (row === undefined) return null;
      const samples = decodeSamples(row.block);
      if (samples === null) {
        throw new Problem(
          'database-damaged',
          `The database is damaged: the samples of run ${runId} are torn.`,
        );
      }
      return activityOf(row, samples);
    },
    settlement: async (athleteId) => {
      const row = await reader
        .selectFrom('athletes')
        .select(['revision', 'settled_rules'])
        .where('athlete_id', '=', athleteId)
        .executeTakeFirst();
      return { revision: row?.revision ?? 0, settledRules: row?.settled_rules ?? null };
    },
  };
}
