import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { planFiles } from '../../../src/adapters/plan-files/plan-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const workouts = fileURLToPath(new URL('../../../workouts', import.meta.url));

test('the plans that come with the product are there', async () => {
  expect((await planFiles(workouts).template('A')).runsPerWeek).toBe(4);
  expect((await planFiles(workouts).template('B')).runsPerWeek).toBe(3);
});

test('a plan that is missing says which file; the other one can still be followed', async () => {
  const folder = temporaryFolder();
  copyFileSync(join(workouts, 'plan-b.yaml'), join(folder, 'plan-b.yaml'));
  const plans = planFiles(folder);
  await expect(plans.template('A')).rejects.toMatchObject({
    code: 'plan-unreadable',
    message: `The plan ${join(folder, 'plan-a.yaml')} cannot be read.`,
  });
  expect((await plans.template('B')).name).toBe('B');
  expect(await plans.fingerprint()).toMatch(/^[0-9a-f]{16}$/);
});

test('a plan that was edited wrongly says the line, and one that was edited has another fingerprint', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'plan-a.yaml');
  copyFileSync(join(workouts, 'plan-a.yaml'), file);
  const before = await planFiles(folder).fingerprint();
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes('Mon:'));
  lines[at] = '      Mon: "10 x [1 min hop : 1 min walk]"';
  writeFileSync(file, lines.join('\n'));
  expect(await planFiles(folder).fingerprint()).not.toBe(before);
  await expect(planFiles(folder).template('A')).rejects.toMatchObject({
    code: 'plan-unreadable',
    message: expect.stringContaining(`${file}, line ${at + 1}`),
  });
});
