import type { Kysely, Transaction } from 'kysely';
import type { NewOriginal, NewRun, Runs } from '../../companion/ports/runs.ts';
import { activityRow } from './activity-row.ts';
import { encodeSamples } from './samples/samples-block.ts';
import type { Schema } from './schema.ts';
import { verdictRow } from './verdict-row.ts';

type Writing = Pick<Runs, 'add' | 'judgedAgain' | 'markSettled'>;

async function knows(
  transaction: Transaction<Schema>,
  athleteId: string,
  original: NewOriginal,
  runs: readonly NewRun[],
): Promise<boolean> {
  const sameBytes = await transaction
    .selectFrom('originals')
    .select('sha256')
    .where('athlete_id', '=', athleteId)
    .where('sha256', '=', original.sha256)
    .executeTakeFirst();
  if (sameBytes !== undefined) return true;
  const hashes = [...new Set(runs.map(({ contentHash }) => contentHash))];
  const sameRun = await transaction
    .selectFrom('activities')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('content_hash', 'in', hashes)
    .executeTakeFirst();
  return sameRun !== undefined;
}

async function add(
  writer: Kysely<Schema>,
  athleteId: string,
  original: NewOriginal,
  runs: readonly NewRun[],
): Promise<boolean> {
  // Compressed before the write lock is taken: nothing but queries happens under it.
  const rows = runs.map((run) => ({
    activity: activityRow(athleteId, original.sha256, run),
    samples: { athlete_id: athleteId, activity_id: run.id, block: encodeSamples(run.activity.samples) },
    verdict: verdictRow(athleteId, run.verdict, 1),
  }));
  return writer.transaction().execute(async (transaction) => {
    if (await knows(transaction, athleteId, original, runs)) return false;
    await transaction
      .insertInto('originals')
      .values({
        athlete_id: athleteId,
        sha256: original.sha256,
        path: original.path,
        provenance: original.provenance,
        received_at: original.receivedAt,
        byte_length: original.bytes.length,
        bytes: original.bytes,
      })
      .execute();
    for (const row of rows) {
      await transaction.insertInto('activities').values(row.activity).execute();
      await transaction.insertInto('samples').values(row.samples).execute();
      await transaction.insertInto('verdicts').values(row.verdict).execute();
    }
    await transaction
      .updateTable('athletes')
      .set(({ eb }) => ({ revision: eb('revision', '+', 1), settled_rules: null }))
      .where('athlete_id', '=', athleteId)
      .execute();
    return true;
  });
}

const judgedAgain =
  (writer: Kysely<Schema>): Runs['judgedAgain'] =>
  (athleteId, verdicts) =>
    writer.transaction().execute(async (transaction) => {
      for (const verdict of verdicts) {
        const { version, inputs_key } = await transaction
          .selectFrom('verdicts')
          .select(['version', 'inputs_key'])
          .where('athlete_id', '=', athleteId)
          .where('activity_id', '=', verdict.runId)
          .orderBy('version', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow();
        // Another process judged the same anew while this one did.
        if (inputs_key === verdict.inputsKey) continue;
        await transaction
          .insertInto('verdicts')
          .values(verdictRow(athleteId, verdict, version + 1))
          .execute();
        await transaction
          .updateTable('activities')
          .set({ current_version: version + 1 })
          .where('athlete_id', '=', athleteId)
          .where('id', '=', verdict.runId)
          .execute();
      }
    });

/** The changes to runs, each in one transaction. */
export function writeRunsIn(writer: Kysely<Schema>): Writing {
  return {
    add: (athleteId, original, runs) => add(writer, athleteId, original, runs),
    judgedAgain: judgedAgain(writer),
    markSettled: async (athleteId, rules, revision) => {
      await writer
        .updateTable('athletes')
        .set({ settled_rules: rules })
        .where('athlete_id', '=', athleteId)
        .where('revision', '=', revision)
        .execute();
    },
  };
}
