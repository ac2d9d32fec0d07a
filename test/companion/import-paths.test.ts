import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type ImportProgress, type ImportSummary, importPaths } from '../../src/companion/import-paths.ts';
import { instant } from '../../src/core/units/instant.ts';
import { type Kept, kept } from './kept.ts';
import { continuous, easy, minutes, settingsFile, watchFile } from './watch-files.ts';

const run = (start: string) => watchFile({ start, stretches: minutes(6, easy) });

async function everyKind(): Promise<Kept> {
  const made = await kept();
  mkdirSync(join(made.folder, '2026'));
  made.lay('2026/a.fit', run('2026-03-02T07:00Z'));
  made.lay('2026/b.fit.gz', new Uint8Array(gzipSync(run('2026-03-04T07:00Z'))));
  made.lay('again.fit', run('2026-03-02T07:00Z'));
  made.lay('broken.fit', new TextEncoder().encode('this was a run once'));
  made.lay('notes.txt', run('2026-03-09T07:00Z'));
  made.lay(
    'ride.fit',
    watchFile({ start: '2026-03-05T07:00Z', stretches: continuous(300, 7), sport: 'cycling' }),
  );
  made.lay('settings.fit', settingsFile());
  made.lay('z.fit', run('2026-03-06T07:00Z'));
  return made;
}

async function all(progress: AsyncIterable<ImportProgress>): Promise<ImportProgress[]> {
  const items: ImportProgress[] = [];
  for await (const item of progress) items.push(item);
  return items;
}

function summaryOf(items: readonly ImportProgress[]): ImportSummary {
  const last = items.at(-1);
  if (last?.kind !== 'summary') throw new Error('the last item is no summary');
  return last;
}

describe('an import of a folder', () => {
  test('counts every file by its outcome, names what could not be read, and goes on past it', async () => {
    const { ports, folder } = await everyKind();
    const items = await all(importPaths(ports, 'me', [folder, join(folder, 'gone')], { dryRun: false }));
    expect(summaryOf(items)).toMatchObject({
      files: 8,
      counts: { stored: 3, 'already-known': 1, 'not-a-run': 1, 'not-an-activity': 1, unreadable: 2 },
      runs: 3,
      judgedAgain: 0,
      dryRun: false,
    });
    expect(summaryOf(items).unreadable.map(({ path, code }) => [path, code])).toEqual([
      [join(folder, 'broken.fit'), expect.any(String)],
      [join(folder, 'gone'), 'missing'],
    ]);
    expect((await ports.runs.list('me', null)).map(({ day }) => day)).toEqual([
      '2026-03-02',
      '2026-03-04',
      '2026-03-06',
    ]);
  });

  test('a second time changes nothing, down to the last row', async () => {
    const { ports, folder, everything } = await everyKind();
    await all(importPaths(ports, 'me', [folder], { dryRun: false }));
    const before = everything();
    const again = summaryOf(await all(importPaths(ports, 'me', [folder], { dryRun: false })));
    expect(again.counts).toEqual({
      stored: 0,
      'already-known': 4,
      'not-a-run': 1,
      'not-an-activity': 1,
      unreadable: 1,
    });
    expect(everything()).toEqual(before);
  });

  test('as a rehearsal says the same and keeps nothing', async () => {
    const { ports, folder, everything } = await everyKind();
    const before = everything();
    const rehearsed = summaryOf(await all(importPaths(ports, 'me', [folder], { dryRun: true })));
    expect(everything()).toEqual(before);
    const real = summaryOf(await all(importPaths(ports, 'me', [folder], { dryRun: false })));
    expect(rehearsed).toMatchObject({ counts: real.counts, runs: real.runs, dryRun: true });
  });

  test('that is stopped keeps what it had, and the next one the rest', async () => {
    const { ports, folder } = await everyKind();
    for await (const item of importPaths(ports, 'me', [folder], { dryRun: false })) {
      if (item.kind === 'file' && item.done === 1) break;
    }
    expect(await ports.runs.list('me', null)).toHaveLength(1);
    const rest = summaryOf(await all(importPaths(ports, 'me', [folder], { dryRun: false })));
    expect(rest.counts).toMatchObject({ stored: 2, 'already-known': 2 });
  });

  test('tries a named file whatever its name', async () => {
    const { ports, folder } = await everyKind();
    const items = await all(importPaths(ports, 'me', [join(folder, 'notes.txt')], { dryRun: false }));
    expect(summaryOf(items)).toMatchObject({ counts: { stored: 1 } });
  });

  test('tells rate and time left while it runs: seven files, one a second', async () => {
    const { ports, folder } = await everyKind();
    let seconds = 0;
    const clock = { ...ports.clock, now: () => instant(1_790_000_000_000 + seconds * 1000) };
    const files = {
      ...ports.files,
      read: async (path: string) => {
        seconds += 1;
        return ports.files.read(path);
      },
    };
    const items = await all(importPaths({ ...ports, clock, files }, 'me', [folder], { dryRun: false }));
    const steps = items.filter((item) => item.kind === 'file');
    expect(steps.map(({ done, total }) => `${done}/${total}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((done) => `${done}/7`),
    );
    expect(steps[1]?.remainingSeconds).toBeNull();
    expect(steps[4]).toMatchObject({ elapsedSeconds: 5, filesPerSecond: 1, remainingSeconds: 2 });
    expect(steps[6]?.remainingSeconds).toBe(0);
  });

  test('is not stopped by a file that goes away between finding and reading it', async () => {
    const { ports, folder } = await everyKind();
    const items: ImportProgress[] = [];
    for await (const item of importPaths(ports, 'me', [folder], { dryRun: false })) {
      items.push(item);
      if (items.length === 1) rmSync(join(folder, 'z.fit'));
    }
    expect(summaryOf(items).counts).toMatchObject({ stored: 2, unreadable: 2 });
  });
});
