import type SQLite from 'better-sqlite3';
import { Problem } from '../../../companion/ports/problem.ts';
import { activityOf } from '../activity-row.ts';
import { factSchemas } from '../json/fact-schemas.ts';
import { measuresSchema } from '../json/measures-schema.ts';
import { readJson } from '../json/stored-json.ts';
import { keptProposalOf } from '../proposals-in.ts';
import { decodeSamples } from '../samples/samples-block.ts';
import type {
  ActivitiesTable,
  FactsTable,
  ProposalsTable,
  RunMeasuresTable,
  SamplesTable,
  VerdictsTable,
} from '../schema.ts';
import { storedVerdictOf } from '../verdict-row.ts';
import { quoted, tablesIn } from './tables-in.ts';

const unfit = (what: string, cause?: unknown): Problem =>
  new Problem('export-unfit', `The export ${what}, which talktest never wrote. Nothing was changed.`, cause);

const noSamples = {
  length: 0,
  seconds: new Float64Array(0),
  heartRate: null,
  speed: null,
  distance: null,
  cadence: null,
  altitude: null,
  latitude: null,
  longitude: null,
  temperature: null,
};

function readFact({ fact, value }: FactsTable): void {
  const schema = Object.entries(factSchemas).find(([name]) => name === fact)?.[1];
  if (schema !== undefined) readJson<unknown>(schema, 'athlete_facts.value', value);
}

/** The same reading that every later question would do, once before the rows are let in. */
function readAll(database: SQLite.Database): void {
  const rows = <Row>(table: string): IterableIterator<Row> =>
    database.prepare<[], Row>(`select * from ${table}`).iterate();
  for (const row of rows<FactsTable>('athlete_facts')) readFact(row);
  for (const row of rows<ActivitiesTable>('activities')) activityOf(row, noSamples);
  for (const row of rows<VerdictsTable>('verdicts')) storedVerdictOf(row);
  for (const row of rows<ProposalsTable>('proposals')) keptProposalOf(row);
  for (const { measures } of rows<RunMeasuresTable>('run_measures')) {
    readJson(measuresSchema, 'run_measures.measures', measures);
  }
  for (const { activity_id, block } of rows<SamplesTable>('samples')) {
    if (decodeSamples(block) === null) throw unfit(`holds torn samples of run ${activity_id}`);
  }
}

/**
 * Holds staged rows to what this program would have written itself.
 * @param database of this program's layout
 * @throws Problem `export-unfit`
 */
export function refuseUnfit(database: SQLite.Database, athleteId: string): void {
  for (const { name } of tablesIn(database)) {
    const stranger = database
      .prepare(`select 1 from ${quoted(name)} where athlete_id <> ? limit 1`)
      .get(athleteId);
    if (stranger !== undefined) throw unfit(`holds rows of another athlete in ${name}`);
  }
  if (database.prepare('pragma foreign_key_check').get() !== undefined) {
    throw unfit('holds a row that refers to one that is not there');
  }
  try {
    readAll(database);
  } catch (error) {
    if (error instanceof Problem && error.code === 'database-damaged') {
      const column = /column (\S+)/.exec(error.message)?.[1] ?? 'a column';
      throw unfit(`holds something in ${column}`, error);
    }
    throw error;
  }
}
