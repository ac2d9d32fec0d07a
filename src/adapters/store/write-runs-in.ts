import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { NewOriginal, NewRun, Runs } from '../../companion/ports/runs.ts';
import { activityRow } from './activity-row.ts';
import { insertion } from './insertion.ts';
import { encodeSamples } from './samples/samples-block.ts';
import type { Schema, VerdictsTable } from './schema.ts';
import { verdictRow } from './verdict-row.ts';

type Writing = Pick<Runs, 'add' | 'judgedAgain' | 'markSettled'>;

async function knows(
  transaction: Transaction<Schema>,
  athleteId: string,
  sha256: string,
  contentHashes: readonly string[],
): Promise<boolean> {
  const { rows: sameBytes } = await transaction.executeQuery(
    CompiledQuery.raw('select 1 from originals where athlete_id = ? and sha256 = ?', [athleteId, sha256]),
  );
  if (sameBytes.length > 0) return true;
  for (const hash of contentHashes) {
    const { rows: sameRun } = await transaction.executeQuery(
      CompiledQuery.raw('select 1 from activities where athlete_id = ? and content_hash = ? limit 1', [
        athleteId,
        hash,
      ]),
    );
    if (sameRun.length > 0) return true;
  }
  return false;
}

/** A file as its rows; compressed before the write lock is taken: nothing but queries happens under it. */
export function fileRows(athleteId: string, original: NewOriginal, runs: readonly NewRun[]) {
  return {
    original: {
      athlete_id: athleteId,
      sha256: original.sha256,
      path: original.path,
      provenance: original.provenance,
      received_at: original.receivedAt,
      byte_length: original.bytes.length,
      bytes: original.bytes,
    },
    runs: runs.map((run) => ({
      activity: activityRow(athleteId, original.sha256, run),
      samples: { athlete_id: athleteId, activity_id: run.id, block: encodeSamples(run.activity.samples) },
      verdict: verdictRow(athleteId, run.verdict, 1),
    })),
  };
}

/** @returns false when these bytes or these runs are known. */
export async function insertFile(
  transaction: Transaction<Schema>,
  { original, runs }: ReturnType<typeof fileRows>,
): Promise<boolean> {
  const hashes = [...new Set(runs.map(({ activity }) => activity.content_hash))];
  if (await knows(transaction, original.athlete_id, original.sha256, hashes)) return false;
  await transaction.executeQuery(insertion('originals', original));
  for (const { activity, samples, verdict } of runs) {
    await transaction.executeQuery(insertion('activities', activity));
    await transaction.executeQuery(insertion('samples', samples));
    await transaction.executeQuery(insertion('verdicts', verdict));
  }
  return true;
}

/** The verdicts may follow from something else now. */
export async function markChanged(transaction: Transaction<Schema>, athleteId: string): Promise<void> {
  await transaction
    .updateTable('athletes')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1), settled_rules: null }))
    .where('athlete_id', '=', athleteId)
    .execute();
}

async function add(
  writer: Kysely<Schema>,
  athleteId: string,
  original: NewOriginal,
  runs: readonly NewRun[],
): Promise<boolean> {
  const rows = fileRows(athleteId, original, runs);
  return writer.transaction().execute(async (transaction) => {
    if (!(await insertFile(transaction, rows))) return false;
    await markChanged(transaction, athleteId);
    return true;
  });
}

const latestVersion =
  'select version, inputs_key from verdicts where athlete_id = ? and activity_id = ? order by version desc limit 1';
const newVersion = 'update activities set current_version = ? where athlete_id = ? and id = ?';

const judgedAgain =
  (writer: Kysely<Schema>): Runs['judgedAgain'] =>
  (athleteId, verdicts) =>
    writer.transaction().execute(async (transaction) => {
      for (const verdict of verdicts) {
        const run = [athleteId, verdict.runId];
        const { rows } = await transaction.executeQuery<Pick<VerdictsTable, 'version' | 'inputs_key'>>(
          CompiledQuery.raw(latestVersion, run),
        );
        const [latest] = rows;
        if (latest === undefined) throw new Error(`run ${verdict.runId} has no verdict`);
        // Another process judged the same anew while this one did.
        if (latest.inputs_key === verdict.inputsKey) continue;
        const version = latest.version + 1;
        await transaction.executeQuery(insertion('verdicts', verdictRow(athleteId, verdict, version)));
        await transaction.executeQuery(CompiledQuery.raw(newVersion, [version, ...run]));
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
