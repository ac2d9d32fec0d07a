import { CompiledQuery, type Transaction } from 'kysely';
import { z } from 'zod';
import type { FileOutcome, ImportedFile, Imports, SeenFile } from '../../companion/ports/imports.ts';
import type { Connections } from './connections.ts';
import { readJson, readValue } from './json/stored-json.ts';
import { instantSchema } from './json/units-schema.ts';
import type { Schema, SeenFilesTable } from './schema.ts';
import { fileRows, insertFile, markChanged } from './write-runs-in.ts';

const outcomeSchema: z.ZodType<FileOutcome> = z.enum([
  'stored',
  'already-known',
  'not-a-run',
  'not-an-activity',
  'unreadable',
]);
const runsSchema = z.array(z.string());

function seenFileOf(row: SeenFilesTable): SeenFile {
  return {
    stamp: { absolute: row.path, size: row.byte_length, modified: row.modified_at },
    sha256: row.sha256,
    outcome: readValue(outcomeSchema, 'seen_files.outcome', row.outcome),
    code: row.code,
    reason: row.reason,
    runs: readJson(runsSchema, 'seen_files.runs', row.runs),
    seenAt: readValue(instantSchema, 'seen_files.seen_at', row.seen_at),
    reader: row.reader,
  };
}

async function remember(
  transaction: Transaction<Schema>,
  athleteId: string,
  { stamp, runs, seenAt, ...seen }: SeenFile,
): Promise<void> {
  const text =
    'insert or replace into seen_files (athlete_id, path, byte_length, modified_at, sha256, outcome, code, reason,' +
    ' runs, seen_at, reader) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
  await transaction.executeQuery(
    CompiledQuery.raw(text, [
      athleteId,
      stamp.absolute,
      stamp.size,
      stamp.modified,
      seen.sha256,
      seen.outcome,
      seen.code,
      seen.reason,
      JSON.stringify(runs),
      seenAt,
      seen.reader,
    ]),
  );
}

async function keep(
  { writer }: Connections,
  athleteId: string,
  files: readonly ImportedFile[],
): Promise<readonly boolean[]> {
  const prepared = files.map(({ keep: file, seen }) => ({
    rows: file === null ? null : fileRows(athleteId, file.original, file.runs),
    seen,
  }));
  return writer.transaction().execute(async (transaction) => {
    const kept: boolean[] = [];
    for (const { rows, seen } of prepared) {
      const asAsked = rows === null || (await insertFile(transaction, rows));
      kept.push(asAsked);
      if (asAsked && seen !== null) await remember(transaction, athleteId, seen);
    }
    if (prepared.some(({ rows }, index) => rows !== null && kept[index] === true)) {
      await markChanged(transaction, athleteId);
    }
    return kept;
  });
}

/** What this database remembers of imports. */
export function importsIn(connections: Connections): Imports {
  const { reader } = connections;
  return {
    seen: async (athleteId, absolute) => {
      // Asked for every file of a folder, unchanged or not: written out once.
      const { rows } = await reader.executeQuery<SeenFilesTable>(
        CompiledQuery.raw('select * from seen_files where athlete_id = ? and path = ?', [
          athleteId,
          absolute,
        ]),
      );
      const [row] = rows;
      return row === undefined ? null : seenFileOf(row);
    },
    keep: (athleteId, files) => keep(connections, athleteId, files),
    log: async (athleteId, outcome) => {
      let query = reader.selectFrom('seen_files').selectAll().where('athlete_id', '=', athleteId);
      if (outcome !== null) query = query.where('outcome', '=', outcome);
      return (await query.orderBy('path').execute()).map(seenFileOf);
    },
  };
}
