import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { rulesVersion } from '../../src/core/compliance/rules-version.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { handRun, repetitions, settingsFile } from '../entry/cli/hand-run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist/cli.cjs');
const cap = 1000 / 465;

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-needed', '--types'], { cwd: root });
});

const talktest = (argv: readonly string[], folder = root) =>
  spawnSync(process.execPath, [program, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      XDG_CACHE_HOME: join(root, 'node_modules/.cache'),
    },
  });

function folderOfRuns(runs: number): string {
  const folder = temporaryFolder();
  for (let run = 0; run < runs; run += 1) {
    const speed = repetitions(10, cap * (0.9 + run / 1000));
    writeFileSync(join(folder, `run-${run}.fit`), handRun({ speed, heartRate: () => 110 }));
  }
  return folder;
}

describe('the program as a process', () => {
  const given = ['--max-hr', '190', '--cap', '7:45/km', '--fail-on-violation'];

  test.each([
    ['0 for an easy run', 0.95, [], 0],
    ['3 for a fast one', 1.2, [], 3],
    ['1 when a file is missing beside it', 1.2, ['nowhere.fit'], 1],
    ['2 for wrong usage', 1, ['--format', 'pdf'], 2],
  ])('ends with %s', (_, share, more, status) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'run.fit'), handRun({ speed: repetitions(10, cap * share) }));
    expect(talktest(['check', 'run.fit', ...more, ...given], folder).status).toBe(status);
  });

  test('ends quietly when its reader has seen enough', () => {
    const folder = folderOfRuns(40);
    const line = `"${process.execPath}" "${program}" check --full "${folder}"/*.fit | head -1; echo "\${PIPESTATUS[0]}"`;
    const seen = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect(seen.stderr).toBe('');
    expect(seen.stdout).toMatch(/^ {2}Was it easy\?.*\n0\n$/);
  });

  test('stops cleanly on Ctrl-C in an import, and goes on from there', async () => {
    const folder = folderOfRuns(150);
    const data = join(folder, 'data');
    const child = spawn(process.execPath, [program, 'import', folder, '--data', data]);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    const database = join(data, 'talktest.sqlite');
    const kept = (): number =>
      JSON.parse(talktest(['runs', '--format', 'json', '--data', data]).stdout || '[]').length;
    for (let waited = 0; waited < 200 && !isThere(database); waited += 1) await pause(20);
    await pause(300);
    child.kill('SIGINT');
    const status = await new Promise((resolve) => child.on('exit', resolve));
    // A machine may be so fast that nothing is left to stop.
    if (status === 130) expect(err).toMatch(/Stopped after \d+ of \d+ files\. What was kept stays kept/);
    else expect(status).toBe(0);
    const before = kept();
    talktest(['import', folder, '--data', data]);
    expect(before).toBeGreaterThan(0);
    expect(kept()).toBe(150);
  });

  test('loads neither schemas, database, pages nor the SDK to check a run', () => {
    const loaded = loadedAtOnce(join(root, 'dist/program.cjs'));
    const text = [...loaded].map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(loaded.size).toBeGreaterThan(5);
    expect(loaded.size).toBeLessThan(30);
    for (const heavy of ['ZodError', 'createTable', 'renderToString', 'dangerouslySetInnerHTML', 'inflt']) {
      expect([heavy, text.includes(heavy)]).toEqual([heavy, false]);
    }
    expect(text).not.toMatch(/require\(["'](?:@garmin\/fitsdk|better-sqlite3)["']\)/);
  });

  test('judges by the rules of its sources', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'run.fit'), handRun({ speed: repetitions(10, cap) }));
    const [report] = JSON.parse(talktest(['check', 'run.fit', '--format', 'json'], folder).stdout);
    expect(report.judgement.rulesVersion).toBe(rulesVersion);
  });

  test('is found by npx inside the clone', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    // A cache of its own: npx remembers where the program of an earlier version lay.
    const env = { ...process.env, npm_config_cache: temporaryFolder() };
    const seen = spawnSync('npx', ['--offline', 'talktest', '--version'], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
    expect(seen.stdout.trim()).toBe(version);
  });
});

describe('the package', () => {
  test('serves another program, with types, as it comes out of npm pack', () => {
    const folder = temporaryFolder();
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
        cwd: root,
        encoding: 'utf8',
      }),
    );
    const modules = join(folder, 'node_modules');
    mkdirSync(join(modules, 'talktest'), { recursive: true });
    execFileSync('tar', [
      '-xzf',
      join(folder, packed.filename),
      '-C',
      join(modules, 'talktest'),
      '--strip-components=1',
    ]);
    mkdirSync(join(modules, '@garmin'));
    symlinkSync(join(root, 'node_modules/@garmin/fitsdk'), join(modules, '@garmin/fitsdk'));
    symlinkSync(join(root, 'node_modules/@types'), join(modules, '@types'));

    writeFileSync(join(folder, 'run.fit'), handRun({ speed: repetitions(10, cap * 1.2) }));
    writeFileSync(join(folder, 'settings.fit'), settingsFile());
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'use.ts'), consumer);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module: 'NodeNext',
          target: 'ES2022',
          strict: true,
          skipLibCheck: false,
          types: ['node'],
          outDir: '.',
        },
        files: ['use.ts'],
      }),
    );
    const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
    });
    expect(tsc.stdout).toBe('');
    const used = spawnSync(process.execPath, ['use.js'], { cwd: folder, encoding: 'utf8' });
    expect(used.stderr).toBe('');
    expect(used.stdout.split('\n')).toEqual(['too-fast .FIT settings', '']);

    const names: string[] = packed.files.map((file: { path: string }) => file.path);
    expect(names).toContain('workouts/plan-a.yaml');
    expect(names).toContain('LICENSE');
    expect(names.filter((name) => /^(src|test|fixtures|bench)\//.test(name))).toEqual([]);
  });
});

/** What a developer writes; the wrong line proves that the types arrive. */
const consumer = `
import { readFileSync } from 'node:fs';
import * as everything from 'talktest';
import { beatsPerMinute, capsFor, judge, localDayOf, metresPerSecond, noEvidence } from 'talktest/judge';
import { type Activity, readWatchFile } from 'talktest/reader';
import { instant, workoutOfNotation, writeWorkout } from 'talktest/workout';

const read = async (path: string) => readWatchFile(new Uint8Array(readFileSync(path)));
const file = await read('run.fit');
if (file.outcome !== 'activities') throw new Error(file.reason);
const activity: Activity | undefined = file.activities[0];
if (activity === undefined) throw new Error('no activity');
const caps = capsFor({
  maximumHeartRate: { kind: 'tested', bpm: beatsPerMinute(190) },
  paceCap: metresPerSecond(1000 / 465),
  race: null,
  daysOff: null,
  crossTrained: false,
  heartRateIsNoInstrument: false,
  on: localDayOf(activity.startTime, activity.utcOffsetSeconds ?? 0),
});
// @ts-expect-error a number without its unit is no speed
const unitless: ReturnType<typeof metresPerSecond> = 2.5;
const session = workoutOfNotation('8 x [2:1]');
if (!session.ok) throw new Error(session.message);
const bytes = writeWorkout({
  workout: session.workout,
  caps: { heartRateCeiling: null, paceCap: null },
  sessionId: 'by-hand',
  created: instant(Date.UTC(2026, 0, 1)),
  name: 'Easy',
  units: 'metric',
});
const other = await everything.readWatchFile(new Uint8Array(readFileSync('settings.fit')));
console.log(
  unitless > 2 ? judge(activity, null, caps, noEvidence).verdict : '',
  String.fromCharCode(...bytes.slice(8, 12)),
  other.outcome === 'not-an-activity' ? other.fileType : other.outcome,
);
`;

function isThere(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** A bundle and everything that it loads before its first line runs. */
function loadedAtOnce(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(/(?<!=>)\brequire\("(\.[^"]+)"\)/g)) {
    loadedAtOnce(join(dirname(entry), path), seen);
  }
  return seen;
}
