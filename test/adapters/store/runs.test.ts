import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../../src/adapters/store/open-store.ts';
import { parseLocalDay } from '../../../src/core/units/instant.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { handFile, handVerdict, nobody } from './hand-run.ts';

async function emptyStore(): Promise<{ readonly store: Store; readonly file: string }> {
  const file = join(temporaryFolder(), 'talktest.sqlite');
  const store = await openStore(file);
  onTestFinished(() => store.close());
  await store.athletes.save(nobody);
  await store.athletes.save({ ...nobody, id: 'you' });
  return { store, file };
}

const rows = (file: string): Record<string, number> => {
  const database = new SQLite(file, { readonly: true });
  const tables = ['originals', 'activities', 'samples', 'verdicts'];
  const counts = tables.map((table) => [
    table,
    Number(database.prepare(`select count(*) from ${table}`).pluck().get()),
  ]);
  database.close();
  return Object.fromEntries(counts);
};

describe('a run that is kept', () => {
  test('comes back with its recording, its verdict and what the verdict rests on', async () => {
    const { store } = await emptyStore();
    const { original, run } = handFile(1);
    expect(await store.runs.add('me', original, [run])).toBe(true);
    expect(await store.runs.activity('me', run.id)).toEqual(run.activity);
    const { judgement, inputs, judgedAt } = run.verdict;
    expect(await store.runs.verdict('me', run.id, null)).toEqual({ version: 1, judgement, inputs, judgedAt });
    expect(await store.runs.latest('me')).toMatchObject({
      id: run.id,
      path: original.path,
      sha256: original.sha256,
      provenance: 'fit-file',
      startTime: run.activity.startTime,
      day: '2026-01-02',
      distanceMetres: 3300,
      averageHeartRate: 121.5,
      embeddedNotation: '3 x [1 min run : 1 min walk]',
      latest: { version: 1, verdict: 'easy-kept', runBouts: [60, 60, 60], session: { id: 'a-w01-mon' } },
    });
  });

  test('belongs to one athlete; another does not see it', async () => {
    const { store } = await emptyStore();
    const { original, run } = handFile(1);
    await store.runs.add('me', original, [run]);
    expect(await store.runs.list('you', null)).toEqual([]);
    expect(await store.runs.activity('you', run.id)).toBeNull();
    expect(await store.runs.ofOriginal('you', original.sha256)).toBeNull();
    expect(await store.runs.add('you', original, [run])).toBe(true);
  });

  test('is found by its id and by the beginning of it, as long as that fits one run only', async () => {
    const { store } = await emptyStore();
    for (const number of [8, 9, 20]) {
      const { original, run } = handFile(number);
      await store.runs.add('me', original, [run]);
    }
    expect((await store.runs.find('me', '2026-01-21'))?.id).toBe('2026-01-21-file-0020');
    expect((await store.runs.find('me', '2026-01-10-file-0009'))?.id).toBe('2026-01-10-file-0009');
    expect(await store.runs.find('me', '2026-01')).toBeNull();
    expect(await store.runs.find('me', '2026-01-2_')).toBeNull();
    expect(await store.runs.find('me', '')).toBeNull();
  });

  test('is listed in the order of starts, from a day on', async () => {
    const { store } = await emptyStore();
    for (const number of [5, 1, 3]) {
      const { original, run } = handFile(number);
      await store.runs.add('me', original, [run]);
    }
    const days = async (since: string | null) =>
      (await store.runs.list('me', since === null ? null : parseLocalDay(since))).map(({ day }) => day);
    expect(await days(null)).toEqual(['2026-01-02', '2026-01-04', '2026-01-06']);
    expect(await days('2026-01-04')).toEqual(['2026-01-04', '2026-01-06']);
  });

  test('is not kept twice: neither the same bytes nor the same run in other wrapping add a row', async () => {
    const { store, file } = await emptyStore();
    const { original, run } = handFile(1);
    await store.runs.add('me', original, [run]);
    const before = rows(file);
    expect(await store.runs.add('me', original, [run])).toBe(false);
    expect(await store.runs.add('me', { ...original, sha256: 'of-the-gz' }, [run])).toBe(false);
    expect(rows(file)).toEqual(before);
  });

  test('is kept whole or not at all: when its second part cannot be, nothing of the file is', async () => {
    const { store, file } = await emptyStore();
    const { original, run } = handFile(1);
    const twin = { ...run, part: 2 };
    await expect(store.runs.add('me', original, [run, twin])).rejects.toThrow('UNIQUE');
    expect(rows(file)).toEqual({ originals: 0, activities: 0, samples: 0, verdicts: 0 });
    expect(await store.runs.add('me', original, [run])).toBe(true);
  });
});

describe('a verdict that is given again', () => {
  test('is a new version; the earlier one stays readable', async () => {
    const { store } = await emptyStore();
    const { original, run } = handFile(1);
    await store.runs.add('me', original, [run]);
    await store.runs.judgedAgain('me', [handVerdict(run.id, 'too-fast', 'second')]);
    expect((await store.runs.latest('me'))?.latest).toMatchObject({ version: 2, verdict: 'too-fast' });
    expect((await store.runs.verdict('me', run.id, 1))?.judgement.verdict).toBe('easy-kept');
    expect((await store.runs.verdict('me', run.id, null))?.judgement.verdict).toBe('too-fast');
    expect(await store.runs.verdict('me', run.id, 3)).toBeNull();
  });

  test('changes nothing when it rests on the same', async () => {
    const { store, file } = await emptyStore();
    const { original, run } = handFile(1);
    await store.runs.add('me', original, [run]);
    await store.runs.judgedAgain('me', [run.verdict]);
    expect(rows(file)['verdicts']).toBe(1);
  });
});

describe('verdicts that are up to date', () => {
  test('are no longer so once something is received or told', async () => {
    const { store } = await emptyStore();
    const settle = async () => {
      const { revision } = await store.runs.settlement('me');
      await store.runs.markSettled('me', 'rules 1', revision);
      expect((await store.runs.settlement('me')).settledRules).toBe('rules 1');
    };
    await settle();
    const { original, run } = handFile(1);
    await store.runs.add('me', original, [run]);
    expect((await store.runs.settlement('me')).settledRules).toBeNull();
    await settle();
    await store.athletes.save({ ...nobody, birthYear: 1980 });
    expect((await store.runs.settlement('me')).settledRules).toBeNull();
  });

  test('are not called so when something came in while they were made', async () => {
    const { store } = await emptyStore();
    const { revision } = await store.runs.settlement('me');
    const { original, run } = handFile(1);
    await store.runs.add('me', original, [run]);
    await store.runs.markSettled('me', 'rules 1', revision);
    expect((await store.runs.settlement('me')).settledRules).toBeNull();
  });
});

describe('a database that was damaged by hand', () => {
  const damage = async (change: string) => {
    const { store, file } = await emptyStore();
    const { original, run } = handFile(1);
    await store.runs.add('me', original, [run]);
    const database = new SQLite(file);
    database.exec(change);
    database.close();
    return { store, id: run.id };
  };

  test('says which column holds what was never written there', async () => {
    const { store, id } = await damage("update verdicts set judgement = json_remove(judgement, '$.pace')");
    await expect(store.runs.verdict('me', id, null)).rejects.toMatchObject({
      code: 'database-damaged',
      message: expect.stringContaining('verdicts.judgement'),
    });
  });

  test('says which run lost its samples', async () => {
    const { store, id } = await damage("update samples set block = x'789c0102'");
    await expect(store.runs.activity('me', id)).rejects.toMatchObject({
      code: 'database-damaged',
      message: expect.stringContaining(id),
    });
  });
});
