import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { continuous, easy, watchFile } from '../../companion/watch-files.ts';
import { type Seen, typeTalktest } from './type-talktest.ts';

/** Around 135 bpm: above 70 % of 180, under 70 % of 200. */
const beats = (second: number) => Math.round(135 - 45 * Math.exp(-second / 120) + 2 * Math.sin(second / 20));

/** Two half hours under a maximum of 180, which is then told to be 200. */
async function retold() {
  const data = temporaryFolder();
  const talktest = (...words: readonly string[]): Promise<Seen> => typeTalktest([...words, '--data', data]);
  const folder = temporaryFolder();
  for (const day of ['2026-03-02', '2026-03-04']) {
    const bytes = watchFile({ start: `${day}T07:00Z`, stretches: continuous(1800, easy), beats });
    writeFileSync(join(folder, `${day}.fit`), bytes);
  }
  await talktest('athlete', 'set', '--max-hr', '180', '--cap', '7:45/km');
  await talktest('import', folder);
  const set = await talktest('athlete', 'set', '--max-hr', '200');
  return { talktest, set };
}

describe('a changed maximum', () => {
  test('shows at once how many runs are told otherwise, from what to what and why', async () => {
    const made = await retold();
    expect(made.set.status).toBe(0);
    expect(made.set.out).toContain('2 runs judged again, 2 with another answer.');
    expect(made.set.out).toMatch(/Easy pace, high heart rate +Easy, kept +2\n/);
    expect(made.set.out).toContain('What changed: the maximum heart rate.');
  });

  test('leaves nothing for a recheck, which says so and names the runs that changed last', async () => {
    const made = await retold();
    const { status, out, err } = await made.talktest('recheck');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('2 runs checked. Nothing to judge again');
    expect(out).toMatch(/2026-03-02-\w{8} {2}Easy pace, high heart rate → Easy, kept/);
    const told = z
      .looseObject({
        judgedAgain: z.number(),
        latest: z.looseObject({ otherVerdict: z.number(), because: z.array(z.unknown()) }),
      })
      .parse(JSON.parse((await made.talktest('recheck', '--dry-run', '--format', 'json')).out));
    expect(told).toMatchObject({
      judgedAgain: 0,
      latest: { otherVerdict: 2, because: [{ what: 'maximum-heart-rate', runs: 2 }] },
    });
  });

  test('leaves the old verdict readable, with the cap it was judged with', async () => {
    const made = await retold();
    const listed = (await made.talktest('report', 'latest', '--versions')).out;
    expect(listed).toMatch(
      /1 {2}\S+ {2}Easy pace, high heart rate\n.*maximum 180 \(tested\), heart-rate cap 126 bpm/,
    );
    expect(listed).toMatch(/2 {2}\S+ {2}Easy, kept\n.*maximum 200 \(tested\), heart-rate cap 140 bpm/);
    const old = await made.talktest('report', 'latest', '--version', '1');
    expect(old.status).toBe(0);
    expect(old.out).toContain('126 bpm');
    expect(old.out.replaceAll(/\s+/g, ' ')).toContain('This is version 1 of the verdict');
    expect(await made.talktest('report', 'latest', '--version', '3')).toMatchObject({
      status: 1,
      err: expect.stringContaining('no version 3'),
    });
    expect(await made.talktest('report', '--versions', '--out', 'x.html')).toMatchObject({ status: 2 });
  });
});

test('--version alone is still that of the program', async () => {
  const seen = await typeTalktest(['--version']);
  expect(seen.status).toBe(0);
  expect(seen.out).toMatch(/^\d+\.\d+\.\d+/);
});

test('without runs a recheck says how to bring some in', async () => {
  const seen = await typeTalktest(['recheck', '--data', temporaryFolder()]);
  expect(seen.out).toContain('No runs are kept yet');
});
