import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layBulk } from '../test/bulk/bulk-folder.ts';
import { shiftDays } from '../test/bulk/shift-days.ts';
import { program, ran } from './program.ts';
import { bulkRuns } from './recordings.ts';
import { type BenchRow, middle } from './row.ts';

const many = 5000;
const few = 500;
const unchanged = 3000;
const rounds = 7;
const largeBytes = 3 * 1024 * 1024;

type Told = { readonly files: number; readonly peakMegabytes: number };

/** One folder of 3,000 files and one of 2,000: 5,000 in all. */
function laid(temporary: string): { readonly all: string; readonly half: string; readonly some: string } {
  const all = join(temporary, 'all');
  const half = join(all, 'a');
  const runs = bulkRuns();
  layBulk(half, unchanged, runs);
  layBulk(
    join(all, 'b'),
    many - unchanged,
    runs.map((bytes) => shiftDays(bytes, 1000)),
  );
  const some = join(temporary, 'some');
  mkdirSync(some);
  for (const name of readdirSync(half).slice(0, few)) symlinkSync(join(half, name), join(some, name));
  return { all, half, some };
}

/** Peak memory of imports of 500 and of 5,000 files, and the time to find 3,000 of them unchanged. */
export async function benchBulk(): Promise<BenchRow[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'talktest-bench-'));
  try {
    const { all, half, some } = laid(temporary);
    const importer = await program('test/bulk/import-and-tell.ts', 'import-own');
    const data = join(temporary, 'data');
    mkdirSync(data);
    const imported = (folder: string, database: string): Told =>
      JSON.parse(ran([importer, database, folder, 'workouts']).output);
    const small = imported(some, join(temporary, 'some.sqlite')).peakMegabytes;
    const large = imported(all, join(data, 'talktest.sqlite')).peakMegabytes;
    const again = Array.from(
      { length: rounds },
      () => ran(['dist/cli.cjs', 'import', half, '--data', data]).milliseconds,
    );
    const milliseconds = middle(again);
    return [
      {
        figure: `second import of an unchanged folder of ${unchanged.toLocaleString('en-GB')} files, whole process`,
        measured: `${milliseconds.toFixed(0)} ms`,
        floor: '500 ms',
        aim: '200 ms',
        ok: milliseconds <= 500,
      },
      {
        figure: `peak memory of an import of ${many.toLocaleString('en-GB')} files (of ${few}: ${small.toFixed(0)} MB)`,
        measured: `${large.toFixed(0)} MB`,
        floor: '150 MB',
        aim: '110 MB',
        ok: large <= 150,
      },
    ];
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** Peak memory of reading a file of 3 MB above that of a bare node process. */
export async function benchMemory(): Promise<BenchRow[]> {
  const runs = bulkRuns();
  const temporary = mkdtempSync(join(tmpdir(), 'talktest-bench-'));
  try {
    const reader = await program('bench/read-and-tell.ts', 'read-and-tell');
    // No recording at hand is so large: one behind the other, as chained FIT files are.
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for (let index = 0; bytes < largeBytes; index++) {
      const part = runs[index % runs.length] ?? new Uint8Array(0);
      parts.push(part);
      bytes += part.length;
    }
    const file = join(temporary, 'large.fit');
    writeFileSync(file, Buffer.concat(parts));
    const bare = join(temporary, 'bare.mjs');
    writeFileSync(
      bare,
      "import { readFileSync } from 'node:fs';\n" +
        "const seen = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));\n" +
        'process.stdout.write(String((Number(seen?.[1]) * 1024) / 1e6));',
    );
    const above = Array.from(
      { length: rounds },
      () => Number(ran([reader, file]).output) - Number(ran([bare]).output),
    );
    const megabytes = middle(above);
    return [
      {
        figure: `peak memory of reading a file of 3 MB (${parts.length} chained) above bare node`,
        measured: `${megabytes.toFixed(0)} MB`,
        floor: '40 MB',
        aim: '20 MB',
        ok: megabytes <= 40,
      },
    ];
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
