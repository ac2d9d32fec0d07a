import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzz, usualTargets } from './fuzz.ts';
import { usualLimits } from './knock.ts';
import { targets } from './targets.ts';
import { watchChild } from './watch-child.ts';

const help = `npm run fuzz -- [--seconds 60] [--seed S] [--target ${usualTargets.join('|')}|all] [--folder fuzz-findings]
npm run fuzz -- --target fit --replay fuzz-findings/fit-1-2/case.fit`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    target: { type: 'string', default: 'all' },
    folder: { type: 'string', default: 'fuzz-findings' },
    replay: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const program = fileURLToPath(new URL('fuzz-child.mjs', import.meta.url));
const seconds = Number(values.seconds);
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const wanted = values.target === 'all' ? usualTargets : [values.target];

if (
  values.help ||
  !(seconds > 0) ||
  !Number.isSafeInteger(seed) ||
  wanted.some((target) => !targets.has(target))
) {
  say(help);
  process.exitCode = values.help ? 0 : 2;
} else if (values.replay !== undefined) {
  let faults: readonly string[] = [];
  const [target = ''] = wanted;
  const ended = await watchChild(
    [program, target, 'replay', values.replay],
    usualLimits.milliseconds,
    (what) => {
      faults = what.faults ?? faults;
      if (what.signature !== undefined) say(`answer: ${what.signature}`);
    },
  );
  if (!ended.finished) faults = [...faults, ended.how];
  say(faults.length === 0 ? 'Nothing is wrong with it.' : faults.join('\n\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
} else {
  say(`seed ${seed}, ${seconds} s`);
  const { cases, findings } = await fuzz({
    program,
    targets: wanted,
    seconds,
    seed,
    folder: values.folder,
    say,
  });
  say(`${cases.toLocaleString('en')} cases, ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
