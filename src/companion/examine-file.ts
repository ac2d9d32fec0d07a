import { isRun } from '../core/compliance/is-run.ts';
import type { Provenance } from '../core/training/activity.ts';
import { contentHash } from './content-hash.ts';
import { judgeNewRuns } from './judge-new-runs.ts';
import type { KnownFiles } from './known-files.ts';
import type { PlanHistory } from './plan-history.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { FileToKeep } from './ports/imports.ts';
import { type ReadActivity, type ReadFile, readRuns } from './read-runs.ts';
import { alreadyKnown, type Received } from './received.ts';

/** A file as it came; `path` is only for people. */
export type IncomingFile = {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly provenance: Provenance;
};

/** Whose file it is, and what came before it. */
export type Before = {
  readonly athlete: AthleteRecord;
  readonly history: PlanHistory;
  readonly known: KnownFiles;
};

/** What came of a file, and what is to be kept of it; null: nothing. */
export type Examined = {
  readonly sha256: string;
  readonly received: Received;
  readonly keep: FileToKeep | null;
};

/** Reads a file and judges the runs in it that were not known before; keeps nothing. */
export async function examineFile(
  clock: Clock,
  { athlete, history, known }: Before,
  file: IncomingFile,
): Promise<Examined> {
  const sha256 = contentHash(file.bytes);
  const before = await known.ofOriginal(sha256);
  const nothing = (received: Received): Examined => ({ sha256, received, keep: null });
  if (before !== null) return nothing(alreadyKnown(file.path, before));
  const read = await readRuns(file.bytes, sha256);
  const runs = read.activities.filter(({ activity }) => isRun(activity));
  if (runs.length === 0) return nothing(noRun(file.path, read));
  const { fresh, old } = await sorted(known, runs);
  if (fresh.length === 0) return nothing(alreadyKnown(file.path, old));
  const judged = await judgeNewRuns(clock, athlete, fresh, history);
  if (judged.length === 0) return nothing(noRun(file.path, read));
  return {
    sha256,
    received: {
      path: file.path,
      outcome: 'stored',
      ...lostOf(read),
      stored: judged.map(({ id, verdict }) => ({ id, verdict: verdict.judgement.verdict })),
      known: old,
    },
    keep: { original: { sha256, ...file, receivedAt: clock.now() }, runs: judged },
  };
}

/** Runs by whether their FIT file was kept before, in whatever wrapping; of twins in one zip the first counts. */
async function sorted(
  known: KnownFiles,
  read: readonly ReadActivity[],
): Promise<{ readonly fresh: readonly ReadActivity[]; readonly old: readonly string[] }> {
  const fresh: ReadActivity[] = [];
  const old: string[] = [];
  for (const hash of new Set(read.map((one) => one.contentHash))) {
    const before = await known.ofContent(hash);
    const same = read.filter((one) => one.contentHash === hash);
    if (before.length > 0) old.push(...before);
    else fresh.push(...same.filter(({ entry }) => entry === same[0]?.entry));
  }
  return { fresh, old };
}

/** What of a kept file could not be read: part of a damaged archive. */
function lostOf({ rest }: ReadFile): Pick<Received, 'code' | 'reason'> {
  const lost = rest.find(({ outcome }) => outcome === 'unreadable');
  if (lost === undefined) return { code: null, reason: null };
  const where = lost.entry === null ? '' : `${lost.entry}: `;
  return { code: 'partly-read', reason: `Not all of it could be read. ${where}${lost.reason}` };
}

function noRun(path: string, read: ReadFile): Received {
  const base = { path, stored: [], known: [] };
  const sports = [...new Set(read.activities.map(({ activity }) => activity.sport))];
  if (sports.length > 0) {
    const reason = `No run: it was recorded as ${sports.join(', ')}.`;
    return { ...base, outcome: 'not-a-run', code: 'other-sport', reason };
  }
  const worst = read.rest.find(({ outcome }) => outcome === 'unreadable') ?? read.rest[0];
  return {
    ...base,
    outcome: worst?.outcome ?? 'unreadable',
    code: worst?.code ?? 'empty',
    reason: worst?.reason ?? 'There is nothing in it.',
  };
}
