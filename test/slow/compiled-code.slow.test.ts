import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { handRun, repetitions } from '../entry/cli/hand-run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist/cli.cjs');
const compiledIn = (home: string, command = 'check') =>
  join(home, '.cache/talktest/compiled', `${command}-node${process.versions.modules}`);

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-needed'], { cwd: root });
});

function homeWithRun(): string {
  const home = temporaryFolder();
  writeFileSync(join(home, 'run.fit'), handRun({ speed: repetitions(10, 2) }));
  return home;
}

function talktest(home: string, argv: readonly string[], env: Record<string, string> = {}) {
  const started = spawnSync(process.execPath, [program, ...argv], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, ...env },
  });
  expect(started.stderr).toBe('');
  return started;
}

const check = (home: string, env: Record<string, string> = {}): string =>
  talktest(home, ['check', 'run.fit', '--cap', '7:45/km', '--max-hr', '186'], env).stdout;

// From Node 22.8 on, Node keeps compiled code itself, in files of its own.
describe.runIf(process.platform === 'linux' && Number.parseInt(process.versions.node, 10) === 20)(
  'code kept compiled',
  () => {
    test('gives the same report as the code that made it, and stays as it is', () => {
      const home = homeWithRun();
      const first = check(home);
      expect(first).toContain('Was it easy?');
      const kept = statSync(compiledIn(home));
      expect(check(home)).toBe(first);
      expect(statSync(compiledIn(home)).mtimeMs).toBe(kept.mtimeMs);
      expect(check(home, { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(first);
    });

    test.each([['import', '.'], ['runs'], ['doctor']])(
      'is made once for a command on kept runs: %s',
      (...command) => {
        const home = homeWithRun();
        const [name = ''] = command;
        const kept = compiledIn(home, name);
        talktest(home, command);
        const { mtimeMs } = statSync(kept);
        talktest(home, command);
        expect(statSync(kept).mtimeMs).toBe(mtimeMs);
      },
    );

    test.each([
      ['damaged in one bit', (file: Buffer) => file.fill((file[400_000] ?? 0) ^ 1, 400_000, 400_001)],
      ['cut off', (file: Buffer) => file.subarray(0, 100_000)],
      ['empty', () => Buffer.alloc(0)],
      ['of another program', () => Buffer.from('#!/bin/sh\necho hello\n')],
      [
        'of another Node',
        (file: Buffer) => Buffer.from(file.toString('latin1').replace(process.version, 'v20.0.0')),
      ],
    ])('is made anew and harms nothing when it is %s', (_, harmed) => {
      const home = homeWithRun();
      const first = check(home);
      const good = readFileSync(compiledIn(home));
      const bad = harmed(Buffer.from(good));
      writeFileSync(compiledIn(home), bad);
      expect(check(home)).toBe(first);
      expect(readFileSync(compiledIn(home)).equals(bad)).toBe(false);
      expect(check(home)).toBe(first);
    });

    test('is not believed under other settings of V8', () => {
      const home = homeWithRun();
      const first = check(home);
      expect(check(home, { NODE_OPTIONS: '--max-old-space-size=200' })).toBe(first);
    });

    test('leaves out what only other commands need of Node', () => {
      const home = homeWithRun();
      const list =
        'process.on("exit", () => require("fs").writeFileSync("loaded", process.moduleLoadList.join()))';
      writeFileSync(join(home, 'probe.cjs'), list);
      check(home, { NODE_OPTIONS: '--require ./probe.cjs' });
      const loaded = readFileSync(join(home, 'loaded'), 'utf8').split(',');
      expect(loaded).toContain('NativeModule zlib');
      for (const heavy of ['crypto', 'perf_hooks', 'worker_threads', 'child_process']) {
        expect(loaded).not.toContain(`NativeModule ${heavy}`);
      }
    });

    test('is not missed where nothing can be kept', () => {
      const home = homeWithRun();
      writeFileSync(join(home, '.cache'), 'a file where the folder should be');
      expect(check(home)).toContain('Was it easy?');
    });

    test('is not read when others may write in it', () => {
      const home = homeWithRun();
      check(home);
      chmodSync(compiledIn(home), 0o666);
      check(home);
      expect(statSync(compiledIn(home)).mode & 0o777).toBe(0o600);
    });

    test('is not made by a question for help or by what failed', () => {
      const home = homeWithRun();
      talktest(home, ['check', '--help']);
      expect(existsSync(dirname(compiledIn(home)))).toBe(false);
      mkdirSync(join(home, 'again'));
      spawnSync(process.execPath, [program, 'check', 'nowhere.fit'], { cwd: home, env: { HOME: home } });
      expect(readdirSync(home)).toEqual(['again', 'run.fit']);
    });
  },
);
