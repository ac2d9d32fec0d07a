import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { childProgram } from '../adapters/child-program.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { fuzz, usualTargets } from '../fuzz/fuzz.ts';

let program: string;
beforeAll(async () => {
  program = await childProgram(new URL('../fuzz/fuzz-child.ts', import.meta.url), 'fuzz-in-test');
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

test('the fuzzer notices whatever can go wrong, a hang included, and keeps the case', async () => {
  const folder = temporaryFolder();
  const options = { program, targets: ['probe'], seconds: 12, seed: 1, folder, say, milliseconds: 300 };
  const { findings } = await fuzz(options);
  const told = findings.map(({ path, fault }) => `${readFileSync(path, 'utf8')}: ${fault.split('\n')[0]}`);
  expect(told.sort()).toEqual([
    'breaks a law: broken on purpose',
    'dies: died of SIGKILL',
    'never answers: never answered: it waits for something that does not come',
    'never ends: hung: no answer within its time',
    'throws: threw RangeError: thrown on purpose',
  ]);
});

// Ten minutes and other seeds: npm run fuzz -- --seconds 600
test('25 seconds of mutated recordings, archives, notation, plans and rows break nothing', async () => {
  const folder = join(temporaryFolder(), 'findings');
  const seed = Number(process.env['TALKTEST_FUZZ_SEED'] ?? 20_261_125);
  const { cases, findings } = await fuzz({ program, targets: usualTargets, seconds: 25, seed, folder, say });
  expect(findings).toEqual([]);
  expect(cases).toBeGreaterThan(300);
});
