import { join } from 'node:path';
import { expect, test } from 'vitest';
import { childProgram, start } from '../adapters/child-program.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { workouts } from './kept.ts';
import { layRuns, wholeRuns } from './whole-runs.ts';

const files = 30;
const rounds = 5;

test('an import killed at any moment leaves each run whole or not at all, and the next one finishes', async () => {
  const folder = temporaryFolder();
  layRuns(folder, files);
  const file = join(temporaryFolder(), 'talktest.sqlite');
  const program = await childProgram(new URL('programs/import-folder.ts', import.meta.url), 'import-folder');
  const kept: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { child, ended } = start(program, [file, folder, workouts]);
    // The first moment after a run or two were kept that chance picks.
    let stored = 0;
    child.stdout?.on('data', (chunk) => {
      const before = stored;
      stored += String(chunk).split('stored\n').length - 1;
      if (before < 2 && stored >= 2) setTimeout(() => child.kill('SIGKILL'), Math.random() * 12);
    });
    const { code } = await ended;
    kept.push(await wholeRuns(file));
    if (code === 0) break;
  }
  expect(kept.filter((runs) => runs > 0 && runs < files).length).toBeGreaterThanOrEqual(3);
  expect(kept).toEqual([...kept].sort((a, b) => a - b));
  const { code, output, errors } = await start(program, [file, folder, workouts]).ended;
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain(`runs ${files - (kept.at(-1) ?? 0)}\n`);
  expect(await wholeRuns(file)).toBe(files);
}, 90_000);

test('two imports of the same folder at once keep every run once', async () => {
  const folder = temporaryFolder();
  layRuns(folder, 12);
  const file = join(temporaryFolder(), 'talktest.sqlite');
  const program = await childProgram(new URL('programs/import-folder.ts', import.meta.url), 'import-twice');
  const both = await Promise.all([1, 2].map(() => start(program, [file, folder, workouts]).ended));
  expect(both.map(({ code, errors }) => ({ code, errors }))).toEqual(
    [1, 2].map(() => ({ code: 0, errors: '' })),
  );
  const stored = both.map(({ output }) => output.split('stored\n').length - 1);
  expect((stored[0] ?? 0) + (stored[1] ?? 0)).toBe(12);
  expect(await wholeRuns(file)).toBe(12);
}, 60_000);
