import SQLite from 'better-sqlite3';
import type { KeptTables } from '../../../companion/ports/kept-tables.ts';
import { type Migration, migrations as released } from '../migrations/migrations.ts';
import { presentIn } from './move-in.ts';
import { snapshotOf } from './snapshot.ts';
import { stageBeside } from './staging.ts';

const patienceMilliseconds = 30_000;

/** @param file a database that was opened by `openStore`, so that its layout is this program's */
export function keptTablesIn(file: string, migrations: readonly Migration[] = released): KeptTables {
  return {
    layout: migrations.length,
    present: (athleteId) => {
      const database = new SQLite(file, { readonly: true, timeout: patienceMilliseconds });
      try {
        return presentIn(database, athleteId);
      } finally {
        database.close();
      }
    },
    snapshot: (athleteId) => snapshotOf(file, athleteId, patienceMilliseconds),
    stage: (layout) => stageBeside(file, layout, migrations),
  };
}
