import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { zipOf } from '../../formats/archive/zip-bytes.ts';
import { handRun, repetitions, settingsFile } from './hand-run.ts';
import { typeTalktest } from './type-talktest.ts';

/** 7:45/km as m/s. */
const cap = 1000 / 465;
const easy = (day: number, serial: number | null = 7) =>
  handRun({ speed: repetitions(6, cap * 0.94), day, serial });
const hard = (day: number, serial: number | null = 7) =>
  handRun({ speed: repetitions(6, cap * 1.3), day, serial });

const tableSchema = z.object({
  judgedAs: z.literal('easy'),
  files: z.number(),
  athletes: z.array(
    z.object({
      name: z.string(),
      toldApartBy: z.enum(['folder', 'watch']),
      device: z.string().nullable(),
      runs: z.number(),
      assessed: z.number(),
      worthALook: z.number(),
      otherSports: z.number(),
      again: z.number(),
      unreadable: z.number(),
      first: z.string().nullable(),
      last: z.string().nullable(),
      worst: z
        .object({ path: z.string(), day: z.string(), heading: z.string(), sentence: z.string() })
        .nullable(),
    }),
  ),
});

function mails(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function table(argv: readonly string[]) {
  const seen = await typeTalktest(['check', ...argv, '--by-athlete', '--format', 'json']);
  return { ...seen, table: tableSchema.parse(JSON.parse(seen.out)) };
}

const squad = () =>
  mails({
    'Ben/1.fit': easy(0),
    'Ben/2.fit': easy(1),
    'Anna/1.fit': hard(0),
    'Anna/deeper/2.fit': easy(1),
    'Anna/3.fit.gz': gzipSync(hard(2)),
    'Anna/again.fit': hard(0),
    'Cara/ride.fit': handRun({ speed: repetitions(4, 8), sport: 'cycling' }),
    'Cara/broken.fit': 'not a FIT file',
    'Cara/settings.fit': settingsFile(),
  });

describe('check --by-athlete', () => {
  test('counts each athlete by folder, worst first, and one bad file stops nobody', async () => {
    const seen = await table([squad(), '--cap', '7:45/km']);
    expect(seen.status).toBe(1);
    expect(seen.err).toMatch(/^talktest: .*broken\.fit: .*\n$/);
    expect(seen.table.files).toBe(9);
    expect(seen.table.athletes).toMatchObject([
      {
        name: 'Anna',
        runs: 3,
        assessed: 3,
        worthALook: 2,
        again: 1,
        first: '2026-09-28',
        last: '2026-09-30',
      },
      { name: 'Ben', runs: 2, assessed: 2, worthALook: 0, worst: null },
      { name: 'Cara', runs: 0, assessed: 0, otherSports: 1, unreadable: 1, first: null, worst: null },
    ]);
    const worst = seen.table.athletes[0]?.worst;
    expect(worst?.sentence).toContain('faster than the easy cap');
    expect(worst?.sentence).not.toContain('your');
  });

  test('shows the same to eyes, and says that every run is judged as an easy one', async () => {
    const { out, status } = await typeTalktest(['check', squad(), '--cap', '7:45/km', '--by-athlete'], {
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    expect(status).toBe(1);
    expect(out).toContain('judged as an easy run, whatever it was meant to be');
    expect(out).toMatch(/Anna +3 +3 +2 {2}2026-09-28 to 2026-09-30\n/);
    expect(out).toMatch(/Ben +2 +2 +0 .*\n {2}No run was over a cap\./);
    expect(out).toMatch(/Cara +0 .*\n {2}No run among the files\./);
    expect(out).toContain('Not counted: 1 recording of another sport, 1 file could not be read.');
    expect(out).toContain('3 athletes, 5 runs, 5 assessed, 2 worth a look.');
    expect(
      Math.max(...out.split('\n').map((line) => (line.includes('/') ? 0 : line.length))),
    ).toBeLessThanOrEqual(80);
  });

  test('takes several folders as one athlete each', async () => {
    const folder = squad();
    const seen = await table([join(folder, 'Ben'), join(folder, 'Anna/'), '--cap', '7:45/km']);
    expect(seen.table.athletes.map(({ name, runs }) => `${name} ${runs}`)).toEqual(['Anna 3', 'Ben 2']);
  });

  test('tells watches apart where there are no folders, and never shows a serial number', async () => {
    const folder = mails({
      'a.fit': easy(0, 3_999_000_111),
      'b.fit': hard(0, 3_999_000_222),
      'c.fit': easy(1, 3_999_000_111),
      'd.zip': zipOf({ name: 'run.fit', bytes: hard(1, null) }),
    });
    const seen = await table([folder, '--cap', '7:45/km']);
    expect(seen.table.athletes.map(({ name, runs, worthALook }) => [name, runs, worthALook])).toEqual([
      ['watch 2', 1, 1],
      ['watch without a number', 1, 1],
      ['watch 1', 2, 0],
    ]);
    expect(seen.table.athletes[0]?.device).toBe('Forerunner 255');
    const text = await typeTalktest(['check', folder, '--cap', '7:45/km', '--by-athlete']);
    for (const said of [seen.out, seen.err, text.out, text.err]) expect(said).not.toMatch(/3999000/);
  });

  test('can be told to go by watch alone, or by folder alone', async () => {
    const folder = mails({ 'Anna/1.fit': easy(0, 5), 'Ben/2.fit': easy(1, 5), '3.fit': easy(2, 6) });
    const names = async (by: string) =>
      (await table([folder, '--told-apart-by', by])).table.athletes.map(
        ({ name, runs }) => `${name} ${runs}`,
      );
    expect((await names('watch')).sort()).toEqual(['watch 1 1', 'watch 2 2']);
    expect((await names('folder')).sort()).toEqual(['Anna 1', 'Ben 1', 'in no folder 1']);
  });

  test('judges the same run by the caps of its athlete, and by the common ones where the list says nothing', async () => {
    const folder = mails({ 'Anna/1.fit': easy(0), 'Ben/1.fit': easy(0), 'Änne/1.fit': easy(0) });
    const list = join(folder, 'athletes.yaml');
    writeFileSync(
      list,
      'athletes:\n  - name: anna\n    cap: 12:00/km\n  - name: a\u0308nne\n    max-hr: ~186\n    cap: 15:00/mi\n',
    );
    const seen = await table([folder, '--cap', '7:45/km', '--athletes', list]);
    expect(seen).toMatchObject({ status: 0, err: '' });
    const over = new Map(seen.table.athletes.map(({ name, worthALook }) => [name, worthALook]));
    expect(over.get('Anna')).toBe(1);
    expect(over.get('Ben')).toBe(0);
    expect(over.get('Änne')).toBe(1);
    expect(seen.table.athletes.find(({ name }) => name === 'Änne')?.worst?.sentence).toContain('/mi');
    const csv = join(folder, 'athletes.csv');
    writeFileSync(csv, '\uFEFFname,max-hr,cap\r\n"Anna",,12:00/km\r\n');
    expect((await table([folder, '--athletes', csv])).table.athletes[0]).toMatchObject({
      name: 'Anna',
      worthALook: 1,
    });
  });

  test('says what is missing when nothing could be assessed', async () => {
    const { out } = await typeTalktest(['check', mails({ 'Ben/1.fit': easy(0) }), '--by-athlete']);
    expect(out).toContain("Can't tell.");
  });

  test('names who is in the list and sent nothing', async () => {
    const folder = mails({ 'Anna/1.fit': easy(0), 'list.csv': 'name,cap\nAna,7:45/km\n' });
    const seen = await table([folder, '--athletes', join(folder, 'list.csv')]);
    expect(seen.status).toBe(0);
    expect(seen.err).toContain('list.csv, line 2: nothing was found of Ana. Found: Anna.');
  });

  test.each([
    ['a key that is none', 'l.yaml', '- name: Anna\n  max_hr: 186\n', 'line 2: "max_hr" is not known here'],
    [
      'a maximum that is none',
      'l.yaml',
      '- name: Anna\n  cap: 7:45/km\n  max-hr: 18\n',
      'line 3: max-hr takes',
    ],
    ['a pace without its unit', 'l.csv', 'name,cap\nAnna,7:45/km\nBen,7:45\n', 'line 3: cap takes'],
    ['a name twice', 'l.yaml', '- name: Anna\n- name: anna\n', 'line 2: anna stands in line 1 already'],
    ['no name', 'l.csv', 'name,cap\n,7:45/km\n', 'line 2: name is missing'],
    ['a cell too many', 'l.csv', 'name,cap\nAnna,7:45/km,186\n', 'line 2: expected 2 cells'],
    [
      'a maximum and an age',
      'l.yaml',
      '- name: Anna\n  max-hr: 186\n  age: 44\n',
      'line 3: max-hr and age both',
    ],
    ['no list', 'l.yaml', 'Anna: 186\n', 'line 1: expected a list of athletes'],
    ['nobody', 'l.csv', 'name,cap\n', 'line 1: there is no athlete in it'],
    ['no YAML', 'l.yaml', '- name: "Anna\n', 'line '],
  ])('refuses a list with %s and names the line', async (_, name, content, words) => {
    const folder = mails({ 'Anna/1.fit': easy(0), [name]: content });
    const seen = await typeTalktest(['check', folder, '--by-athlete', '--athletes', join(folder, name)]);
    expect(seen.status).toBe(2);
    expect(seen.err).toContain(`${name}, ${words}`);
    expect(seen.out).toBe('');
  });

  test.each([
    [['--rpe', '3'], '--rpe is said of one run'],
    [['--talk-test', 'yes'], '--talk-test is said of one run'],
    [['--format', 'html'], '--by-athlete gives text or json'],
    [['--athletes', '/nowhere.yaml'], '--athletes /nowhere.yaml: There is no such file'],
  ])('refuses %o', async (options, words) => {
    const seen = await typeTalktest(['check', squad(), '--by-athlete', ...options]);
    expect(seen.status).toBe(2);
    expect(seen.err).toContain(words);
  });

  test('options of its own are refused without it', async () => {
    const seen = await typeTalktest(['check', squad(), '--athletes', 'a.yaml']);
    expect(seen.status).toBe(2);
    expect(seen.err).toContain('belongs to --by-athlete');
  });

  test('writes the table to a file, and answers scripts with its status', async () => {
    const folder = mails({ 'Anna/1.fit': hard(0) });
    const out = join(folder, 'table.json');
    const argv = ['check', folder, '--by-athlete', '--cap', '7:45/km', '--out', out, '--fail-on-violation'];
    const seen = await typeTalktest(argv);
    expect(seen).toMatchObject({ status: 3, out: '', err: '' });
    expect(tableSchema.parse(JSON.parse(readFileSync(out, 'utf8'))).athletes).toHaveLength(1);
  });

  test('of a folder without recordings says so', async () => {
    const seen = await typeTalktest(['check', temporaryFolder(), '--by-athlete']);
    expect(seen).toMatchObject({ status: 0, out: 'No runs were found there.\n' });
  });
});
