import type { Measures } from '../../companion/ports/measures.ts';
import type { Connections } from './connections.ts';
import { measuresSchema } from './json/measures-schema.ts';
import { readJson } from './json/stored-json.ts';

/** What this database remembers of measuring runs. */
export function measuresIn({ reader, writer }: Connections): Measures {
  return {
    since: async (athleteId, version, day) => {
      const rows = await reader
        .selectFrom('run_measures')
        .innerJoin('activities', (join) =>
          join
            .onRef('activities.athlete_id', '=', 'run_measures.athlete_id')
            .onRef('activities.id', '=', 'run_measures.activity_id'),
        )
        .select(['run_measures.activity_id', 'run_measures.measures'])
        .where('run_measures.athlete_id', '=', athleteId)
        .where('run_measures.version', '=', version)
        .where('activities.local_day', '>=', day)
        .execute();
      return new Map(
        rows.map((row) => [row.activity_id, readJson(measuresSchema, 'run_measures.measures', row.measures)]),
      );
    },
    keep: (athleteId, version, runs) =>
      writer.transaction().execute(async (transaction) => {
        for (const { runId, measures } of runs) {
          const columns = { version, measures: JSON.stringify(measures) };
          await transaction
            .insertInto('run_measures')
            .values({ athlete_id: athleteId, activity_id: runId, ...columns })
            .onConflict((conflict) => conflict.columns(['athlete_id', 'activity_id']).doUpdateSet(columns))
            .execute();
        }
      }),
  };
}
