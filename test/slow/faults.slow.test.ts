import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { seeded } from '../formats/fit/mutants.ts';
import { builtProgram } from '../kill/built-program.ts';
import { layHistory } from '../kill/lay-history.ts';
import { lookInto } from '../kill/whole-database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-needed'], { cwd: root });
});

type Seen = { readonly status: number | null; readonly said: string };

/** Types a command; as nobody when root, to whom nothing is forbidden, must not have a way around. */
function talktest(words: readonly string[], asNobody = false): Seen {
  const who = asNobody && isRoot ? { uid: nobody, gid: nobody } : {};
  const argv = [builtProgram(root), ...words];
  const seen = spawnSync(process.execPath, argv, { encoding: 'utf8', ...who });
  return { status: seen.status, said: `${seen.stdout}${seen.stderr}`.replaceAll(/\s+/g, ' ') };
}

/** Told in sentences, never as a defect of the program or with its insides. */
function expectSentence({ said }: Seen, sentence: RegExp): void {
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/should not have happened|nobody foresaw|\bat \S+ \(|node:internal/);
}

function history(): string {
  const around = temporaryFolder();
  // Nobody has to find it too.
  chmodSync(around, 0o755);
  const folder = join(around, 'history');
  mkdirSync(folder);
  layHistory(folder);
  return folder;
}

/** A data folder with the whole history. */
function keptHistory(): { readonly data: string; readonly file: string } {
  const data = temporaryFolder();
  talktest(['import', history(), '--data', data]);
  return { data, file: join(data, 'talktest.sqlite') };
}

/** A disk of that size, where this process may mount one. */
function smallDisk(size: string): string {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

// Only root may mount a small disk; CI is root.
describe.runIf(isRoot)('a full disk', () => {
  test('ends an import with what to do; what was kept is whole, and the same import goes on when there is room', async () => {
    const folder = history();
    const disk = smallDisk('1m');
    const file = join(disk, 'talktest.sqlite');
    const seen = talktest(['import', folder, '--data', disk]);
    expect(seen.status).toBe(1);
    expectSentence(
      seen,
      /The disk could not take the database .* Make room on that disk, then do the same again\./,
    );
    const before = await lookInto(file);
    expect(before.faults).toEqual([]);
    expect(before.runs).toBeLessThan(34);
    execFileSync('mount', ['-o', 'remount,size=50m', disk]);
    talktest(['import', folder, '--data', disk]);
    expect(await lookInto(file)).toEqual({ runs: 34, faults: [] });
  });

  test('without room for anything is told when the database is made', () => {
    const seen = talktest(['import', history(), '--data', join(smallDisk('4k'), 'data')]);
    expect(seen.status).toBe(1);
    expectSentence(seen, /The disk could not take the database/);
  });

  test('leaves the older report where the new one finds no room', () => {
    const run = join(history(), '00.fit.gz');
    const disk = smallDisk('16k');
    const page = join(disk, 'run.html');
    writeFileSync(page, 'the older one');
    const seen = talktest(['check', run, '--out', page]);
    expect(seen.status).toBe(1);
    expectSentence(seen, /the disk is full; .* was not written/);
    expect(readFileSync(page, 'utf8')).toBe('the older one');
    expect(readdirSync(disk)).toEqual(['run.html']);
  });
});

test('output that the disk does not take is said, and is a failure', () => {
  const run = join(history(), '00.fit.gz');
  const line = `"${process.execPath}" "${builtProgram(root)}" check "${run}" > /dev/full`;
  const seen = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  expect(seen.status).toBe(1);
  expect(seen.stderr).toMatch(/^talktest: the output could not be written: the disk is full\. [^\n]*\n$/);
});

test('a database and folder that may not be written stay as they are, and the message says what to do', () => {
  const { data, file } = keptHistory();
  const before = readFileSync(file);
  chmodSync(file, 0o444);
  chmodSync(data, 0o555);
  const run = join(history(), '00.fit.gz');
  const seen = talktest(['import', run, '--data', data], true);
  expect(seen.status).toBe(1);
  expectSentence(
    seen,
    /cannot be written .* Make it and its folder writable for you, or choose another folder with --data/,
  );
  const page = talktest(['check', run, '--out', join(data, 'run.html')], true);
  expect(page.status).toBe(1);
  expectSentence(page, /you may not write in/);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(data)).toEqual(['talktest.sqlite']);
});

test('a database of a newer version is refused by every command, and not one byte of it changes', () => {
  const { data, file } = keptHistory();
  const database = new SQLite(file);
  database.pragma('user_version = 99');
  database.close();
  const before = readFileSync(file);
  for (const words of [['runs'], ['report'], ['next'], ['import', history()], ['doctor']]) {
    const seen = talktest([...words, '--data', data]);
    expect({ words, status: seen.status }).toEqual({ words, status: 1 });
    expectSentence(seen, /written by a newer talktest .* Update talktest; nothing was changed/);
  }
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a database with random pages overwritten is told as damaged or read right, and never crashes a command', () => {
  const { data, file } = keptHistory();
  const sound = readFileSync(file);
  const runs = talktest(['runs', '--data', data]).said;
  const random = seeded(20_261_125);
  let damaged = 0;
  for (let round = 0; round < 8; round += 1) {
    const bytes = Uint8Array.from(sound);
    for (let page = 0; page < 6; page += 1) {
      const at = 4096 * (1 + random(bytes.length / 4096 - 1));
      for (let i = 0; i < 4096; i += 1) bytes[at + i] = random(256);
    }
    writeFileSync(file, bytes);
    for (const words of [['runs'], ['report']]) {
      const seen = talktest([...words, '--data', data]);
      if (seen.status === 0) {
        if (words[0] === 'runs') expect(seen.said).toBe(runs);
        continue;
      }
      damaged += 1;
      expect({ round, words, status: seen.status }).toEqual({ round, words, status: 1 });
      expectSentence(seen, /damaged/);
    }
  }
  expect(damaged).toBeGreaterThan(2);
});

test('a data folder that goes away during an import ends it, and put back it holds whole runs', async () => {
  const folder = history();
  const data = join(temporaryFolder(), 'data');
  const file = join(data, 'talktest.sqlite');
  talktest(['athlete', 'set', '--max-hr', '186', '--data', data]);
  const child = spawn(process.execPath, [builtProgram(root), 'import', folder, '--data', data]);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const ended = once(child, 'close');
  // SQLite lays its log beside the file as soon as the import has opened it.
  for (let waited = 0; waited < 4000 && !existsSync(`${file}-wal`); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  renameSync(data, `${data}-elsewhere`);
  const [status] = await ended;
  expect(status).toBe(1);
  expectSentence(
    { status, said: said.replaceAll(/\s+/g, ' ') },
    /is gone: it or its folder was moved or deleted .* do the same again/,
  );
  renameSync(`${data}-elsewhere`, data);
  expect((await lookInto(file)).faults).toEqual([]);
  talktest(['import', folder, '--data', data]);
  expect(await lookInto(file)).toEqual({ runs: 34, faults: [] });
});
