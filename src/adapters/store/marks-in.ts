import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { KeptMark, Marks } from '../../companion/ports/marks.ts';
import type { Connections } from './connections.ts';
import { readValue } from './json/stored-json.ts';
import { instantSchema } from './json/units-schema.ts';
import type { MarksTable, Schema } from './schema.ts';

const intentSchema = z.enum(['easy', 'not-easy']).nullable();
const talkTestSchema = z.enum(['passed', 'failed']).nullable();

const markOf = (row: MarksTable): KeptMark => ({
  intent: readValue(intentSchema, 'marks.intent', row.intent),
  rpe: row.rpe,
  talkTest: readValue(talkTestSchema, 'marks.talk_test', row.talk_test),
  markedAt: readValue(instantSchema, 'marks.marked_at', row.marked_at),
  rule: row.rule,
});

async function keep(
  writer: Kysely<Schema>,
  athleteId: string,
  marks: Parameters<Marks['mark']>[1],
): Promise<void> {
  await writer.transaction().execute(async (transaction) => {
    for (const { runId, intent, rpe, talkTest, markedAt, rule } of marks) {
      const { last } = await transaction
        .selectFrom('marks')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('athlete_id', '=', athleteId)
        .where('activity_id', '=', runId)
        .executeTakeFirstOrThrow();
      await transaction
        .insertInto('marks')
        .values({
          athlete_id: athleteId,
          activity_id: runId,
          number: (last ?? 0) + 1,
          marked_at: markedAt,
          intent,
          rpe,
          talk_test: talkTest,
          rule,
        })
        .execute();
    }
    await transaction
      .updateTable('athletes')
      .set(({ eb }) => ({ revision: eb('revision', '+', 1), settled_rules: null }))
      .where('athlete_id', '=', athleteId)
      .execute();
  });
}

/** What people told of runs, in this database. */
export function marksIn({ reader, writer }: Pick<Connections, 'reader' | 'writer'>): Marks {
  return {
    marks: async (athleteId) => {
      const rows = await reader
        .selectFrom('marks')
        .selectAll()
        .where('athlete_id', '=', athleteId)
        .orderBy('number')
        .execute();
      return new Map(rows.map((row) => [row.activity_id, markOf(row)]));
    },
    marksOf: async (athleteId, runId) => {
      const rows = await reader
        .selectFrom('marks')
        .selectAll()
        .where('athlete_id', '=', athleteId)
        .where('activity_id', '=', runId)
        .orderBy('number')
        .execute();
      return rows.map(markOf);
    },
    mark: (athleteId, marks) => keep(writer, athleteId, marks),
  };
}
