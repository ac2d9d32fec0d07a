import { createHash } from 'node:crypto';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { localFiles } from '../../src/adapters/inbox/local-files.ts';
import { planFiles } from '../../src/adapters/plan-files/plan-files.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import type { ImportPorts } from '../../src/companion/import-paths.ts';
import type { ProposalPorts } from '../../src/companion/proposals.ts';
import { instant, type LocalDay, parseLocalDay } from '../../src/core/units/instant.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';

export const workouts = fileURLToPath(new URL('../../workouts', import.meta.url));

export function day(text: string): LocalDay {
  const parsed = parseLocalDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}

export type Kept = {
  readonly ports: ImportPorts & ProposalPorts;
  /** the database. */
  readonly file: string;
  /** a folder to lay files in; everything in it belongs to the test. */
  readonly folder: string;
  readonly lay: (name: string, bytes: Uint8Array) => string;
  /** every row of every table, so that "nothing changed" can be said of all of them. */
  readonly everything: () => unknown;
};

/** A row in one line, its bytes as their hash: quick to compare. */
function asText(row: Record<string, unknown>): string {
  const columns = Object.entries(row).map(([name, value]) => {
    const said = Buffer.isBuffer(value) ? createHash('sha256').update(value).digest('hex') : String(value);
    return `${name}=${said}`;
  });
  return columns.join('|');
}

/**
 * A real store in a folder of its own, the real plans, and a clock that stands still.
 * @param like a closed database that it begins as a copy of
 */
export async function kept(now = '2026-06-01T09:00Z', like: string | null = null): Promise<Kept> {
  const folder = temporaryFolder();
  const file = join(temporaryFolder(), 'talktest.sqlite');
  if (like !== null) copyFileSync(like, file);
  const store = await openStore(file);
  onTestFinished(() => store.close());
  const { athletes, runs, imports, measures, proposals } = store;
  const clock = { now: () => instant(Date.parse(now)), utcOffsetSeconds: () => 7200 };
  return {
    ports: {
      athletes,
      runs,
      imports,
      measures,
      proposals,
      plans: planFiles(workouts),
      clock,
      files: localFiles(),
    },
    file,
    folder,
    lay: (name, bytes) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    },
    everything: () => {
      const database = new SQLite(file, { readonly: true });
      const tables = ['athletes', 'athlete_facts', 'originals', 'activities', 'samples', 'verdicts', 'marks'];
      const rows = tables.map((table) =>
        database.prepare<[], Record<string, unknown>>(`select * from ${table}`).all().map(asText),
      );
      database.close();
      return rows;
    },
  };
}
