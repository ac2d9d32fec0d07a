import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { childProgram, start } from '../adapters/child-program.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { fitForBulk, layBulk } from '../bulk/bulk-folder.ts';
import { workouts } from '../companion/kept.ts';
import { describeRecordings, recordingBytes, recordings } from '../recordings.ts';

const toldSchema = z.object({
  files: z.number(),
  counts: z.record(z.string(), z.number()),
  runs: z.number(),
  judgedAgain: z.number(),
  named: z.number(),
  cpuMilliseconds: z.number(),
  peakMegabytes: z.number(),
});

const count = 5000;
/**
 * Bounded: `npm run bench` holds the peak against its floor of 150 MB. How far the heap grows before it is swept
 * differs by tens of megabytes from run to run; an import that kept what it read would pass both lines many times over
 * (5,000 recordings are 500 MB).
 */
const mostMegabytes = 230;
const tolerance = 90;

describeRecordings(`a folder of ${count.toLocaleString('en-GB')} files`, () => {
  const imported = async (program: string, from: string, file: string) => {
    const { output, errors, code } = await start(program, [file, from, workouts]).ended;
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    return toldSchema.parse(JSON.parse(output));
  };

  test('is kept run for run, nothing twice, and counted exactly; again it changes nothing', async () => {
    const program = await childProgram(
      new URL('../bulk/import-and-tell.ts', import.meta.url),
      'import-and-tell',
    );
    const folder = join(temporaryFolder(), 'all');
    const expected = layBulk(folder, count, recordings.filter(fitForBulk).map(recordingBytes));
    const few = temporaryFolder();
    for (const name of readdirSync(folder).slice(0, 500)) symlinkSync(join(folder, name), join(few, name));

    const few500 = await imported(program, few, join(temporaryFolder(), 'talktest.sqlite'));
    const file = join(temporaryFolder(), 'talktest.sqlite');
    const first = await imported(program, folder, file);
    const counts = {
      stored: expected.stored,
      'already-known': expected.alreadyKnown,
      'not-a-run': 0,
      'not-an-activity': 0,
      unreadable: expected.unreadable,
    };
    expect(first).toMatchObject({ files: count, counts, runs: expected.stored, judgedAgain: 0, named: 250 });

    const database = new SQLite(file, { readonly: true });
    const ask = (question: string) => database.prepare(question).pluck().get();
    for (const table of ['originals', 'activities', 'samples', 'verdicts']) {
      expect({ table, rows: ask(`select count(*) from ${table}`) }).toEqual({ table, rows: expected.stored });
    }
    expect(ask('select count(distinct content_hash) from activities')).toBe(expected.stored);
    expect(ask('select count(*) from seen_files')).toBe(count);
    expect(ask('pragma integrity_check')).toBe('ok');
    const state = () => ask('select group_concat(revision || settled_rules) from athletes');
    const before = state();

    const again = await imported(program, folder, file);
    expect(again.counts).toEqual({
      ...counts,
      stored: 0,
      'already-known': counts.stored + counts['already-known'],
    });
    expect(again.runs).toBe(0);
    expect(state()).toBe(before);
    database.close();

    expect(Math.max(few500.peakMegabytes, first.peakMegabytes, again.peakMegabytes)).toBeLessThan(
      mostMegabytes,
    );
    expect(first.peakMegabytes - few500.peakMegabytes).toBeLessThan(tolerance);
  }, 170_000);
});
