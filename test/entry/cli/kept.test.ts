import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reportSchema } from '../../../src/report/json/report-schema.ts';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { handRun, repetitions, settingsFile } from './hand-run.ts';
import { typeTalktest } from './type-talktest.ts';

const cap = 1000 / 465;
const calm = (second: number): number => 100 + (second % 7);

/** A runner with a plan that starts on the Monday of the only run, and a folder of files to import. */
async function runner(): Promise<{ readonly files: string; readonly talktest: typeof typeTalktest }> {
  const folder = temporaryFolder();
  const files = join(folder, 'watch');
  mkdirSync(files);
  writeFileSync(join(files, 'a.fit'), handRun({ speed: repetitions(10, cap * 0.95), heartRate: calm }));
  writeFileSync(join(files, 'b.fit'), settingsFile());
  writeFileSync(join(files, 'c.fit'), 'not a FIT file');
  writeFileSync(join(files, 'd.fit'), handRun({ speed: repetitions(10, 8), sport: 'cycling' }));
  const data = join(folder, 'data');
  const talktest: typeof typeTalktest = (argv, around) => typeTalktest([...argv, '--data', data], around);
  await talktest([
    'athlete',
    'set',
    '--max-hr',
    '190',
    '--cap',
    '7:45/km',
    '--plan',
    'A',
    '--start',
    '2026-09-28',
  ]);
  return { files, talktest };
}

describe('import', () => {
  test('keeps the runs, names what it could not read, and says what to type next', async () => {
    const { files, talktest } = await runner();
    const seen = await talktest(['import', files]);
    expect(seen.status).toBe(1);
    expect(seen.out).toMatch(/^4 files in /);
    expect(seen.out).toMatch(/1 {2}kept\n/);
    expect(seen.out).toMatch(/1 {2}of another sport/);
    expect(seen.out).toMatch(/1 {2}not a recording/);
    expect(seen.out).toMatch(/1 {2}could not be read/);
    expect(seen.out).toContain('talktest runs');
    expect(seen.err).toMatch(/^talktest: .*c\.fit: .*\n$/);
  });

  test('of the same files again changes nothing', async () => {
    const { files, talktest } = await runner();
    await talktest(['import', files]);
    const runs = await talktest(['runs']);
    const seen = await talktest(['import', files]);
    expect(seen.out).toMatch(/1 {2}known already/);
    expect((await talktest(['runs'])).out).toBe(runs.out);
  });

  test('as a dry run keeps nothing', async () => {
    const { files, talktest } = await runner();
    const seen = await talktest(['import', files, '--dry-run']);
    expect(seen.out).toContain('nothing was kept');
    expect(seen.out).toMatch(/1 {2}would be kept/);
    expect((await talktest(['runs'])).out).toContain('No runs are kept yet');
  });

  test('ends cleanly on Ctrl-C and goes on where it stopped', async () => {
    const { files, talktest } = await runner();
    const seen = await talktest(['import', files], { interrupt: true });
    expect(seen.status).toBe(130);
    expect(seen.err).toMatch(/Stopped after \d of 4 files\. What was kept stays kept/);
    expect((await talktest(['import', files])).out).toMatch(/^4 files/);
    expect(
      z.array(z.unknown()).parse(JSON.parse((await talktest(['runs', '--format', 'json'])).out)),
    ).toHaveLength(1);
  });

  test('of nothing says where it looked', async () => {
    const { talktest } = await runner();
    const seen = await talktest(['import', temporaryFolder()]);
    expect(seen).toMatchObject({ status: 0, out: expect.stringContaining('No FIT files were found') });
  });

  test('of a missing folder is an input that could not be read', async () => {
    const { talktest } = await runner();
    expect(await talktest(['import', '/no/such/folder'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('/no/such/folder: There is no such file or folder.'),
    });
  });
});

describe('runs', () => {
  test('are listed with the answer, and told by the id in front', async () => {
    const { files, talktest } = await runner();
    await talktest(['import', files]);
    const list = await talktest(['runs']);
    const [line = ''] = list.out.split('\n');
    expect(line).toMatch(/^2026-09-28 {4}Yes /);
    expect(line).toContain('10:00');
    const report = await talktest(['report', line.slice(0, 10)]);
    expect(report.out).toMatch(/^ {2}Was it easy\? Yes\./);
    expect((await talktest(['report'])).out).toBe(report.out);
  });

  test('as CSV and JSON hold the same', async () => {
    const { files, talktest } = await runner();
    await talktest(['import', files]);
    const [record] = z
      .array(z.record(z.string(), z.unknown()))
      .parse(JSON.parse((await talktest(['runs', '--format', 'json'])).out));
    const [heading = '', row = ''] = (await talktest(['runs', '--format', 'csv'])).out.split('\r\n');
    expect(Object.keys(record ?? {})).toEqual(heading.split(','));
    expect(record?.['verdict']).toBe('easy-kept');
    expect(row).toContain(',easy-kept,');
  });

  test.each([60, 80, 120])(
    'in lines of at most %i columns, with the heading of every run',
    async (columns) => {
      const { files, talktest } = await runner();
      await talktest(['import', files]);
      const { out } = await talktest(['runs'], { columns, env: { NO_COLOR: '1' } });
      expect(out).toContain('Easy, kept');
      expect(out).toContain('10 × [1:1]');
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
    },
  );

  test('worth a look are none after an easy one', async () => {
    const { files, talktest } = await runner();
    await talktest(['import', files]);
    expect((await talktest(['runs', '--flagged'])).out).toContain('No run is worth a second look');
    expect((await talktest(['runs', '--since', '2026-09-29'])).out).toContain(
      'No run is kept since 2026-09-29',
    );
  });
});

describe('report', () => {
  test('of an unknown run says how to find one', async () => {
    const { talktest } = await runner();
    expect(await talktest(['report'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('no runs are kept yet'),
    });
    expect(await talktest(['report', 'zzz'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('"talktest runs" lists them all'),
    });
  });

  test('as JSON follows the schema', async () => {
    const { files, talktest } = await runner();
    await talktest(['import', files]);
    const [report] = z
      .array(reportSchema)
      .parse(JSON.parse((await talktest(['report', '--format', 'json'])).out));
    expect(report?.judgement.verdict).toBe('easy-kept');
    expect(report?.activity.intent).toBe('easy');
  });
});

describe('next', () => {
  test('without a plan says how to choose one', async () => {
    const data = temporaryFolder();
    const seen = await typeTalktest(['next', '--data', data]);
    expect(seen.status).toBe(0);
    expect(seen.out.replaceAll(/\s+/g, ' ')).toContain('athlete set --plan A --start');
    expect(await typeTalktest(['next', '--data', data, '--format', 'json'])).toMatchObject({
      out: '{\n  "decision": null,\n  "session": null\n}\n',
    });
    const out = join(data, 'next.fit');
    expect(await typeTalktest(['next', '--data', data, '--out', out])).toMatchObject({ status: 1 });
    expect(readdirSync(data)).not.toContain('next.fit');
  });

  test('names session and reason, and writes the file for the watch', async () => {
    const { files, talktest } = await runner();
    const out = join(files, '..', 'next.fit');
    const seen = await talktest(['next', '--out', out]);
    expect(seen.status).toBe(0);
    expect(seen.out).toContain('10 × [1:1]');
    expect(seen.out).toContain('Plan A, week 1');
    expect(seen.out.match(/pain was not asked yet/gi)).toHaveLength(1);
    expect(seen.out.replaceAll(/\s+/g, ' ')).toContain(`File: ${out}`);
    const bytes = readFileSync(out);
    expect(bytes.subarray(8, 12).toString('latin1')).toBe('.FIT');
    expect(new Uint8Array(bytes)).toEqual((await talktest(['next', '--format', 'fit'])).bytes);
  });

  test('as JSON has the keys that programs count on', async () => {
    const { talktest } = await runner();
    const next = z
      .object({
        decision: z.object({ action: z.literal('start'), rule: z.string(), sentence: z.string().min(10) }),
        session: z.object({
          plan: z.literal('A'),
          week: z.literal(1),
          day: z.string(),
          notation: z.literal('10 x [1 min run : 1 min walk]'),
          runningSeconds: z.literal(600),
        }),
      })
      .parse(JSON.parse((await talktest(['next', '--format', 'json'])).out));
    expect(next.session.runningSeconds).toBe(600);
  });

  test('never takes the place of a recording', async () => {
    const { files, talktest } = await runner();
    const before = readFileSync(join(files, 'a.fit'));
    const seen = await talktest(['next', '--out', join(files, 'a.fit')]);
    expect(seen).toMatchObject({ status: 2, err: expect.stringContaining('that is no workout') });
    expect(readFileSync(join(files, 'a.fit')).equals(before)).toBe(true);
  });

  test('does not print bytes on a screen', async () => {
    const { talktest } = await runner();
    expect(await talktest(['next', '--format', 'fit'], { columns: 80 })).toMatchObject({ status: 2 });
  });
});

describe('athlete', () => {
  test('shows what follows from what was set', async () => {
    const { talktest } = await runner();
    const seen = await talktest(['athlete', 'show']);
    // 70 % of 190.
    expect(seen.out).toContain('133 bpm, 70 % of 190 (tested)');
    expect(seen.out).toContain('7:45 /km (as you entered it)');
    expect(seen.out).toContain('A, from 2026-09-28');
  });

  test('takes an entry away with none', async () => {
    const { talktest } = await runner();
    const seen = await talktest(['athlete', 'set', '--cap', 'none', '--plan', 'none']);
    expect(seen.out).toContain('none: give --cap or --race');
    expect(seen.out).toContain('not given (--plan A');
  });

  test('derives the cap from a race when none was entered', async () => {
    const { talktest } = await runner();
    const seen = await talktest(['athlete', 'set', '--cap', 'none', '--race', '5 km 24:34 on 2026-09-01']);
    expect(seen.out).toContain('from your race');
  });

  test('asked to set nothing says how', async () => {
    const { talktest } = await runner();
    expect(await talktest(['athlete', 'set'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('nothing was named to set'),
    });
  });

  test('as JSON is in SI units', async () => {
    const { talktest } = await runner();
    const shown = z
      .looseObject({ paceCapMetresPerSecond: z.number() })
      .parse(JSON.parse((await talktest(['athlete', 'show', '--format', 'json'])).out));
    expect(shown.paceCapMetresPerSecond).toBeCloseTo(cap, 6);
  });
});

describe('doctor', () => {
  test('finds nothing wrong before anything was kept, and makes nothing', async () => {
    const data = join(temporaryFolder(), 'none');
    const seen = await typeTalktest(['doctor', '--data', data]);
    expect(seen).toMatchObject({ status: 0, out: expect.stringContaining('Nothing is wrong.') });
    expect(readdirSync(join(data, '..'))).toEqual([]);
  });

  test('finds a file that is no database', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'talktest.sqlite'), 'Monday: ran with Kim. '.repeat(100));
    const seen = await typeTalktest(['doctor', '--data', data]);
    expect(seen.status).toBe(1);
    expect(seen.out).toMatch(/^WRONG +database/m);
  });
});

describe('the data folder', () => {
  test('that is a file is refused with a sentence', async () => {
    const file = join(temporaryFolder(), 'data');
    writeFileSync(file, '');
    const seen = await typeTalktest(['runs', '--data', file]);
    expect(seen.status).toBe(1);
    expect(seen.err).toMatch(/^talktest: .*cannot be made/);
  });

  test('is the one of TALKTEST_DATA when --data is not given', async () => {
    const data = temporaryFolder();
    await typeTalktest(['athlete', 'set', '--max-hr', '190'], { env: { TALKTEST_DATA: data } });
    expect(readdirSync(data)).toContain('talktest.sqlite');
  });
});
