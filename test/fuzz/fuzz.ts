import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualLimits } from './knock.ts';
import { targets } from './targets.ts';
import { watchChild } from './watch-child.ts';

/** Shares of the time: a recording takes a thousand times as long as a line of text. */
const shares: ReadonlyMap<string, number> = new Map([
  ['fit', 12],
  ['yaml', 3],
  ['zip', 2],
  ['notation', 2],
  ['json', 1],
]);

export const usualTargets = [...shares.keys()];

export type FuzzOptions = {
  /** the bundled `fuzz-child.ts`. */
  readonly program: string;
  readonly targets: readonly string[];
  readonly seconds: number;
  readonly seed: number;
  /** where cases are kept that broke something. */
  readonly folder: string;
  readonly say: (line: string) => void;
  /** of the processor, for one case. */
  readonly milliseconds?: number;
};

/** A case that broke something; of the same fault only the first is kept. */
export type Finding = { readonly target: string; readonly fault: string; readonly path: string };

/** What was tried. */
export type FuzzRun = { readonly cases: number; readonly findings: readonly Finding[] };

/** The same fault in other words and numbers is the same fault; of what was thrown the place says which it is. */
function kindOf(fault: string): string {
  const plain = fault
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .replaceAll(/-?\d+(\.\d+)?(e[+-]?\d+)?/g, '#');
  return plain.slice(0, plain.startsWith('threw') ? 160 : 24);
}

/** Beyond so many kinds of fault in one target more of them tell nothing. */
const mostKinds = 20;

/** Knocks at each door for its share of the time, and keeps what breaks something. */
export async function fuzz(options: FuzzOptions): Promise<FuzzRun> {
  const { program, seconds, say, folder } = options;
  const milliseconds = options.milliseconds ?? usualLimits.milliseconds;
  const scratch = mkdtempSync(join(tmpdir(), 'talktest-fuzz-'));
  const findings: Finding[] = [];
  let all = 0;

  const keep = (target: string, id: string, fault: string, bytes: Uint8Array, known: Set<string>): void => {
    const kind = kindOf(fault);
    if (known.has(kind)) return;
    known.add(kind);
    const own = join(folder, `${target}-${id}`);
    mkdirSync(own, { recursive: true });
    const path = join(own, `case.${targets.get(target)?.ending ?? 'bin'}`);
    writeFileSync(path, bytes);
    const again = `npm run fuzz -- --target ${target} --replay ${path}`;
    writeFileSync(join(own, 'about.txt'), `${fault}\n\nAgain: ${again}\n`);
    findings.push({ target, fault, path });
    say(`  ${target}: ${fault.split('\n')[0]}\n    again: ${again}`);
  };

  const one = async (target: string, share: number): Promise<void> => {
    const known = new Set<string>();
    const file = join(scratch, target);
    const end = performance.now() + share * seconds * 1000;
    let cases = 0;
    let kinds = 0;
    for (let round = 0; performance.now() < end && known.size < mostKinds; round += 1) {
      const seed = options.seed + 1_000_003 * round;
      const left = Math.round(end - performance.now());
      let number = 0;
      const args = [program, target, String(seed), String(left), file];
      const ended = await watchChild(args, milliseconds, (what) => {
        number = what.alive ?? what.done ?? number;
        kinds = Math.max(kinds, what.kinds ?? 0);
        if (what.faults === undefined || what.case === undefined) return;
        for (const fault of what.faults) {
          keep(target, `${seed}-${what.number}`, fault, Buffer.from(what.case, 'base64'), known);
        }
      });
      cases += number;
      if (!ended.finished) keep(target, `${seed}-${number}-or-later`, ended.how, readFileSync(file), known);
    }
    all += cases;
    say(
      `${target}: ${cases.toLocaleString('en')} cases, ${kinds} kinds of answer, ${known.size} kinds of fault`,
    );
  };

  const sum = options.targets.reduce((total, target) => total + (shares.get(target) ?? 1), 0);
  try {
    for (const target of options.targets) await one(target, (shares.get(target) ?? 1) / sum);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { cases: all, findings };
}
