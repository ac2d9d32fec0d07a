import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import SQLite from 'better-sqlite3';
import { shiftDays } from '../test/bulk/shift-days.ts';
import { program, ran } from './program.ts';
import { hourLongRuns } from './recordings.ts';
import { type BenchRow, middle } from './row.ts';

const copies = 8;
const rounds = 3;
const hour = 3600;

/** The reading of FIT replaced by @garmin/fitsdk for every file; our own reading only deals out the parts. */
const throughSdk = {
  name: 'through-sdk',
  setup(bundler: import('esbuild').PluginBuild) {
    bundler.onLoad({ filter: /formats[\\/]fit[\\/]read-fit\.ts$/ }, () => ({
      resolveDir: resolve('src/formats/fit'),
      loader: 'ts',
      contents: `
        import { decodeFit } from './decode-fit.ts';
        import { throughSdk } from './sdk-path.ts';
        export async function readFit(bytes) {
          const own = decodeFit(bytes);
          if (!own.ok) return own;
          const read = await throughSdk(bytes, { ...own, unusual: true });
          if (read.path !== 'sdk') throw new Error('the SDK did not read it');
          return read;
        }`,
    }));
  },
};

type Told = { readonly files: number; readonly runs: number; readonly cpuMilliseconds: number };

/** What the kept runs come to: hours on the watch, records, bytes of their sample blocks. */
function keptIn(file: string): { hours: number; records: number; bytes: number } {
  const database = new SQLite(file, { readonly: true });
  const kept = database
    .prepare<[], { seconds: number; records: number; bytes: number }>(
      `select sum(timer_seconds) seconds, sum(record_count) records, sum(length(block)) bytes
       from activities join samples on samples.activity_id = activities.id`,
    )
    .get();
  database.close();
  if (kept === undefined) throw new Error('nothing was kept');
  return { hours: kept.seconds / hour, records: kept.records, bytes: kept.bytes };
}

/**
 * A folder of hour-long runs imported into an empty database, each time in a process of its own, ours and the same
 * pipeline decoding with the SDK in turn; CPU time of the import itself, median of the rounds.
 */
export async function benchImport(): Promise<BenchRow[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'talktest-bench-'));
  try {
    const { files, note } = hourLongRuns();
    const folder = join(temporary, 'runs');
    mkdirSync(folder);
    for (let copy = 0; copy < copies; copy++) {
      for (const [index, bytes] of files.entries()) {
        writeFileSync(join(folder, `${copy}-${index}.fit`), shiftDays(bytes, copy * 7));
      }
    }
    const source = 'test/bulk/import-and-tell.ts';
    const own = await program(source, 'import-own');
    const sdk = await program(source, 'import-sdk', [throughSdk]);
    let database = '';
    const imported = (bundle: string, round: number): Told => {
      database = join(temporary, `${bundle === own ? 'own' : 'sdk'}-${round}.sqlite`);
      const told: Told = JSON.parse(ran([bundle, database, folder, 'workouts']).output);
      if (told.runs !== files.length * copies) throw new Error(`${told.runs} runs were kept`);
      return told;
    };
    const ratios: number[] = [];
    const costs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const theirs = imported(sdk, round).cpuMilliseconds;
      const ours = imported(own, round).cpuMilliseconds;
      ratios.push(theirs / ours);
      costs.push(ours);
    }
    const kept = keptIn(database);
    const ratio = middle(ratios);
    const cost = middle(costs) / kept.hours;
    const kilobytes = (kept.bytes / kept.records) * (hour / 1000);
    return [
      {
        figure: `import, times less CPU than the same decoding with @garmin/fitsdk (${files.length * copies} files)`,
        measured: `${ratio.toFixed(1)} x`,
        floor: '6 x',
        aim: '12 x',
        ok: ratio >= 6,
      },
      {
        figure: `CPU per hour-long run imported, complete judge (${note})`,
        measured: `${cost.toFixed(1)} ms`,
        floor: '6 ms',
        aim: '3 ms',
        ok: cost <= 6,
      },
      {
        figure: 'stored size of an hour of one-second samples, all columns',
        measured: `${kilobytes.toFixed(1)} KB`,
        floor: '25 KB',
        aim: '18 KB',
        ok: kilobytes <= 25,
      },
    ];
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
