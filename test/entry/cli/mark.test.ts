import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { continuous, fast, watchFile } from '../../companion/watch-files.ts';
import { typeTalktest } from './type-talktest.ts';

async function runner() {
  const data = temporaryFolder();
  const talktest = (...words: readonly string[]) => typeTalktest([...words, '--data', data]);
  const folder = temporaryFolder();
  for (const [name, length] of [
    ['2026-03-02', 1800],
    ['2026-03-04', 3600],
  ] as const) {
    const bytes = watchFile({ start: `${name}T07:00Z`, stretches: continuous(length, fast), bpm: 150 });
    writeFileSync(join(folder, `${name}.fit`), bytes);
  }
  await talktest('athlete', 'set', '--cap', '7:45/km');
  await talktest('import', folder);
  return talktest;
}

test('a run is marked, worth a look from then on, and no longer when the mark is taken back', async () => {
  const talktest = await runner();
  const marked = await talktest('mark', '2026-03-02', 'easy', '--rpe', '3', '--talk-test', 'yes');
  expect(marked.status).toBe(0);
  expect(marked.out).toMatch(
    /^2026-03-02-\w{8}: meant easy, effort 3 of 10, full sentences\.\nToo fast\. Worth a look\.\n/,
  );
  expect((await talktest('report', '2026-03-02')).out).toContain('3 of 10, full sentences');
  expect((await talktest('runs', '--flagged')).out).toContain('2026-03-02');
  const back = await talktest('mark', '2026-03-02', 'unknown', '--rpe', 'none', '--talk-test', 'none');
  expect(back.out).toMatch(/: nothing is told of it\.\nAs an easy run: Too fast\.\n/);
  expect((await talktest('runs', '--flagged')).out).toContain('No run is worth a second look');
});

test('a rule lists its runs before it marks them', async () => {
  const talktest = await runner();
  const tried = await talktest('mark', 'not-easy', '--longer-than', '8km', '--dry-run');
  expect(tried.out).toMatch(
    /^1 run would be marked as not meant easy \(dry run: nothing was kept\):\n {2}2026-03-04-\w{8} /,
  );
  const done = await talktest('mark', 'not-easy', '--longer-than', '8km');
  expect(done.out).toMatch(/^1 run marked as not meant easy:\n {2}2026-03-04/);
  expect((await talktest('report', 'latest')).out).toContain(
    'Not meant to be easy; as an easy run this would have been',
  );
  expect((await talktest('mark', 'not-easy', '--longer-than', '8km')).out).toContain('No run is left');
});

describe('what cannot be meant is refused with what to type', () => {
  test.each([
    [['mark'], 'Name one run'],
    [['mark', 'latest'], 'Name one run'],
    [['mark', 'latest', 'hard'], 'easy, not-easy or unknown'],
    [['mark', 'latest', 'easy', '--dry-run'], '--dry-run goes with a rule'],
    [['mark', 'latest', 'easy', '--race'], 'do not go together'],
    [['mark', '--longer-than', '15km'], 'Say what these runs were meant to be'],
    [['mark', 'easy', '--longer-than', '15'], 'a distance with its unit'],
    [['mark', 'easy', '--longer-than', '15km', '--rpe', '3'], 'run by run'],
  ])('%j', async (words, sentence) => {
    const seen = await typeTalktest(words);
    expect(seen.status).toBe(2);
    expect(seen.err.replaceAll(/\s+/g, ' ')).toContain(sentence);
  });

  test('races that were never told, and a run that is not there', async () => {
    const data = temporaryFolder();
    const races = await typeTalktest(['mark', '--race', '--data', data]);
    expect(races).toMatchObject({ status: 1, err: expect.stringContaining('no race is known yet') });
    const none = await typeTalktest(['mark', '1999', 'easy', '--data', data]);
    expect(none).toMatchObject({ status: 1, err: expect.stringContaining('no kept run') });
  });
});
