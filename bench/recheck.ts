import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { planFiles } from '../src/adapters/plan-files/plan-files.ts';
import { openStore, type Store } from '../src/adapters/store/open-store.ts';
import { setAthlete } from '../src/companion/athlete.ts';
import { takeIn } from '../src/companion/receive-file.ts';
import { type RecheckSummary, recheck } from '../src/companion/recheck.ts';
import type { SettlePorts } from '../src/companion/settle-verdicts.ts';
import { instant } from '../src/core/units/instant.ts';
import { beatsPerMinute, metresPerSecond } from '../src/core/units/quantities.ts';
import { sampleHistory } from '../src/sample/sample-history.ts';
import type { BenchRow } from './row.ts';

const storedRuns = 3000;
const folder = '../shared/fit/';
const floorSeconds = 12;
const aimSeconds = 5;

const tested = (bpm: number) => ({ kind: 'tested', bpm: beatsPerMinute(bpm) }) as const;

const portsOf = ({ athletes, runs }: Store): SettlePorts => ({
  athletes,
  runs,
  plans: planFiles('workouts'),
  clock: { now: () => instant(Date.now()), utcOffsetSeconds: () => 0 },
});

/** Real runs, else those of the sample runner. */
function recordings(): readonly Uint8Array[] {
  if (!existsSync(`${folder}manifest.json`)) return sampleHistory(1).map(({ bytes }) => bytes);
  const entries: { readonly file: string; readonly sport?: unknown }[] = JSON.parse(
    readFileSync(`${folder}manifest.json`, 'utf8'),
  );
  return entries
    .filter(({ file, sport }) => sport === 'running' && existsSync(folder + file))
    .map(({ file }) => readFileSync(folder + file));
}

/** Lays copies of the kept runs beside them, each at its own time, until there are enough. */
function multiply(file: string): void {
  const database = new SQLite(file);
  const columns = (table: string, changed: Readonly<Record<string, string>>): string =>
    database
      .prepare<[string], string>('select name from pragma_table_info(?)')
      .pluck()
      .all(table)
      .map((name) => changed[name] ?? name)
      .join(', ');
  const kept = Number(database.prepare('select count(*) from activities').pluck().get());
  const copy = database.transaction((round: number, limit: number) => {
    const suffix = `|| '-${round}'`;
    const first = `(select id from activities where id not like '%-copy-%' order by id limit ${limit})`;
    const insert = (table: string, changed: Readonly<Record<string, string>>, where: string) =>
      database.exec(`insert into ${table} select ${columns(table, changed)} from ${table} where ${where}`);
    if (round === 1) database.exec("update originals set bytes = x'00'");
    insert(
      'activities',
      {
        id: `id || '-copy' ${suffix}`,
        content_hash: `content_hash ${suffix}`,
        start_time: `start_time + ${round}`,
      },
      `id in ${first}`,
    );
    insert('samples', { activity_id: `activity_id || '-copy' ${suffix}` }, `activity_id in ${first}`);
    insert('verdicts', { activity_id: `activity_id || '-copy' ${suffix}` }, `activity_id in ${first}`);
  });
  for (let round = 1, all = kept; all < storedRuns; round += 1) {
    const limit = Math.min(kept, storedRuns - all);
    copy(round, limit);
    all += limit;
  }
  database.close();
}

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

async function timed(
  ports: SettlePorts,
): Promise<{ readonly seconds: number; readonly summary: RecheckSummary }> {
  const before = process.cpuUsage();
  for await (const step of recheck(ports, 'me', { dryRun: false })) {
    if (step.kind === 'summary') return { seconds: cpuSeconds(before), summary: step };
  }
  throw new Error('a recheck has a summary');
}

/** 3,000 kept runs judged again from what is stored after the maximum heart rate changed; then once more, for nothing. */
export async function benchRecheck(): Promise<BenchRow[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'talktest-recheck-'));
  const file = join(temporary, 'talktest.sqlite');
  const first = await openStore(file);
  const filling = portsOf(first);
  await setAthlete(filling, 'me', { paceCap: metresPerSecond(2.4), maximumHeartRate: tested(186) });
  for (const [index, bytes] of recordings().entries()) {
    await takeIn(filling, 'me', { bytes, path: `${index}.fit`, provenance: 'fit-file' });
  }
  await first.close();
  multiply(file);
  const store = await openStore(file);
  const ports = portsOf(store);
  const athlete = await store.athletes.load('me');
  if (athlete === null) throw new Error('nobody was kept');
  await store.athletes.save({ ...athlete, maximumHeartRate: [{ from: null, value: tested(194) }] });
  const again = await timed(ports);
  const nothing = await timed(ports);
  await store.close();
  rmSync(temporary, { recursive: true });
  const judged = again.summary.runs.length;
  if (judged !== again.summary.checked || nothing.summary.runs.length !== 0) {
    throw new Error(
      `${judged} of ${again.summary.checked} judged again, then ${nothing.summary.runs.length}`,
    );
  }
  return [
    {
      figure: `recheck of ${judged.toLocaleString('en-GB')} stored runs after a changed maximum, CPU`,
      measured: `${again.seconds.toFixed(1)} s (the next one, for nothing: ${nothing.seconds.toFixed(2)} s)`,
      floor: `${floorSeconds} s`,
      aim: `${aimSeconds} s`,
      ok: again.seconds <= floorSeconds,
    },
  ];
}
