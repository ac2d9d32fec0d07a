import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { handFile, nobody } from '../adapters/store/hand-run.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { differences, lookInto } from './whole-database.ts';

test.each([
  [
    'a recording',
    "delete from samples where activity_id like '%file-0000'",
    /file-0000 has no recording/,
    'samples',
  ],
  [
    'a verdict',
    "delete from verdicts where activity_id like '%file-0001'",
    /1 runs have no verdict/,
    'verdicts',
  ],
  ['a run of its file', 'delete from activities', /files without a run|refers to one/, 'activities'],
])('the kill test notices that %s is gone', async (_, harm, fault, table) => {
  const file = join(temporaryFolder(), 'talktest.sqlite');
  const store = await openStore(file);
  await store.athletes.save(nobody);
  for (const number of [0, 1]) {
    const { original, run } = handFile(number);
    await store.runs.add('me', original, [run]);
  }
  await store.close();
  const other = `${file}.other`;
  copyFileSync(file, other);
  expect(differences(file, other)).toEqual([]);
  const database = new SQLite(file);
  database.pragma('foreign_keys = off');
  database.exec(harm);
  database.close();
  const told = [...(await lookInto(file)).faults, ...differences(file, other)].join('\n');
  expect(told).toMatch(fault);
  expect(told).toContain(`${table}: 0 rows of its own`);
});
