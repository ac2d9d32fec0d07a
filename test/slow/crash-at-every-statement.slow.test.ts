import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { childProgram, start } from '../adapters/child-program.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { workouts } from '../companion/kept.ts';
import { layRuns, wholeRuns } from '../companion/whole-runs.ts';

test('an import killed before any one of its statements, the first open included, keeps all of a file or nothing', async () => {
  const folder = temporaryFolder();
  layRuns(folder, 1);
  const program = await childProgram(
    new URL('../companion/programs/import-until.ts', import.meta.url),
    'import-until',
  );
  const killedBefore = async (statement: number) => {
    const file = join(temporaryFolder(), 'talktest.sqlite');
    const { code } = await start(program, [String(statement), file, folder, workouts]).ended;
    await (await openStore(file)).close();
    return { runs: await wholeRuns(file), finished: code === 0 };
  };
  const ends: Awaited<ReturnType<typeof killedBefore>>[] = [];
  while (!ends.some(({ finished }) => finished) && ends.length < 120) {
    const next = Array.from({ length: 4 }, (_, ahead) => killedBefore(ends.length + 1 + ahead));
    ends.push(...(await Promise.all(next)));
  }
  // Layout, what is known, begin, original, run, samples, verdict, revision, commit: each was a last moment once.
  expect(ends.filter(({ runs }) => runs === 0).length).toBeGreaterThan(20);
  // After the commit: settling.
  expect(ends.filter(({ runs, finished }) => runs === 1 && !finished).length).toBeGreaterThan(3);
  expect(ends.at(-1)).toEqual({ runs: 1, finished: true });
}, 120_000);
