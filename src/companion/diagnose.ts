import { localDayOf } from '../core/units/instant.ts';
import { athleteOn, capsOn, newAthlete } from './athlete-on.ts';
import type { AthleteRecord, Athletes } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { Health, StoreHealth } from './ports/health.ts';

export type DiagnosePorts = {
  readonly health: Health;
  readonly clock: Clock;
  /** null when the database could not be opened. */
  readonly athletes: Athletes | null;
  readonly versions: Readonly<Record<string, string>>;
};

/** One thing looked at. `missing` is nothing wrong, but something the runner can still give. */
export type Finding = {
  readonly what: string;
  readonly state: 'ok' | 'missing' | 'wrong';
  readonly sentence: string;
};

export type Diagnosis = {
  readonly findings: readonly Finding[];
  /** false when anything is wrong. */
  readonly well: boolean;
};

/** Below this an import of years may not fit: 3,000 runs of an hour take about 400 MB. */
const littleRoom = 500_000_000;

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000).toLocaleString('en')} MB`;

function storeFindings(file: string, store: StoreHealth): readonly Finding[] {
  if (store.state === 'absent') {
    return [{ what: 'database', state: 'missing', sentence: `Nothing is kept yet; it will be ${file}.` }];
  }
  if (store.state === 'refused') return [{ what: 'database', state: 'wrong', sentence: store.sentence }];
  const sound: Finding =
    store.complaints.length === 0
      ? { what: 'integrity', state: 'ok', sentence: "SQLite's own check finds the database sound." }
      : {
          what: 'integrity',
          state: 'wrong',
          sentence: `The database ${file} is damaged: ${store.complaints[0]}. Put a copy of it back, or move it away and import your files again.`,
        };
  return [
    {
      what: 'database',
      state: 'ok',
      sentence: `${file}, layout ${store.schemaVersion}, SQLite ${store.sqliteVersion}, ${inMegabytes(store.bytes)}.`,
    },
    sound,
    {
      what: 'kept',
      state: store.runs === 0 ? 'missing' : 'ok',
      sentence: `${store.runs} runs from ${store.originals} files, ${store.verdicts} verdicts.`,
    },
  ];
}

function folderFindings(
  file: string,
  { writable, freeBytes }: Awaited<ReturnType<Health['folder']>>,
): readonly Finding[] {
  const findings: Finding[] = [
    writable
      ? { what: 'folder', state: 'ok', sentence: 'The data folder can be written to.' }
      : { what: 'folder', state: 'wrong', sentence: `The folder of ${file} cannot be written to.` },
  ];
  if (freeBytes !== null) {
    const little = freeBytes < littleRoom;
    findings.push({
      what: 'room',
      state: little ? 'wrong' : 'ok',
      sentence: little
        ? `Only ${inMegabytes(freeBytes)} are free on that disk.`
        : `${inMegabytes(freeBytes)} are free on that disk.`,
    });
  }
  return findings;
}

function athleteFindings(record: AthleteRecord, clock: Clock): readonly Finding[] {
  const today = localDayOf(clock.now(), clock.utcOffsetSeconds(clock.now()));
  const athlete = athleteOn(record, today);
  const caps = capsOn(record, today);
  const finding = (what: string, there: boolean, known: string, missing: string): Finding => ({
    what,
    state: there ? 'ok' : 'missing',
    sentence: there ? known : missing,
  });
  return [
    finding(
      'maximum heart rate',
      caps.heartRate !== null || caps.heartRateIsNoInstrument,
      caps.heartRateIsNoInstrument
        ? 'Heart rate is no instrument for this runner; pace and effort lead.'
        : `Known (${caps.heartRate?.source}).`,
      'Not known, so heart rate is not judged: give a maximum heart rate or a birth year.',
    ),
    finding(
      'easy pace cap',
      caps.pace !== null,
      `Known (${caps.pace?.source}).`,
      'Not known, so pace is not judged: give an easy pace cap or a race result.',
    ),
    finding(
      'plan',
      athlete.plan !== null,
      `Plan ${athlete.plan} from ${athlete.planStart}.`,
      'None chosen, so there is no next session: give a plan and its start.',
    ),
  ];
}

/** Looks after versions, database, folder and what is still missing; changes nothing. */
export async function diagnose(ports: DiagnosePorts, athleteId: string): Promise<Diagnosis> {
  const { health, versions, athletes, clock } = ports;
  const store = await health.store();
  const record = (await athletes?.load(athleteId)) ?? newAthlete(athleteId, false);
  const findings: readonly Finding[] = [
    ...Object.entries(versions).map(([what, version]): Finding => ({ what, state: 'ok', sentence: version })),
    ...storeFindings(health.file, store),
    ...folderFindings(health.file, await health.folder()),
    ...(store.state === 'refused' ? [] : athleteFindings(record, clock)),
  ];
  return { findings, well: findings.every(({ state }) => state !== 'wrong') };
}
