import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { builtProgram } from '../kill/built-program.ts';
import { killTest } from '../kill/kill-test.ts';
import { layHistory } from '../kill/lay-history.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Twenty moments, with the real recordings too: npm run kill-test
test('an import killed at four moments of its work keeps whole runs only, and ends like one that nobody disturbed', async () => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-needed'], { cwd: root });
  const folder = temporaryFolder();
  layHistory(folder);
  const killed = await killTest({
    program: builtProgram(root),
    paths: [folder],
    moments: 4,
    seed: 20_261_125,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
  expect(killed.faults).toEqual([]);
  expect(killed.moments).toBe(4);
  expect(killed.halfway).toBeGreaterThan(0);
});
