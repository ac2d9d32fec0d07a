import { describe, expect, test } from 'vitest';
import { setAthlete } from '../../src/companion/athlete.ts';
import { listRuns } from '../../src/companion/list-runs.ts';
import { type MarkRule, markByRule } from '../../src/companion/mark-by-rule.ts';
import { markRun } from '../../src/companion/mark-run.ts';
import { receiveFile } from '../../src/companion/receive-file.ts';
import { metres, metresPerSecond, seconds } from '../../src/core/units/quantities.ts';
import { day, type Kept, kept } from './kept.ts';
import { continuous, easy, fast, minutes, watchFile } from './watch-files.ts';

/** 7:45 per kilometre. */
const cap = metresPerSecond(1000 / 465);

async function runner(files: Readonly<Record<string, Uint8Array>>, plan = false): Promise<Kept> {
  const made = await kept();
  const planned = plan ? ({ plan: 'A', planStart: day('2026-03-02') } as const) : {};
  await setAthlete(made.ports, 'me', { paceCap: cap, ...planned });
  for (const [path, bytes] of Object.entries(files)) {
    await receiveFile(made.ports, 'me', { bytes, path, provenance: 'fit-file' });
  }
  return made;
}

const fastRun = (start: string, length = 1800) =>
  watchFile({ start, stretches: continuous(length, fast), bpm: 150 });
const flagged = ({ ports }: Kept) => listRuns(ports, 'me', { flagged: true, since: null });

describe('a run that nobody called easy', () => {
  test('is never worth a look, however fast; marked easy it is, as a new version', async () => {
    const made = await runner({ 'fast.fit': fastRun('2026-03-02T07:00Z') });
    expect(await flagged(made)).toEqual([]);
    const marked = await markRun(made.ports, 'me', 'latest', { intent: 'easy' });
    expect(marked?.run.latest).toMatchObject({
      version: 2,
      verdict: 'too-fast',
      evidence: { intent: 'easy' },
    });
    expect(marked?.rejudged.runs).toMatchObject([{ because: ['intent'] }]);
    expect((await flagged(made)).map(({ id }) => id)).toEqual([marked?.run.id]);
  });

  test('is not worth a look either when it was not meant to be easy', async () => {
    const made = await runner({ 'fast.fit': fastRun('2026-03-02T07:00Z') });
    await markRun(made.ports, 'me', 'latest', { intent: 'easy' });
    await markRun(made.ports, 'me', 'latest', { intent: 'not-easy' });
    expect(await flagged(made)).toEqual([]);
    expect((await made.ports.runs.latest('me'))?.latest).toMatchObject({
      version: 3,
      evidence: { intent: 'not-easy' },
    });
  });
});

describe('a mark', () => {
  test('told twice changes nothing the second time: no row, no version', async () => {
    const made = await runner({ 'fast.fit': fastRun('2026-03-02T07:00Z') });
    await markRun(made.ports, 'me', 'latest', { intent: 'easy', rpe: 3 });
    const before = made.everything();
    await markRun(made.ports, 'me', 'latest', { intent: 'easy' });
    expect(made.everything()).toEqual(before);
    expect(await made.ports.runs.marksOf('me', (await made.ports.runs.latest('me'))?.id ?? '')).toHaveLength(
      1,
    );
  });

  test('leaves what was told before as it was, and every mark stays on record', async () => {
    const made = await runner({ 'fast.fit': fastRun('2026-03-02T07:00Z') });
    const { ports } = made;
    await markRun(ports, 'me', 'latest', { rpe: 7 });
    await markRun(ports, 'me', 'latest', { talkTest: 'failed' });
    await markRun(ports, 'me', 'latest', { rpe: null, intent: 'not-easy' });
    const { id = '', latest } = (await ports.runs.latest('me')) ?? {};
    expect(latest?.evidence).toMatchObject({ rpe: null, talkTest: 'failed', intent: 'not-easy' });
    const told = await ports.runs.marksOf('me', id);
    expect(told.map(({ rpe, talkTest, intent }) => [rpe, talkTest, intent])).toEqual([
      [7, null, null],
      [7, 'failed', null],
      [null, 'failed', 'not-easy'],
    ]);
    expect(told[0]).toMatchObject({ markedAt: Date.parse('2026-06-01T09:00Z'), rule: null });
  });

  test('of no run is no mark', async () => {
    const made = await runner({});
    expect(await markRun(made.ports, 'me', 'latest', { intent: 'easy' })).toBeNull();
  });
});

describe('a session of the plan', () => {
  const files = {
    'monday.fit': watchFile({ start: '2026-03-02T07:00Z', stretches: minutes(10, easy), bpm: 120 }),
    'wednesday.fit': watchFile({ start: '2026-03-04T07:00Z', stretches: minutes(10, easy), bpm: 120 }),
  };
  const sessions = async ({ ports }: Kept) =>
    (await ports.runs.list('me', null)).map(({ latest }) => [latest.session?.id, latest.evidence.intent]);

  test('that was not meant to be easy is none: the next run takes its place', async () => {
    const made = await runner(files, true);
    const marked = await markRun(made.ports, 'me', '2026-03-02', { intent: 'not-easy' });
    expect(await sessions(made)).toEqual([
      [undefined, 'not-easy'],
      ['a-w01-mon', 'easy'],
    ]);
    expect(marked?.rejudged.runs.map(({ because }) => because)).toEqual([['intent'], ['planned-session']]);
  });

  test('is one again when the mark is taken back', async () => {
    const made = await runner(files, true);
    const before = await sessions(made);
    await markRun(made.ports, 'me', '2026-03-02', { intent: 'not-easy' });
    await markRun(made.ports, 'me', '2026-03-02', { intent: null });
    expect(await sessions(made)).toEqual(before);
  });

  test('that felt hard is not clean, so the plan repeats it', async () => {
    const made = await runner(files, true);
    await markRun(made.ports, 'me', '2026-03-02', { rpe: 8 });
    expect((await sessions(made)).map(([id]) => id)).toEqual(['a-w01-mon', 'a-w01-mon']);
  });
});

describe('a rule', () => {
  const everyRun: MarkRule = {
    race: false,
    longerThan: null,
    shorterThan: null,
    named: null,
    since: null,
    until: null,
  };
  const files = {
    'morning.fit': fastRun('2026-03-02T07:00Z', 900),
    'Parkrun.fit': fastRun('2026-03-07T07:00Z', 1500),
    'evening.fit': fastRun('2026-03-07T17:00Z', 600),
    'long.fit': fastRun('2026-03-08T07:00Z', 3600),
  };
  const mark = (made: Kept, rule: Partial<MarkRule>, intent: 'easy' | 'not-easy' | null, dryRun = false) =>
    markByRule(made.ports, 'me', { ...everyRun, ...rule }, intent, { words: 'a rule', dryRun });
  const names = (runs: readonly { readonly path: string }[]) => runs.map(({ path }) => path);

  test('means the runs that it says, and only they', async () => {
    const made = await runner(files);
    const meant = async (rule: Partial<MarkRule>) => names((await mark(made, rule, 'easy', true)).runs);
    // 300 s of walking at 1.4 m/s twice, and the running at 2.9 m/s: 3.45, 5.19, 2.58 and 11.28 km.
    expect(await meant({ longerThan: metres(5000) })).toEqual(['Parkrun.fit', 'long.fit']);
    expect(await meant({ shorterThan: metres(3000) })).toEqual(['evening.fit']);
    expect(await meant({ named: 'parkRUN' })).toEqual(['Parkrun.fit']);
    expect(await meant({ since: day('2026-03-07'), until: day('2026-03-07') })).toEqual([
      'Parkrun.fit',
      'evening.fit',
    ]);
    expect(await meant({ longerThan: metres(5000), until: day('2026-03-07') })).toEqual(['Parkrun.fit']);
  });

  test('knows a race by its day and distance', async () => {
    const made = await runner(files);
    const race = { distance: metres(5000), time: seconds(1500), day: day('2026-03-07') };
    await setAthlete(made.ports, 'me', { race });
    expect(names((await mark(made, { race: true }, 'not-easy')).runs)).toEqual(['Parkrun.fit']);
  });

  test('tried first keeps nothing, and then marks what it had said', async () => {
    const made = await runner(files);
    const before = made.everything();
    const tried = await mark(made, {}, 'easy', true);
    expect(made.everything()).toEqual(before);
    const done = await mark(made, {}, 'easy');
    expect(names(done.runs)).toEqual(names(tried.runs));
    expect(done.rejudged.runs).toHaveLength(4);
    expect(await flagged(made)).toHaveLength(4);
    expect(await mark(made, {}, 'easy')).toMatchObject({ runs: [], already: 4, kept: 0 });
  });

  test('never goes before what was said of one run, but takes the place of another rule', async () => {
    const made = await runner(files);
    await markRun(made.ports, 'me', '2026-03-08', { intent: 'easy' });
    await mark(made, { since: day('2026-03-07'), until: day('2026-03-07') }, 'easy');
    const done = await mark(made, {}, 'not-easy');
    expect(names(done.runs)).toEqual(['morning.fit', 'Parkrun.fit', 'evening.fit']);
    expect(done.kept).toBe(1);
  });
});
