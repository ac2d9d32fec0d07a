import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { healthOf } from '../../src/adapters/store/health-of.ts';
import { setAthlete } from '../../src/companion/athlete.ts';
import { type Diagnosis, diagnose } from '../../src/companion/diagnose.ts';
import { receiveFile } from '../../src/companion/receive-file.ts';
import { metresPerSecond } from '../../src/core/units/quantities.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { day, kept } from './kept.ts';
import { easy, minutes, watchFile } from './watch-files.ts';

const versions = { talktest: '0.1.0' };

const state = ({ findings }: Diagnosis, what: string): string =>
  findings.find((finding) => finding.what === what)?.state ?? 'not looked at';
const sentence = ({ findings }: Diagnosis, what: string): string =>
  findings.find((finding) => finding.what === what)?.sentence ?? '';

test('before anything is kept, nothing is wrong and all is missing; nothing is made by looking', async () => {
  const { ports } = await kept();
  const folder = temporaryFolder();
  const health = healthOf(join(folder, 'not/yet/talktest.sqlite'));
  const seen = await diagnose({ health, clock: ports.clock, athletes: null, versions }, 'me');
  expect(seen.well).toBe(true);
  expect(sentence(seen, 'talktest')).toBe('0.1.0');
  expect(state(seen, 'folder')).toBe('ok');
  for (const what of ['database', 'maximum heart rate', 'easy pace cap', 'plan']) {
    expect({ what, state: state(seen, what) }).toEqual({ what, state: 'missing' });
  }
  expect(await health.store()).toEqual({ state: 'absent' });
});

test('a kept database is counted and found sound', async () => {
  const { ports, file } = await kept();
  const bytes = watchFile({ start: '2026-03-02T07:00Z', stretches: minutes(10, easy) });
  await receiveFile(ports, 'me', { bytes, path: 'run.fit', provenance: 'fit-file' });
  await setAthlete(ports, 'me', {
    birthYear: 1982,
    paceCap: metresPerSecond(2.1),
    plan: 'B',
    planStart: day('2026-03-02'),
  });
  const { athletes, clock } = ports;
  const seen = await diagnose({ health: healthOf(file), clock, athletes, versions }, 'me');
  expect(seen.findings.filter(({ state: found }) => found !== 'ok')).toEqual([]);
  expect(sentence(seen, 'kept')).toBe('1 runs from 1 files, 2 verdicts.');
  expect(sentence(seen, 'plan')).toBe('Plan B from 2026-03-02.');
});

test('a torn database is wrong, and the sentence says what to do', async () => {
  const { ports, file } = await kept();
  for (const start of ['2026-03-02T07:00Z', '2026-03-03T07:00Z']) {
    const bytes = watchFile({ start, stretches: minutes(20, easy) });
    await receiveFile(ports, 'me', { bytes, path: 'run.fit', provenance: 'fit-file' });
  }
  const copy = join(temporaryFolder(), 'talktest.sqlite');
  const database = new SQLite(file, { readonly: true });
  database.prepare('vacuum into ?').run(copy);
  database.close();
  const pages = readFileSync(copy);
  pages.fill(0xff, 4096 * 3, 4096 * 12);
  writeFileSync(copy, pages);
  const health = healthOf(copy);
  const seen = await diagnose({ health, clock: ports.clock, athletes: null, versions }, 'me');
  expect(seen.well).toBe(false);
  expect(seen.findings.some(({ sentence: said }) => said.includes('import your files again'))).toBe(true);
});

test('what is no database at all is wrong too', async () => {
  const { ports } = await kept();
  const file = join(temporaryFolder(), 'talktest.sqlite');
  writeFileSync(file, 'Dear diary, today I ran. '.repeat(99));
  const seen = await diagnose({ health: healthOf(file), clock: ports.clock, athletes: null, versions }, 'me');
  expect(state(seen, 'database')).toBe('wrong');
});
