import { ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { seeded } from '../formats/fit/mutants.ts';
import { knock, usualLimits } from './knock.ts';
import { Pool } from './pool.ts';
import { targets } from './targets.ts';

// fuzz-child TARGET SEED MILLISECONDS CASE: makes cases and runs them, each written to the file CASE before it runs.
// fuzz-child TARGET replay CASE: runs one case that was kept.
// Tells on standard output, one JSON a line: `alive` now and then, `faults` of a case, `done` at the end.

const [name = '', second = '', third = '', scratch = ''] = process.argv.slice(2);
const target = targets.get(name);
if (target === undefined) throw new Error(`there is no target ${name}`);
const limits = {
  ...usualLimits,
  milliseconds: Number(process.env['TALKTEST_FUZZ_CASE_MS'] ?? usualLimits.milliseconds),
};
/** Without waiting: a process that hangs afterwards has told this much. */
const tell = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);

/** How often it says that it is still there. */
const beat = 100;

async function replay(): Promise<void> {
  tell({ alive: 0 });
  if (target === undefined) return;
  const { signature, faults } = await knock(target, new Uint8Array(readFileSync(third)), limits);
  tell({ faults, signature });
  tell({ done: 1, kinds: 1 });
}

async function fuzz(): Promise<void> {
  if (target === undefined) return;
  const pool = new Pool(target, seeded(Number(second)));
  const file = openSync(scratch, 'w');
  const end = performance.now() + Number(third);
  let told = 0;
  let number = 0;
  tell({ alive: 0 });
  while (performance.now() < end) {
    const bytes = pool.next();
    ftruncateSync(file);
    writeSync(file, bytes, 0, bytes.length, 0);
    if (performance.now() - told > beat) {
      tell({ alive: number });
      told = performance.now();
    }
    const { signature, faults } = await knock(target, bytes, limits);
    if (faults.length > 0) tell({ number, faults, case: Buffer.from(bytes).toString('base64') });
    else pool.learn(bytes, signature);
    number += 1;
  }
  tell({ done: number, kinds: pool.kinds });
}

await (second === 'replay' ? replay() : fuzz());
