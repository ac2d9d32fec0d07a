import { CompiledQuery, type Kysely } from 'kysely';
import type { Runs } from '../../companion/ports/runs.ts';
import type { Replacement, VerdictVersions } from '../../companion/ports/verdict-versions.ts';
import { readValue } from './json/stored-json.ts';
import { localDaySchema } from './json/units-schema.ts';
import type { Schema } from './schema.ts';
import { inputsOf, storedVerdictOf, type VersionRow, verdictVersionOf } from './verdict-row.ts';

const inputColumns = [
  'verdicts.rules_version',
  'verdicts.caps',
  'verdicts.planned',
  'verdicts.session',
  'verdicts.evidence',
] as const;
const versionColumns = [
  'verdicts.version',
  'verdicts.judged_at',
  'verdicts.verdict',
  'verdicts.treated_as_intervals',
  ...inputColumns,
] as const;

/** Asked for every run when a history is judged again: its text is made once. */
const latestInputs = `select ${inputColumns.join(', ')} from verdicts where athlete_id = ? and activity_id = ? order by version desc limit 1`;

/** The pairs of one moment: a re-judgement gives all its versions the moment at which it began. */
async function latestReplacements(
  reader: Kysely<Schema>,
  athleteId: string,
): Promise<readonly Replacement[]> {
  const { moment } = await reader
    .selectFrom('verdicts')
    .select(({ fn }) => fn.max('judged_at').as('moment'))
    .where('athlete_id', '=', athleteId)
    .where('version', '>', 1)
    .executeTakeFirstOrThrow();
  if (moment === null) return [];
  // The same rows in the same order twice: with the version of that moment, and with the one before it.
  const beside = (earlier: number) =>
    reader
      .selectFrom('verdicts as given')
      .innerJoin('verdicts', (join) =>
        join
          .onRef('verdicts.athlete_id', '=', 'given.athlete_id')
          .onRef('verdicts.activity_id', '=', 'given.activity_id')
          .on(({ eb, ref }) => eb('verdicts.version', '=', eb(ref('given.version'), '-', earlier))),
      )
      .innerJoin('activities', (join) =>
        join
          .onRef('activities.athlete_id', '=', 'given.athlete_id')
          .onRef('activities.id', '=', 'given.activity_id'),
      )
      .where('given.athlete_id', '=', athleteId)
      .where('given.judged_at', '=', moment)
      .where('given.version', '>', 1)
      .select(['activities.id', 'activities.local_day', ...versionColumns])
      .orderBy('activities.start_time')
      .orderBy('activities.id')
      .orderBy('given.version')
      .execute();
  const [before, after] = [await beside(1), await beside(0)];
  return after.flatMap((row, index) => {
    const replaced = before[index];
    if (replaced === undefined) return [];
    const day = readValue(localDaySchema, 'activities.local_day', row.local_day);
    return [{ runId: row.id, day, before: verdictVersionOf(replaced), after: verdictVersionOf(row) }];
  });
}

/** The questions about verdicts and what they rest on, on the connection for reading. */
export function readVersionsIn(reader: Kysely<Schema>): VerdictVersions & Pick<Runs, 'inputs'> {
  const versionsOf = (athleteId: string, runId: string) =>
    reader.selectFrom('verdicts').where('athlete_id', '=', athleteId).where('activity_id', '=', runId);
  return {
    verdict: async (athleteId, runId, version) => {
      const row = await versionsOf(athleteId, runId)
        .selectAll()
        .$if(version !== null, (query) => query.where('version', '=', version))
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : storedVerdictOf(row);
    },
    versions: async (athleteId, runId) => {
      const rows = await versionsOf(athleteId, runId).select(versionColumns).orderBy('version').execute();
      return rows.map(verdictVersionOf);
    },
    latestReplacements: (athleteId) => latestReplacements(reader, athleteId),
    inputs: async (athleteId, runId) => {
      const { rows } = await reader.executeQuery<VersionRow>(
        CompiledQuery.raw(latestInputs, [athleteId, runId]),
      );
      const [row] = rows;
      return row === undefined ? null : inputsOf(row);
    },
  };
}
