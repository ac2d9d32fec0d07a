import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleHistory } from '../src/sample/sample-history.ts';
import { benchBulk, benchMemory } from './bulk.ts';
import { benchDecode } from './decode.ts';
import { benchImport } from './import.ts';
import { benchRecheck } from './recheck.ts';
import type { BenchRow } from './row.ts';
import { benchStartup } from './startup.ts';

const hour = 3600;
const folder = '../shared/fit/';

type Entry = {
  readonly file: string;
  readonly sport?: unknown;
  readonly timerS?: number;
  readonly hrMesgs?: number;
};

/** The real run nearest to an hour; without recordings the longest sample run, which the table then says. */
function hourLongRun(): { readonly path: string; readonly note: string; readonly done: () => void } {
  if (existsSync(`${folder}manifest.json`)) {
    const entries: Entry[] = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));
    const runs = entries.filter((entry) => entry.sport === 'running' && entry.hrMesgs === 0 && entry.timerS);
    const nearest = runs.sort(
      (a, b) => Math.abs((a.timerS ?? 0) - hour) - Math.abs((b.timerS ?? 0) - hour),
    )[0];
    if (nearest) return { path: folder + nearest.file, note: 'a real recording', done: () => {} };
  }
  const temporary = mkdtempSync(join(tmpdir(), 'talktest-bench-'));
  const longest = [...sampleHistory(1)].sort((a, b) => b.bytes.length - a.bytes.length)[0];
  if (!longest) throw new Error('the sample runner has no run');
  const path = join(temporary, 'sample.fit');
  writeFileSync(path, longest.bytes);
  return { path, note: 'the longest sample run', done: () => rmSync(temporary, { recursive: true }) };
}

const run = hourLongRun();
const rows: BenchRow[] = [
  ...(await benchDecode()),
  ...benchStartup(run.path),
  ...(await benchImport()),
  ...(await benchBulk()),
  ...(await benchMemory()),
  ...(await benchRecheck()),
];
run.done();

const columns = ['figure', 'measured', 'floor', 'aim'] as const;
const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
const line = (cells: readonly string[]) =>
  `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
const print = (text: string) => process.stdout.write(`${text}\n`);

print(line(columns));
print(line(widths.map((width) => '-'.repeat(width))));
for (const row of rows)
  print(`${line(columns.map((column) => row[column]))}${row.ok ? '' : '  under the floor'}`);
print(`The hour-long run is ${run.note}. Node ${process.version}.`);
// No exit status: a busy machine is no defect. The table is for reading.
