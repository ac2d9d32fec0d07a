import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { archives } from '../../src/adapters/archive/archives.ts';
import { migrations } from '../../src/adapters/store/migrations/migrations.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { keptTablesIn } from '../../src/adapters/store/tables/kept-tables-in.ts';
import { setAthlete } from '../../src/companion/athlete.ts';
import { exportAthlete } from '../../src/companion/export-athlete.ts';
import { importPaths } from '../../src/companion/import-paths.ts';
import { markRun } from '../../src/companion/mark-run.ts';
import { Problem } from '../../src/companion/ports/problem.ts';
import { showProposals } from '../../src/companion/proposals.ts';
import { receiveFile } from '../../src/companion/receive-file.ts';
import { restoreExport } from '../../src/companion/restore-export.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '../../src/core/units/quantities.ts';
import { everyRow, everyTable } from '../adapters/store/every-row.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { day, type Kept, kept } from './kept.ts';
import { continuous, easy, fast, minutes, watchFile } from './watch-files.ts';

const cap = metresPerSecond(1000 / 465);

/** Runs of every kind, a plan, and caps that changed twice: several versions of most verdicts. */
async function livedIn(): Promise<Kept> {
  const made = await kept();
  const receive = (path: string, bytes: Uint8Array) =>
    receiveFile(made.ports, 'me', { bytes, path, provenance: 'fit-file' });
  await receive(
    'läufe/first run.fit',
    watchFile({ start: '2026-03-02T07:00Z', stretches: minutes(6, easy), bpm: 120 }),
  );
  await setAthlete(made.ports, 'me', { plan: 'A', planStart: day('2026-03-02'), paceCap: cap, name: 'Änne' });
  await receive('b.fit', watchFile({ start: '2026-03-04T07:00Z', stretches: minutes(6, fast), bpm: 171 }));
  const packed = watchFile({ start: '2026-03-06T07:00Z', stretches: continuous(400, easy) });
  await receive('c.fit.gz', gzipSync(packed));
  await setAthlete(made.ports, 'me', {
    maximumHeartRate: { kind: 'tested', bpm: beatsPerMinute(186) },
    race: { distance: metres(5000), time: seconds(1500), day: day('2026-03-01') },
  });
  await setAthlete(made.ports, 'me', { paceCap: metresPerSecond(2.4), from: day('2026-03-04') });
  await markRun(made.ports, 'me', '2026-03-06', { intent: 'easy', rpe: 3.5 });
  made.lay('d.fit', watchFile({ start: '2026-02-20T07:00Z', stretches: continuous(300, easy), bpm: 130 }));
  for await (const _ of importPaths(made.ports, 'me', [made.folder], { dryRun: false })) {
    // To its end.
  }
  await showProposals(made.ports, 'me');
  return made;
}

const options = (path: string) => ({
  path,
  replace: false,
  versions: { talktest: '9.9.9', rules: 'rules' },
  csv: (runs: readonly { readonly id: string }[]) => runs.map(({ id }) => `${id}\r\n`).join(''),
});

async function exported(made: Kept): Promise<string> {
  const path = join(temporaryFolder(), 'all.zip');
  await exportAthlete({ ...made.ports, tables: keptTablesIn(made.file), archives }, 'me', options(path));
  return path;
}

const restored = (into: Kept, path: string) =>
  restoreExport({ tables: keptTablesIn(into.file), archives }, 'me', path);

const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** The archive's bytes with something done to its files. */
function rewritten(path: string, change: (files: Record<string, Uint8Array>) => void): string {
  const files = unzipSync(readFileSync(path));
  change(files);
  const other = join(temporaryFolder(), 'other.zip');
  writeFileSync(other, zipSync(files, { level: 0 }));
  return other;
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('an export', () => {
  test('put into an empty database gives the same one, row for row', async () => {
    const made = await livedIn();
    const before = everyRow(made.file);
    // So few runs offer nothing, so there is no proposal; every other table has something to lose.
    const filled = Object.entries(before).filter(([, rows]) => rows.length > 0);
    expect(filled.map(([name]) => name)).toEqual(Object.keys(before).filter((name) => name !== 'proposals'));
    expect(before['verdicts']?.length).toBeGreaterThan(5);
    const empty = await kept();
    const manifest = await restored(empty, await exported(made));
    expect(everyRow(empty.file)).toEqual(before);
    expect(manifest.tables.find(({ name }) => name === 'activities')?.rows).toBe(4);
    expect(readdirSync(join(empty.file, '..'))).not.toContain('talktest.sqlite.restoring');
  });

  test('of what was put back is the same archive', async () => {
    const first = await exported(await livedIn());
    const empty = await kept();
    await restored(empty, first);
    const second = await exported(empty);
    expect(unzipSync(readFileSync(second))).toEqual(unzipSync(readFileSync(first)));
  });

  test('goes on as the first would have: nothing is judged again, new runs find their place', async () => {
    const made = await livedIn();
    const empty = await kept();
    await restored(empty, await exported(made));
    const next = watchFile({ start: '2026-03-09T07:00Z', stretches: minutes(6, easy), bpm: 120 });
    const file = { bytes: next, path: 'd.fit', provenance: 'fit-file' } as const;
    await receiveFile(made.ports, 'me', file);
    await receiveFile(empty.ports, 'me', file);
    expect(everyRow(empty.file)).toEqual(everyRow(made.file));
  });

  test('knows every table there is, each with at most one column of bytes', async () => {
    const made = await livedIn();
    const files = unzipSync(readFileSync(await exported(made)));
    const tables = everyTable(made.file);
    expect(Object.keys(files).filter((name) => name.startsWith('tables/'))).toEqual(
      tables.map((name) => `tables/${name}.jsonl`),
    );
    const shapes = keptTablesIn(made.file).snapshot('me');
    for (const { name, columns } of shapes.tables) {
      const bytes = columns.filter(({ kind }) => kind === 'blob').length;
      expect({ name, bytes }).toEqual({ name, bytes: Math.min(bytes, 1) });
    }
    shapes.close();
  });

  test('holds the files as they came and says the hash of everything in it', async () => {
    const path = await exported(await livedIn());
    const files = unzipSync(readFileSync(path));
    const first = watchFile({ start: '2026-03-02T07:00Z', stretches: minutes(6, easy), bpm: 120 });
    expect(Buffer.from(files['originals/000001-first-run.fit'] ?? []).equals(Buffer.from(first))).toBe(true);
    const manifest = JSON.parse(text(files['manifest.json']));
    const hashes = Object.entries(files)
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, bytes]) => ({
        name,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }));
    expect(manifest.files).toEqual(hashes);
    expect(text(files['runs.csv']).split('\r\n')).toHaveLength(5);
    const versions = text(files['tables/verdicts.jsonl'])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(versions.filter(({ version }) => version > 1).length).toBeGreaterThan(2);
    expect(versions[0].caps).toMatchObject({ pace: null });
  });

  test('is one moment: what comes in while it is written is not in it', async () => {
    const made = await livedIn();
    const before = everyRow(made.file);
    const late = watchFile({ start: '2026-03-11T07:00Z', stretches: minutes(6, easy) });
    const path = join(temporaryFolder(), 'all.zip');
    const meanwhile: typeof archives = {
      ...archives,
      create: async (at, replace) => {
        await receiveFile(made.ports, 'me', { bytes: late, path: 'late.fit', provenance: 'fit-file' });
        return archives.create(at, replace);
      },
    };
    const tables = keptTablesIn(made.file);
    await exportAthlete({ ...made.ports, tables, archives: meanwhile }, 'me', options(path));
    expect(await made.ports.runs.list('me', null)).toHaveLength(5);
    const empty = await kept();
    await restored(empty, path);
    expect(everyRow(empty.file)).toEqual(before);
  });

  test('that is stopped or fails half-way leaves nothing behind', async () => {
    const made = await livedIn();
    const folder = temporaryFolder();
    const ports = { ...made.ports, tables: keptTablesIn(made.file), archives };
    let asked = 0;
    const stopped = () => ++asked > 4;
    const outcome = await exportAthlete(ports, 'me', { ...options(join(folder, 'all.zip')), stopped });
    expect(outcome).toEqual({ outcome: 'stopped' });
    const csv = () => {
      throw new Error('the power went');
    };
    await expect(exportAthlete(ports, 'me', { ...options(join(folder, 'all.zip')), csv })).rejects.toThrow(
      'the power went',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('takes the place of a file only when told to', async () => {
    const made = await livedIn();
    const path = await exported(made);
    const bytes = readFileSync(path);
    const ports = { ...made.ports, tables: keptTablesIn(made.file), archives };
    await expect(exportAthlete(ports, 'me', options(path))).rejects.toMatchObject({ code: 'file-exists' });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    await exportAthlete(ports, 'me', { ...options(path), replace: true });
    expect(unzipSync(readFileSync(path))).toEqual(unzipSync(bytes));
  });

  test('of nothing is refused', async () => {
    await expect(exported(await kept())).rejects.toMatchObject({ code: 'nothing-kept' });
  });

  test('from an older layout is brought up to date on its way in', async () => {
    const older = join(temporaryFolder(), 'talktest.sqlite');
    const made = await livedIn();
    const path = await exported(made);
    const newer = [
      ...migrations,
      async (database: Parameters<(typeof migrations)[number]>[0]) => {
        await sql`alter table athletes add column shoe text not null default 'left'`.execute(database);
      },
    ];
    await (await openStore(older, newer)).close();
    await restoreExport({ tables: keptTablesIn(older, newer), archives }, 'me', path);
    expect(everyRow(older)['athletes']).toEqual([
      `${everyRow(made.file)['athletes']?.[0]}; shoe = string left`,
    ]);
    expect(everyRow(older)['verdicts']).toEqual(everyRow(made.file)['verdicts']);
  });
});

describe('an archive that cannot be put back', () => {
  let bytes: Buffer = Buffer.alloc(0);
  let rows: ReturnType<typeof everyRow> = {};

  // Made once, and inside a test, for the sake of its folders.
  beforeEach(async () => {
    if (bytes.length > 0) return;
    const made = await livedIn();
    rows = everyRow(made.file);
    bytes = readFileSync(await exported(made));
  });

  const lay = (content: Uint8Array): string => {
    const file = join(temporaryFolder(), 'changed.zip');
    writeFileSync(file, content);
    return file;
  };

  /** What restoring says, having changed nothing. */
  async function refusal(content: Uint8Array): Promise<{ code: string; message: string }> {
    const empty = await kept();
    const error = await problemOf(restored(empty, lay(content)));
    expect(Object.values(everyRow(empty.file)).flat()).toEqual([]);
    expect(existsSync(`${empty.file}.restoring`)).toBe(false);
    if (!(error instanceof Problem)) throw error;
    return error;
  }

  const manifestWith = (change: object): Uint8Array =>
    readFileSync(
      rewritten(lay(bytes), (files) => {
        const manifest = { ...JSON.parse(text(files['manifest.json'])), ...change };
        files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
      }),
    );

  test('is one of a newer layout or form', async () => {
    for (const change of [{ layout: 99 }, { version: 2 }]) {
      expect(await refusal(manifestWith(change))).toMatchObject({
        code: 'export-newer',
        message: expect.stringContaining('newer talktest'),
      });
    }
  });

  test('is no export: another zip, no zip, nothing at all', async () => {
    const other = zipSync({ 'run.fit': new Uint8Array([1, 2, 3]) });
    expect(await refusal(other)).toMatchObject({ code: 'export-foreign' });
    expect(await refusal(new TextEncoder().encode('Dear diary'))).toMatchObject({ code: 'export-foreign' });
    expect(await refusal(new Uint8Array(0))).toMatchObject({ code: 'export-foreign' });
    expect(await refusal(manifestWith({ format: 'recipes' }))).toMatchObject({ code: 'export-foreign' });
  });

  test('is cut off, wherever', async () => {
    for (const share of [0.001, 0.2, 0.5, 0.9, 0.999]) {
      expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * share)))).toMatchObject({
        code: 'export-damaged',
      });
    }
  });

  test('has one byte changed: it is refused, or the byte meant nothing and every row is right', async () => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const torn = Buffer.from(bytes);
        torn.writeUInt8(torn.readUInt8(at) ^ flip, at);
        const empty = await kept();
        const error = await problemOf(restored(empty, lay(torn)));
        if (error === null) expect(everyRow(empty.file)).toEqual(rows);
        else {
          expect(error).toBeInstanceOf(Problem);
          expect(Object.values(everyRow(empty.file)).flat()).toEqual([]);
        }
        outcomes.add(error === null ? 'whole' : 'refused');
      }),
      { numRuns: 25 },
    );
    expect(outcomes).toContain('refused');
  });

  test.each([
    ['originals/000001-first-run.fit', (content: Uint8Array) => content.fill(0, 20, 21)],
    ['tables/athletes.jsonl', () => new TextEncoder().encode('{}\n')],
    ['runs.csv', () => new TextEncoder().encode('another table\n')],
  ])('has another %s than its manifest says', async (name, change) => {
    const other = rewritten(lay(bytes), (files) => {
      files[name] = change(files[name] ?? new Uint8Array(0));
    });
    expect(await refusal(readFileSync(other))).toMatchObject({
      code: 'export-damaged',
      message: expect.stringContaining(name),
    });
  });

  test('lacks a file that its manifest names', async () => {
    const other = rewritten(lay(bytes), (files) => {
      const name = Object.keys(files).find((file) => file.startsWith('samples/')) ?? '';
      delete files[name];
    });
    expect(await refusal(readFileSync(other))).toMatchObject({ code: 'export-damaged' });
  });

  /** Somebody edited a table and put the new hash into the manifest. */
  const forged = (table: string, change: (line: string) => string): Uint8Array =>
    readFileSync(
      rewritten(lay(bytes), (files) => {
        const name = `tables/${table}.jsonl`;
        const content = new TextEncoder().encode(change(text(files[name])));
        files[name] = content;
        const manifest = JSON.parse(text(files['manifest.json']));
        const file = manifest.files.find((one: { name: string }) => one.name === name);
        file.sha256 = createHash('sha256').update(content).digest('hex');
        file.bytes = content.length;
        files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
      }),
    );

  test.each([
    ['a verdict with a judgement that the judge never gives', 'verdicts', '"tier":"none"', '"tier":"huge"'],
    ['a fact that is none', 'athlete_facts', '"bpm":186', '"bpm":"many"'],
    ['a run of somebody else', 'activities', '"athlete_id":"me"', '"athlete_id":"you"'],
    ['a run whose file is not there', 'activities', '"original_sha256":"', '"original_sha256":"0'],
  ])('holds %s', async (_, table, from, to) => {
    const content = forged(table, (lines) => {
      expect(lines).toContain(from);
      return lines.replace(from, to);
    });
    expect(await refusal(content)).toMatchObject({ code: 'export-unfit' });
  });

  test('would meet something of the same athlete', async () => {
    const other = await kept();
    await setAthlete(other.ports, 'me', { birthYear: 1980 });
    const before = everyRow(other.file);
    expect(await problemOf(restored(other, lay(bytes)))).toMatchObject({ code: 'athlete-present' });
    expect(everyRow(other.file)).toEqual(before);
  });
});
