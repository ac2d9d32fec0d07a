import SQLite from 'better-sqlite3';
import { Problem } from '../../../companion/ports/problem.ts';
import { storeProblem } from '../store-problem.ts';
import { quoted, tablesIn } from './tables-in.ts';

const patienceMilliseconds = 30_000;

/** Tables in which there is something of this athlete. */
export function presentIn(database: SQLite.Database, athleteId: string): readonly string[] {
  return tablesIn(database)
    .map(({ name }) => name)
    .filter(
      (name) =>
        database.prepare(`select 1 from ${quoted(name)} where athlete_id = ? limit 1`).get(athleteId) !==
        undefined,
    );
}

/**
 * Puts all rows of a staged database into the real one, all or none.
 * @throws Problem `athlete-present` when something of this athlete came in meanwhile
 */
export function moveIn(file: string, staged: string, athleteId: string): void {
  const database = new SQLite(file, { timeout: patienceMilliseconds });
  try {
    database.pragma('foreign_keys = ON');
    database.prepare('attach database ? as staged').run(staged);
    database.exec('begin immediate');
    // Tables come in the order of their names, so what a row refers to may come after it.
    database.pragma('defer_foreign_keys = ON');
    if (presentIn(database, athleteId).length > 0) throw athletePresent(file);
    for (const { name, columns, order } of tablesIn(database)) {
      const names = columns.map((column) => quoted(column.name)).join(', ');
      database.exec(
        `insert into main.${quoted(name)} (${names}) select ${names} from staged.${quoted(name)} order by ${order}`,
      );
    }
    database.exec('commit');
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw storeProblem(error, file);
  } finally {
    database.close();
  }
}

export const athletePresent = (file: string): Problem =>
  new Problem(
    'athlete-present',
    `The database ${file} already holds this athlete. An export only goes where there is nothing of them: ` +
      'choose another folder with --data DIR. Nothing was changed.',
  );
