import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { planFiles } from '../../src/adapters/plan-files/plan-files.ts';
import { setAthlete } from '../../src/companion/athlete.ts';
import { importPaths } from '../../src/companion/import-paths.ts';
import { listRuns } from '../../src/companion/list-runs.ts';
import { receiveFile, takeIn } from '../../src/companion/receive-file.ts';
import { settleVerdicts } from '../../src/companion/settle-verdicts.ts';
import { rulesVersion } from '../../src/core/compliance/rules-version.ts';
import { beatsPerMinute, metresPerSecond } from '../../src/core/units/quantities.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { day, type Kept, kept, workouts } from './kept.ts';
import { easy, fast, minutes, watchFile } from './watch-files.ts';

/** 7:45 per kilometre. */
const cap = metresPerSecond(1000 / 465);

const session = (start: string, speed = easy) =>
  watchFile({ start, stretches: minutes(10, speed), bpm: 120 });

async function receive({ ports }: Kept, ...files: readonly Uint8Array[]): Promise<void> {
  for (const bytes of files) {
    await receiveFile(ports, 'me', { bytes, path: 'run.fit', provenance: 'fit-file' });
  }
}

/** Day, version, planned session and intent of every run. */
async function told({ ports }: Kept): Promise<string[]> {
  const runs = await ports.runs.list('me', null);
  return runs.map(
    ({ day: date, latest }) =>
      `${date} v${latest.version} ${latest.session?.id ?? 'no session'} ${latest.evidence.intent}`,
  );
}

const monday = session('2026-03-02T07:00Z');
const wednesday = session('2026-03-04T07:00Z');
const friday = session('2026-03-06T07:00Z');

describe('caps that change', () => {
  test('have every run judged again as a new version; the old one stays readable', async () => {
    const made = await kept();
    await receive(made, monday, wednesday);
    const { runs } = made.ports;
    expect((await runs.latest('me'))?.latest.paceStatus).toBe('not-assessed');
    const set = await setAthlete(made.ports, 'me', { paceCap: cap });
    expect(set.judgedAgain).toBe(2);
    const latest = await runs.latest('me');
    expect(latest?.latest).toMatchObject({ version: 2, paceStatus: 'ok' });
    const id = latest?.id ?? '';
    expect((await runs.verdict('me', id, 1))?.inputs.caps.pace).toBeNull();
    expect((await runs.verdict('me', id, 1))?.judgement.pace).toMatchObject({ reason: 'no-pace-cap' });
    expect((await runs.verdict('me', id, 2))?.inputs.caps.pace?.metresPerSecond).toBe(cap);
  });

  test('to what they were change nothing: no row, no version', async () => {
    const made = await kept();
    await receive(made, monday);
    await setAthlete(made.ports, 'me', { paceCap: cap });
    const before = made.everything();
    expect((await setAthlete(made.ports, 'me', { paceCap: cap })).judgedAgain).toBe(0);
    expect(made.everything()).toEqual(before);
  });

  test('from a day on leave the runs before it as they were', async () => {
    const made = await kept();
    await receive(made, monday, wednesday, friday);
    await setAthlete(made.ports, 'me', { paceCap: cap });
    const slower = metresPerSecond(1.9);
    const set = await setAthlete(made.ports, 'me', { paceCap: slower, from: day('2026-03-04') });
    expect(set.judgedAgain).toBe(2);
    const runs = await made.ports.runs.list('me', null);
    const caps = await Promise.all(runs.map(({ id }) => made.ports.runs.verdict('me', id, null)));
    expect(caps.map((verdict) => verdict?.inputs.caps.pace?.metresPerSecond)).toEqual([cap, slower, slower]);
  });

  test('do not touch what they are no part of: a name judges nothing again', async () => {
    const made = await kept();
    await receive(made, monday);
    expect((await setAthlete(made.ports, 'me', { name: 'Ada', units: 'imperial' })).judgedAgain).toBe(0);
    expect((await setAthlete(made.ports, 'me', { birthYear: 1986 })).judgedAgain).toBe(1);
    const set = await setAthlete(made.ports, 'me', {
      maximumHeartRate: { kind: 'tested', bpm: beatsPerMinute(186) },
    });
    expect(set.judgedAgain).toBe(1);
    expect((await made.ports.runs.latest('me'))?.latest.version).toBe(3);
  });
});

describe('a plan', () => {
  test('says which session a run was and that it was meant easy; runs before it stay unknown', async () => {
    const made = await kept();
    await setAthlete(made.ports, 'me', { paceCap: cap, plan: 'A', planStart: day('2026-03-02') });
    await receive(made, session('2026-02-20T07:00Z'), monday, wednesday);
    expect(await told(made)).toEqual([
      '2026-02-20 v1 no session unknown',
      '2026-03-02 v1 a-w01-mon easy',
      '2026-03-04 v1 a-w01-wed easy',
    ]);
  });

  test('chosen after the runs were received has them judged again, from its start on', async () => {
    const made = await kept();
    await setAthlete(made.ports, 'me', { paceCap: cap });
    await receive(made, session('2026-02-20T07:00Z'), monday, wednesday);
    const set = await setAthlete(made.ports, 'me', { plan: 'A', planStart: day('2026-03-02') });
    expect(set.judgedAgain).toBe(2);
    expect(await told(made)).toEqual([
      '2026-02-20 v1 no session unknown',
      '2026-03-02 v2 a-w01-mon easy',
      '2026-03-04 v2 a-w01-wed easy',
    ]);
  });

  test('moves on when an earlier run turns up later: only the runs whose place changed are judged again', async () => {
    const made = await kept();
    await setAthlete(made.ports, 'me', { paceCap: cap, plan: 'A', planStart: day('2026-03-02') });
    await receive(made, wednesday, friday);
    expect(await told(made)).toEqual(['2026-03-04 v1 a-w01-mon easy', '2026-03-06 v1 a-w01-wed easy']);
    made.lay('monday.fit', monday);
    const items = [];
    for await (const item of importPaths(made.ports, 'me', [made.folder], { dryRun: false }))
      items.push(item);
    expect(items.at(-1)).toMatchObject({ kind: 'summary', runs: 1, judgedAgain: 2 });
    expect(await told(made)).toEqual([
      '2026-03-02 v1 a-w01-mon easy',
      '2026-03-04 v2 a-w01-wed easy',
      '2026-03-06 v2 a-w01-fri easy',
    ]);
  });

  test('is the same whatever order the files came in', async () => {
    const inOrder = await kept();
    const shuffled = await kept();
    const files = [monday, session('2026-03-04T07:00Z', fast), friday, session('2026-03-08T07:00Z')];
    for (const made of [inOrder, shuffled]) {
      await setAthlete(made.ports, 'me', { paceCap: cap, plan: 'A', planStart: day('2026-03-02') });
    }
    await receive(inOrder, ...files);
    await receive(shuffled, ...[2, 0, 3, 1].flatMap((at) => files[at] ?? []));
    const sessions = async (made: Kept) => (await told(made)).map((line) => line.replace(/ v\d+/, ''));
    expect(await sessions(shuffled)).toEqual(await sessions(inOrder));
  });

  test('that is given up leaves the verdicts of its time alone', async () => {
    const made = await kept('2026-03-05T09:00Z');
    await setAthlete(made.ports, 'me', { paceCap: cap, plan: 'A', planStart: day('2026-03-02') });
    await receive(made, monday);
    expect((await setAthlete(made.ports, 'me', { plan: null })).judgedAgain).toBe(0);
    await receive(made, friday);
    expect(await told(made)).toEqual(['2026-03-02 v1 a-w01-mon easy', '2026-03-06 v1 no session unknown']);
  });

  test('that follows another one does not rewrite it', async () => {
    const made = await kept('2026-03-05T09:00Z');
    await setAthlete(made.ports, 'me', { paceCap: cap, plan: 'A', planStart: day('2026-03-02') });
    await receive(made, monday);
    await setAthlete(made.ports, 'me', { plan: 'B', planStart: day('2026-03-06') });
    await receive(made, friday);
    expect(await told(made)).toEqual(['2026-03-02 v1 a-w01-mon easy', '2026-03-06 v1 b-w01-mon easy']);
  });

  test('whose start was mistyped is corrected, not followed by another one', async () => {
    const made = await kept();
    await setAthlete(made.ports, 'me', { paceCap: cap, plan: 'A', planStart: day('2025-03-02') });
    await receive(made, session('2026-02-20T07:00Z'), monday);
    await setAthlete(made.ports, 'me', { planStart: day('2026-03-02') });
    expect((await told(made)).map((line) => line.replace(/ v\d+/, ''))).toEqual([
      '2026-02-20 no session unknown',
      '2026-03-02 a-w01-mon easy',
    ]);
  });
});

describe('verdicts left behind', () => {
  test('by a crash between keeping and settling are brought up to date before they are shown', async () => {
    const made = await kept();
    await setAthlete(made.ports, 'me', { paceCap: cap, plan: 'A', planStart: day('2026-03-02') });
    for (const bytes of [wednesday, monday]) {
      await takeIn(made.ports, 'me', { bytes, path: 'run.fit', provenance: 'fit-file' });
    }
    const lines = await listRuns(made.ports, 'me', { flagged: false, since: null });
    expect(lines.map(({ session }) => session?.id)).toEqual(['a-w01-mon', 'a-w01-wed']);
  });

  test('by a plan that was edited are given anew: the session is another one now', async () => {
    const made = await kept();
    await setAthlete(made.ports, 'me', { paceCap: cap, plan: 'A', planStart: day('2026-03-02') });
    await receive(made, monday);
    const folder = temporaryFolder();
    for (const name of ['plan-a.yaml', 'plan-b.yaml']) {
      const text = readFileSync(join(workouts, name), 'utf8');
      writeFileSync(join(folder, name), text.replace('warm-up: 5 min walk', 'warm-up: 6 min walk'));
    }
    const ports = { ...made.ports, plans: planFiles(folder) };
    expect(await settleVerdicts(ports, 'me')).toBe(1);
    expect(await settleVerdicts(ports, 'me')).toBe(0);
    const id = (await ports.runs.latest('me'))?.id ?? '';
    const warmUp = async (version: number) =>
      (await ports.runs.verdict('me', id, version))?.inputs.planned?.blocks[0]?.steps[0]?.seconds;
    expect([await warmUp(1), await warmUp(2)]).toEqual([300, 360]);
  });

  test('by older rules are given anew from what is kept, without reading any FIT again', async () => {
    const made = await kept();
    await setAthlete(made.ports, 'me', { paceCap: cap });
    await receive(made, monday, wednesday);
    const before = await Promise.all(
      (await made.ports.runs.list('me', null)).map(({ id }) => made.ports.runs.verdict('me', id, null)),
    );
    const database = new SQLite(made.file);
    database.exec("update verdicts set rules_version = '0.9', inputs_key = 'of 0.9', run_bouts = '[1]'");
    database.exec("update athletes set settled_rules = '0.9'");
    database.exec("update originals set bytes = x'00'");
    database.close();
    expect(await settleVerdicts(made.ports, 'me')).toBe(2);
    const runs = await made.ports.runs.list('me', null);
    const after = await Promise.all(runs.map(({ id }) => made.ports.runs.verdict('me', id, null)));
    expect(after.map((verdict) => verdict?.judgement)).toEqual(before.map((verdict) => verdict?.judgement));
    expect(runs.map(({ latest }) => [latest.version, latest.rulesVersion, latest.runBouts.length])).toEqual([
      [2, rulesVersion, 10],
      [2, rulesVersion, 10],
    ]);
    expect(await settleVerdicts(made.ports, 'me')).toBe(0);
  });
});
