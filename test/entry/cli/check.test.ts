import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reportSchema } from '../../../src/report/json/report-schema.ts';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { handRun, repetitions, settingsFile } from './hand-run.ts';
import { typeTalktest } from './type-talktest.ts';

/** 7:45/km, and what is given with it. */
const cap = 1000 / 465;
const given = ['--max-hr', '190', '--cap', '7:45/km'];
const session = ['--workout', '10 x [1 min run : 1 min walk]'];

const calm = (second: number): number => 100 + (second % 7);

/** A folder with one file of every kind a person may name. */
function folderOfFiles(): string {
  const folder = temporaryFolder();
  const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
  const easy = handRun({ speed: repetitions(10, cap * 0.95), heartRate: calm });
  put('easy.fit', easy);
  put('fast.fit', handRun({ speed: repetitions(10, cap * 1.2), heartRate: calm }));
  put('ride.fit', handRun({ speed: repetitions(10, 8), heartRate: calm, sport: 'cycling' }));
  put('easy.fit.gz', gzipSync(easy));
  put('settings.fit', settingsFile());
  put('cut.fit', easy.slice(0, Math.floor(easy.length * 0.7)));
  put('empty.fit', new Uint8Array());
  put('notes.txt', new TextEncoder().encode('Monday: ran with Kim.\n'));
  mkdirSync(join(folder, 'july'));
  return folder;
}

const parsed = (out: string) => z.array(reportSchema).parse(JSON.parse(out));

describe('the exit status of check', () => {
  const rows: readonly (readonly [why: string, argv: readonly string[], status: number, said: RegExp])[] = [
    ['an easy run', ['easy.fit', ...given], 0, /^$/],
    ['a fast run', ['fast.fit', ...given], 0, /^$/],
    ['nothing given to judge with', ['easy.fit'], 0, /^$/],
    ['a run in gzip', ['easy.fit.gz', ...given], 0, /^$/],
    ['another sport', ['ride.fit', ...given], 0, /^$/],
    ['a file that is no recording', ['settings.fit'], 0, /^$/],
    ['a recording that was cut off', ['cut.fit', ...given], 0, /^$/],
    ['a missing file', ['nowhere.fit'], 1, /nowhere\.fit: There is no such file/],
    ['an empty file', ['empty.fit'], 1, /empty\.fit: .*empty/i],
    ['a text', ['notes.txt'], 1, /notes\.txt: .*FIT/],
    ['a folder', ['july'], 1, /july: It is a folder.*import/],
    ['a bad file among good ones', ['easy.fit', 'empty.fit', 'fast.fit', ...given], 1, /empty\.fit/],
    ['no file', [], 2, /missing required argument 'file'/],
    ['an unknown option', ['easy.fit', '--hr', '186'], 2, /unknown option '--hr'/],
    ['a cap without unit', ['easy.fit', '--cap', '7:45'], 2, /the unit is missing/],
    ['two maxima', ['easy.fit', '--max-hr', '186', '--age', '44'], 2, /Give --max-hr alone/],
    ['a session that cannot be read', ['easy.fit', '--workout', '10 x [1 min rnu]'], 2, /\^/],
    ['an unknown format', ['easy.fit', '--format', 'pdf'], 2, /text, json, md or html\. Got "pdf"/],
    ['an easy run under --fail-on-violation', ['easy.fit', ...given, '--fail-on-violation'], 0, /^$/],
    ['a fast run under --fail-on-violation', ['fast.fit', ...given, '--fail-on-violation'], 3, /^$/],
    [
      'a fast run and a missing file under --fail-on-violation',
      ['fast.fit', 'nowhere.fit', ...given, '--fail-on-violation'],
      1,
      /nowhere/,
    ],
  ];

  test.each(rows)('%s', async (_, argv, status, said) => {
    const folder = folderOfFiles();
    const seen = await typeTalktest([
      'check',
      ...argv.map((word) => (/\.(fit|gz|txt)$|^july$/.test(word) ? join(folder, word) : word)),
    ]);
    expect(seen.err).toMatch(said);
    expect(seen.status).toBe(status);
  });
});

describe('check tells one run', () => {
  test('in full, with the answer first', async () => {
    const seen = await typeTalktest(['check', join(folderOfFiles(), 'fast.fit'), ...given, ...session]);
    expect(seen.out).toMatch(/^ {2}Was it easy\? No\./);
    expect(seen.out).toContain('Run as intervals');
    expect(seen.out).not.toContain('\u001b[');
  });

  test('in colour on a terminal, unless NO_COLOR asks for none', async () => {
    const path = join(folderOfFiles(), 'easy.fit');
    const plain = await typeTalktest(['check', path, ...given], { columns: 80, env: { NO_COLOR: '1' } });
    const colour = await typeTalktest(['check', path, ...given], { columns: 80 });
    expect(colour.out).toContain('\u001b[');
    expect(plain.out).not.toContain('\u001b[');
  });

  test('of another sport by saying so', async () => {
    const seen = await typeTalktest(['check', join(folderOfFiles(), 'ride.fit'), ...given]);
    expect(seen.out).toMatch(/^ {2}Was it easy\? Can't tell\./);
  });

  test('or says what the file is instead', async () => {
    const path = join(folderOfFiles(), 'settings.fit');
    const seen = await typeTalktest(['check', path]);
    expect(seen.out).toBe(`${path}: This is a settings file, not a recorded activity.\n`);
  });

  test('in miles when the cap is given in miles', async () => {
    const seen = await typeTalktest(['check', join(folderOfFiles(), 'easy.fit'), '--cap', '12:30/mi']);
    expect(seen.out).toContain('/mi');
    expect(seen.out).not.toContain('/km');
  });

  test('with what was missing, as options to give', async () => {
    const seen = await typeTalktest(['check', join(folderOfFiles(), 'easy.fit')]);
    expect(seen.out).toContain('--cap 7:45/km');
    expect(seen.out).toContain('--max-hr 186');
  });

  test('judged by the session that was planned, which makes it an easy run', async () => {
    const path = join(folderOfFiles(), 'easy.fit');
    const [free] = parsed((await typeTalktest(['check', path, ...given, '--format', 'json'])).out);
    const [planned] = parsed(
      (await typeTalktest(['check', path, ...given, ...session, '--format', 'json'])).out,
    );
    expect(free?.activity.intent).toBe('unknown');
    expect(planned?.activity.intent).toBe('easy');
    expect(planned?.plan).toEqual({ source: 'given', notation: '10 x [1 min run : 1 min walk]' });
    expect(planned?.judgement.reps).toHaveLength(10);
  });
});

describe('check tells several runs', () => {
  test('in one line each, then a summary', async () => {
    const folder = folderOfFiles();
    const seen = await typeTalktest(['check', join(folder, 'easy.fit'), join(folder, 'fast.fit'), ...given]);
    const lines = seen.out.split('\n');
    expect(lines[0]).toMatch(/^Yes .*2026-09-28 .*easy\.fit$/);
    expect(lines[1]).toMatch(/^No .*2026-09-28 .*fast\.fit$/);
    expect(seen.out).toContain('Was it easy? 2 recordings: 1 yes, 1 no.');
  });

  test.each([60, 80, 120])('in lines of at most %i columns', async (columns) => {
    const folder = folderOfFiles();
    const paths = ['easy.fit', 'fast.fit', 'ride.fit', 'cut.fit'].map((name) => join(folder, name));
    const { out } = await typeTalktest(['check', ...paths, ...given], { columns, env: { NO_COLOR: '1' } });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  test('in full when asked', async () => {
    const folder = folderOfFiles();
    const seen = await typeTalktest([
      'check',
      join(folder, 'easy.fit'),
      join(folder, 'fast.fit'),
      ...given,
      '--full',
    ]);
    expect(seen.out.match(/Was it easy\?/g)).toHaveLength(2);
    expect(seen.out).toContain('no medical advice');
  });

  test('as one JSON array, whatever could not be read', async () => {
    const folder = folderOfFiles();
    const paths = ['easy.fit', 'empty.fit', 'settings.fit', 'easy.fit.gz'].map((name) => join(folder, name));
    const seen = await typeTalktest(['check', ...paths, ...given, '--format', 'json']);
    const reports = parsed(seen.out);
    expect(reports.map((report) => report.source.path)).toEqual([paths[0], paths[3]]);
    expect(reports[0]?.source.sha256).not.toBe(reports[1]?.source.sha256);
    expect(reports[0]?.judgement).toEqual(reports[1]?.judgement);
    expect(seen.status).toBe(1);
  });

  test('as an empty JSON array when there was none', async () => {
    const seen = await typeTalktest(['check', join(folderOfFiles(), 'settings.fit'), '--format', 'json']);
    expect(JSON.parse(seen.out)).toEqual([]);
    expect(seen.err).toContain('settings file');
  });

  test('as pages: one file each', async () => {
    const folder = folderOfFiles();
    const out = join(folder, 'report.html');
    const paths = [join(folder, 'easy.fit'), join(folder, 'fast.fit')];
    const seen = await typeTalktest(['check', ...paths, ...given, '--out', out]);
    expect(seen.status).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.html'))).toEqual([
      'report-2.html',
      'report.html',
    ]);
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/);
  });
});

test.each([[], ['check'], ['athlete', 'set'], ['runs']])(
  'the help of %j fits a narrow terminal',
  async (...command) => {
    const { out } = await typeTalktest([...command, '--help'], { columns: 60 });
    const explained = out.slice(0, out.search(/(?:Examples|Begin here):/)).split('\n');
    expect(Math.max(...explained.map((line) => line.length))).toBeLessThanOrEqual(60);
  },
);

describe('--out', () => {
  test.each([
    ['run.html', /^<!doctype html>/],
    ['run.md', /^# /],
    ['run.json', /^\[\n/],
    ['run.txt', /^ {2}Was it easy\?/],
  ])('%s decides the format by its ending', async (name, begins) => {
    const folder = folderOfFiles();
    const out = join(folder, name);
    const seen = await typeTalktest(['check', join(folder, 'easy.fit'), ...given, '--out', out], {
      columns: 80,
    });
    expect(seen.out).toBe('');
    const written = readFileSync(out, 'utf8');
    expect(written).toMatch(begins);
    expect(written).not.toContain('\u001b[');
  });

  test('never takes the place of a recording', async () => {
    const folder = folderOfFiles();
    const path = join(folder, 'easy.fit');
    const before = readFileSync(path);
    const seen = await typeTalktest(['check', path, ...given, '--out', path]);
    expect(seen.status).toBe(2);
    expect(seen.err).toContain('must not replace');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('refuses a name that contradicts the format', async () => {
    const folder = folderOfFiles();
    const argv = ['check', join(folder, 'easy.fit'), '--format', 'json', '--out', join(folder, 'run.html')];
    expect(await typeTalktest(argv)).toMatchObject({ status: 2, err: expect.stringContaining('disagree') });
  });

  test('an ending of no report needs the form said', async () => {
    const folder = folderOfFiles();
    const argv = ['check', join(folder, 'easy.fit'), ...given, '--out', join(folder, 'run.pdf')];
    const seen = await typeTalktest(argv);
    expect(seen).toMatchObject({ status: 2, err: expect.stringContaining('.html, .md, .json or .txt') });
    expect(existsSync(join(folder, 'run.pdf'))).toBe(false);
    expect(await typeTalktest([...argv, '--format', 'text'])).toMatchObject({ status: 0 });
  });

  test('a cap that looks like the other unit is taken, and said', async () => {
    const path = join(folderOfFiles(), 'easy.fit');
    const seen = await typeTalktest(['check', path, '--cap', '7:45/mi']);
    expect(seen.status).toBe(0);
    expect(seen.err).toContain('a cap of 7:45 /mi is 4:49 /km');
    expect((await typeTalktest(['check', path, ...given])).err).toBe('');
  });

  test('says when the folder is missing', async () => {
    const folder = folderOfFiles();
    const seen = await typeTalktest([
      'check',
      join(folder, 'easy.fit'),
      '--out',
      join(folder, 'august', 'run.html'),
    ]);
    expect(seen.status).toBe(1);
    expect(seen.err).toContain('does not exist; make it first');
  });
});

describe('a session that cannot be read', () => {
  test('is shown with a mark below the place', async () => {
    const seen = await typeTalktest(['check', 'easy.fit', '--workout', '10 x [1 min rnu : 1 min walk]']);
    const lines = seen.err.split('\n');
    const text = lines.findIndex((line) => line.includes('10 x [1 min rnu'));
    expect(lines[text + 1]?.indexOf('^')).toBe(lines[text]?.indexOf('rnu'));
  });
});
