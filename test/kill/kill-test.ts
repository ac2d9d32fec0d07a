import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../formats/fit/mutants.ts';
import { processorSeconds } from '../processor-seconds.ts';
import { differences, lookInto } from './whole-database.ts';

export type KillOptions = {
  /** the program, `dist/cli.cjs`. */
  readonly program: string;
  /** what is imported. */
  readonly paths: readonly string[];
  readonly moments: number;
  readonly seed: number;
  readonly say: (line: string) => void;
};

export type Killed = {
  /** imports that were killed before they ended. */
  readonly moments: number;
  /** those that had kept some of the runs and not all. */
  readonly halfway: number;
  readonly faults: readonly string[];
};

/** Who the imported runs belong to: with a plan, so that what comes later changes what came before. */
const athlete = 'athlete set --max-hr 186 --cap 7:45/km --plan A --start 2026-09-21'.split(' ');

/** An import may end on its own before the moment comes; then an earlier one is tried. */
const mostTries = 6;

class Import {
  readonly #options: KillOptions;
  readonly data: string;
  readonly file: string;

  constructor(options: KillOptions, data: string) {
    this.#options = options;
    this.data = data;
    this.file = join(data, 'talktest.sqlite');
  }

  type(words: readonly string[]): { readonly status: number | null; readonly said: string } {
    const argv = [this.#options.program, ...words, '--data', this.data];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  }

  /**
   * Runs the import, and kills it when it has worked so long.
   * @param work ms of the processor, where the system tells, else of the clock; infinite: to its end
   */
  async run(
    work: number,
  ): Promise<{ readonly killed: boolean; readonly worked: number; readonly status: number | null }> {
    const argv = [this.#options.program, 'import', ...this.#options.paths, '--data', this.data];
    const child = spawn(process.execPath, argv, { stdio: 'ignore' });
    const started = performance.now();
    let worked = 0;
    const look = (): void => {
      const processor = child.pid === undefined ? null : processorSeconds(child.pid);
      worked = Math.max(worked, processor === null ? performance.now() - started : processor * 1000);
      // The processor is counted in steps of 10 ms; where in the step is left to chance.
      if (worked >= work) setTimeout(() => child.kill('SIGKILL'), work % 10);
    };
    const watch = setInterval(look, 4);
    const [status, signal] = await once(child, 'close');
    clearInterval(watch);
    return { killed: signal === 'SIGKILL', worked, status };
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(3)} s`;

/**
 * Kills imports at moments spread over their whole length and drawn from a seed. After each: the doctor finds
 * nothing wrong, every run that is there is there whole and once; and the same import again ends at the same rows as
 * one that was never disturbed.
 */
export async function killTest(options: KillOptions): Promise<Killed> {
  const { moments, seed, say } = options;
  const folder = mkdtempSync(join(tmpdir(), 'talktest-kill-'));
  const random = seeded(seed);
  const faults: string[] = [];
  let killed = 0;
  let halfway = 0;
  const begin = (name: string): Import => {
    const data = join(folder, name);
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
    const one = new Import(options, data);
    one.type(athlete);
    return one;
  };
  try {
    const undisturbed = begin('undisturbed');
    const { status: usual, worked: length } = await undisturbed.run(Number.POSITIVE_INFINITY);
    const all = await lookInto(undisturbed.file);
    faults.push(...all.faults);
    if (all.runs === 0) faults.push('the undisturbed import kept nothing');
    say(`undisturbed: ${all.runs} runs in ${seconds(length)} of work, exit status ${usual}`);
    for (let moment = 1; moment <= moments; moment += 1) {
      let at = (length * (moment - 1 + random(1000) / 1000)) / moments;
      let one = begin(`moment-${moment}`);
      let { killed: inTime } = await one.run(at);
      for (let tries = 1; !inTime && tries < mostTries; tries += 1) {
        at *= 0.8;
        one = begin(`moment-${moment}`);
        inTime = (await one.run(at)).killed;
      }
      if (!inTime) {
        say(`moment ${moment}: every import had ended before it`);
        continue;
      }
      killed += 1;
      const wrong: string[] = [];
      if (!existsSync(one.file)) wrong.push('the database is gone');
      const doctor = one.type(['doctor']);
      if (doctor.status !== 0) wrong.push(`doctor: ${doctor.said}`);
      const before = await lookInto(one.file);
      wrong.push(...before.faults);
      if (before.runs > 0 && before.runs < all.runs) halfway += 1;
      const again = await one.run(Number.POSITIVE_INFINITY);
      if (again.status !== usual) wrong.push(`the import after it ended with ${again.status}`);
      wrong.push(...(await lookInto(one.file)).faults, ...differences(one.file, undisturbed.file));
      say(
        `moment ${moment}: killed after ${seconds(at)} of work, ${before.runs} runs kept; ` +
          (wrong.length === 0 ? 'whole, and equal when continued' : wrong.join('; ')),
      );
      faults.push(...wrong.map((fault) => `moment ${moment}, seed ${seed}, ${seconds(at)}: ${fault}`));
      rmSync(one.data, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { moments: killed, halfway, faults };
}
