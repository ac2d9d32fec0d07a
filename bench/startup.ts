import { spawnSync } from 'node:child_process';
import { type BenchRow, middle } from './row.ts';

const rounds = 15;
const floorMilliseconds = 120;
const aimMilliseconds = 60;

function wallMilliseconds(args: readonly string[]): number {
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (run.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${run.status}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/**
 * Whole process: `talktest check` of a one-hour run above `node -e 0`, the two in turn, median of the differences.
 * @param file path of a FIT recording of about an hour.
 */
export function benchStartup(file: string): BenchRow[] {
  const check = ['dist/cli.cjs', 'check', '--max-hr', '190', '--cap', '6:00/km', file];
  wallMilliseconds(check);
  const above: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const empty = wallMilliseconds(['-e', '0']);
    bare.push(empty);
    above.push(wallMilliseconds(check) - empty);
  }
  const median = middle(above);
  return [
    {
      figure: `whole-process check of a one-hour run above node -e 0 (${middle(bare).toFixed(0)} ms)`,
      measured: `${median.toFixed(0)} ms`,
      floor: `${floorMilliseconds} ms`,
      aim: `${aimMilliseconds} ms`,
      ok: median <= floorMilliseconds,
    },
  ];
}
