import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect } from 'vitest';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { continuous, easy, watchFile } from './watch-files.ts';

/** Short runs, one a day, as files. */
export function layRuns(folder: string, count: number): void {
  for (let number = 0; number < count; number++) {
    const at = new Date(Date.UTC(2026, 2, 2, 7) + number * 86_400_000).toISOString();
    const bytes = watchFile({ start: at, stretches: continuous(240 + number, easy), bpm: 120 });
    writeFileSync(join(folder, `${String(number).padStart(2, '0')}.fit`), bytes);
  }
}

/** Whole files only: bytes as they came, and each run with recording and verdict. @returns number of runs */
export async function wholeRuns(file: string): Promise<number> {
  const database = new SQLite(file, { readonly: true });
  const count = (table: string) => Number(database.prepare(`select count(*) from ${table}`).pluck().get());
  const runs = count('activities');
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  for (const table of ['originals', 'samples', 'verdicts'])
    expect({ table, n: count(table) }).toEqual({ table, n: runs });
  const originals = database.prepare<[], { sha256: string; bytes: Buffer }>(
    'select sha256, bytes from originals',
  );
  for (const { sha256, bytes } of originals.iterate()) {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
  database.close();
  const store = await openStore(file);
  for (const { id, timerSeconds } of await store.runs.list('me', null)) {
    expect((await store.runs.activity('me', id))?.samples.length).toBe(timerSeconds);
    expect(await store.runs.verdict('me', id, null)).not.toBeNull();
  }
  await store.close();
  return runs;
}
