import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtProgram } from './built-program.ts';
import { killTest } from './kill-test.ts';
import { layHistory } from './lay-history.ts';

const help = 'npm run kill-test -- [--moments 20] [--seed S]';
const recordings = '../shared/fit';

const { values } = parseArgs({
  options: {
    moments: { type: 'string', default: '20' },
    seed: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const moments = Number(values.moments);
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);

if (values.help || !(Number.isInteger(moments) && moments > 0) || !Number.isSafeInteger(seed)) {
  say(help);
  process.exitCode = values.help ? 0 : 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'talktest-history-'));
  layHistory(folder);
  const paths = existsSync(recordings) ? [folder, recordings] : [folder];
  say(`seed ${seed}; ${paths.length > 1 ? 'the sample history and real recordings' : 'the sample history'}`);
  try {
    const killed = await killTest({ program: builtProgram(), paths, moments, seed, say });
    say(
      `${killed.moments} imports killed, ${killed.halfway} of them half-way; ${killed.faults.length} faults`,
    );
    process.exitCode = killed.faults.length === 0 && killed.moments > 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
