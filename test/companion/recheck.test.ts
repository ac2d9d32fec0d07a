import { describe, expect, test } from 'vitest';
import { setAthlete } from '../../src/companion/athlete.ts';
import type { AthleteRecord } from '../../src/companion/ports/athletes.ts';
import { receiveFile } from '../../src/companion/receive-file.ts';
import { type RecheckSummary, recheck } from '../../src/companion/recheck.ts';
import { rejudge } from '../../src/companion/rejudge.ts';
import { saysOtherwise } from '../../src/companion/rejudged.ts';
import { beatsPerMinute, metresPerSecond } from '../../src/core/units/quantities.ts';
import { type Kept, kept } from './kept.ts';
import { continuous, easy, watchFile } from './watch-files.ts';

/** 7:45 per kilometre. */
const cap = metresPerSecond(1000 / 465);
const tested = (bpm: number) => ({ kind: 'tested', bpm: beatsPerMinute(bpm) }) as const;

/** Half an hour of running around 135 bpm after a slow rise: above 70 % of 180 (126), under 70 % of 200 (140). */
const beats = (second: number) => Math.round(135 - 45 * Math.exp(-second / 120) + 2 * Math.sin(second / 20));
const halfHour = (start: string) => watchFile({ start, stretches: continuous(1800, easy), beats });

async function runner(): Promise<Kept> {
  const made = await kept();
  await setAthlete(made.ports, 'me', { paceCap: cap, maximumHeartRate: tested(180) });
  for (const start of ['2026-03-02T07:00Z', '2026-03-04T07:00Z', '2026-03-06T07:00Z']) {
    const bytes = halfHour(start);
    await receiveFile(made.ports, 'me', { bytes, path: `${start}.fit`, provenance: 'fit-file' });
  }
  return made;
}

/** The maximum is another one, and nothing was judged since: as after a crash between the two. */
async function tellMaximum({ ports }: Kept, bpm: number): Promise<void> {
  const athlete = await ports.athletes.load('me');
  if (athlete === null) throw new Error('nobody');
  await ports.athletes.save(withMaximum(athlete, bpm));
}

const withMaximum = (athlete: AthleteRecord, bpm: number): AthleteRecord => ({
  ...athlete,
  maximumHeartRate: [{ from: null, value: tested(bpm) }],
});

async function rechecked({ ports }: Kept, dryRun = false): Promise<RecheckSummary> {
  for await (const step of recheck(ports, 'me', { dryRun })) if (step.kind === 'summary') return step;
  throw new Error('no summary');
}

describe('a recheck after the maximum heart rate changed', () => {
  test('names every run, from what to what and why', async () => {
    const made = await runner();
    await tellMaximum(made, 200);
    const { checked, runs, dryRun } = await rechecked(made);
    expect({ checked, dryRun }).toEqual({ checked: 3, dryRun: false });
    expect(runs.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-04', '2026-03-06']);
    for (const run of runs) {
      expect(saysOtherwise(run)).toBe(true);
      expect(run).toMatchObject({
        before: { version: 1, verdict: 'easy-pace-high-heart-rate' },
        after: { version: 2, verdict: 'easy-kept' },
        because: ['maximum-heart-rate'],
      });
    }
  });

  test('leaves the old verdicts readable, with the maximum that they were judged with', async () => {
    const made = await runner();
    await tellMaximum(made, 200);
    const [first] = (await rechecked(made)).runs;
    const versions = await made.ports.runs.versions('me', first?.runId ?? '');
    expect(
      versions.map(({ version, verdict, inputs }) => [version, verdict, inputs.caps.heartRate?.maximum]),
    ).toEqual([
      [1, 'easy-pace-high-heart-rate', 180],
      [2, 'easy-kept', 200],
    ]);
    const old = await made.ports.runs.verdict('me', first?.runId ?? '', 1);
    expect(old?.judgement.heartRate).toMatchObject({ status: 'violated' });
  });

  test('done again changes not one row, and still tells what the one before it brought', async () => {
    const made = await runner();
    await tellMaximum(made, 200);
    const first = await rechecked(made);
    const before = made.everything();
    const second = await rechecked(made);
    expect(second.runs).toEqual([]);
    expect(second.checked).toBe(3);
    expect(second.latest?.runs).toEqual(first.runs);
    expect(made.everything()).toEqual(before);
  });

  test('as a dry run says the same and keeps nothing', async () => {
    const made = await runner();
    await tellMaximum(made, 200);
    const before = made.everything();
    const rehearsed = await rechecked(made, true);
    expect(made.everything()).toEqual(before);
    expect(rehearsed.runs).toEqual((await rechecked(made)).runs);
  });

  test('that ends half-way goes on from there', async () => {
    const made = await runner();
    await tellMaximum(made, 200);
    for await (const step of recheck(made.ports, 'me', { dryRun: false })) {
      if (step.kind === 'run' && step.done === 2) break;
    }
    expect((await rechecked(made)).checked).toBe(3);
    expect((await made.ports.runs.list('me', null)).map(({ latest }) => latest.version)).toEqual([2, 2, 2]);
  });
});

describe('a recheck', () => {
  test('of a history that follows from what is known finds nothing to do', async () => {
    const made = await runner();
    expect(await rechecked(made)).toMatchObject({ checked: 3, runs: [], latest: null });
  });

  test('of somebody without runs, or unknown, has nothing to look at', async () => {
    expect(await rechecked(await kept())).toMatchObject({ checked: 0, runs: [], latest: null });
  });

  test('judges what would be, were another maximum known, and keeps nothing', async () => {
    const made = await runner();
    const athlete = await made.ports.athletes.load('me');
    if (athlete === null) throw new Error('nobody');
    const before = made.everything();
    let changes = 0;
    for await (const step of rejudge(made.ports, 'me', { athlete: withMaximum(athlete, 200) })) {
      if (step.kind === 'end') changes = step.runs.filter(saysOtherwise).length;
    }
    expect(changes).toBe(3);
    expect(made.everything()).toEqual(before);
  });
});
