import { isRun } from '../core/compliance/is-run.ts';
import type { Provenance } from '../core/training/activity.ts';
import { newAthlete } from './athlete-on.ts';
import { contentHash } from './content-hash.ts';
import { type Followed, judgeNewRuns } from './judge-new-runs.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import { Problem } from './ports/problem.ts';
import type { NewRun } from './ports/runs.ts';
import { type ReadActivity, type ReadFile, readRuns } from './read-runs.ts';
import type { Received } from './received.ts';
import { type SettlePorts, settleVerdicts } from './settle-verdicts.ts';

export type ReceivePorts = SettlePorts;

/** A file as it came; `path` is only for people. */
export type IncomingFile = {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly provenance: Provenance;
};

/**
 * Keeps one file from a watch with a verdict on each of its runs, and judges again what it changes. The same bytes
 * twice change nothing.
 * @throws Problem `sample-mixed` when invented and real recordings would meet in one athlete.
 */
export async function receiveFile(
  ports: ReceivePorts,
  athleteId: string,
  file: IncomingFile,
): Promise<Received> {
  const received = await takeIn(ports, athleteId, file, { keep: true });
  if (received.outcome === 'stored') await settleVerdicts(ports, athleteId);
  return received;
}

/** What one file of an import leaves to the next. */
export type ImportMemory = { followed: Followed | null };

/** Like `receiveFile`, but leaves the verdicts that this file changes to the caller; without `keep`, to nobody. */
export async function takeIn(
  ports: ReceivePorts,
  athleteId: string,
  file: IncomingFile,
  { keep, memory = { followed: null } }: { readonly keep: boolean; readonly memory?: ImportMemory },
): Promise<Received> {
  const sha256 = contentHash(file.bytes);
  const known = await ports.runs.ofOriginal(athleteId, sha256);
  if (known !== null) return alreadyKnown(file.path, known);
  const { athlete, isNew } = await athleteFor(ports, athleteId, file.provenance);
  const read = await readRuns(file.bytes);
  const runs = read.activities.filter(({ activity }) => isRun(activity));
  if (runs.length === 0) return noRun(file.path, read);
  const { fresh, old } = await sorted(ports, athleteId, runs);
  if (fresh.length === 0) return alreadyKnown(file.path, old);
  const result = await judgeNewRuns(ports, athlete, fresh, memory.followed);
  memory.followed = result.followed;
  const judged = result.judged.filter(isReallyRunning);
  if (judged.length === 0) return noRun(file.path, read);
  if (keep) {
    if (isNew) await ports.athletes.save(athlete);
    const original = { sha256, ...file, receivedAt: ports.clock.now() };
    const added = await ports.runs.add(athleteId, original, judged);
    // Another process kept the same while this one judged it; a second look says what is known by now.
    if (!added) return takeIn(ports, athleteId, file, { keep, memory });
  }
  return {
    path: file.path,
    outcome: 'stored',
    ...lostOf(read),
    stored: judged.map(({ id, verdict }) => ({ id, verdict: verdict.judgement.verdict })),
    known: old,
  };
}

/** A recording that does not say what it is has to show some running. */
const isReallyRunning = ({ activity, verdict }: NewRun): boolean =>
  activity.sport === 'running' || verdict.judgement.verdict !== 'no-running-found';

async function athleteFor(
  { athletes }: ReceivePorts,
  athleteId: string,
  provenance: Provenance,
): Promise<{ readonly athlete: AthleteRecord; readonly isNew: boolean }> {
  const sample = provenance === 'sample';
  const athlete = await athletes.load(athleteId);
  if (athlete === null) return { athlete: newAthlete(athleteId, sample), isNew: true };
  if (athlete.sample === sample) return { athlete, isNew: false };
  throw new Problem(
    'sample-mixed',
    sample
      ? 'Invented sample runs are never mixed with your own. Use another data folder for them.'
      : 'This data folder holds the invented sample runner. Use another data folder for your own runs.',
  );
}

/** Runs by whether their FIT file was kept before, in whatever wrapping; of twins in one zip the first counts. */
async function sorted(
  { runs }: ReceivePorts,
  athleteId: string,
  read: readonly ReadActivity[],
): Promise<{ readonly fresh: readonly ReadActivity[]; readonly old: readonly string[] }> {
  const fresh: ReadActivity[] = [];
  const old: string[] = [];
  for (const hash of new Set(read.map((one) => one.contentHash))) {
    const before = await runs.ofContent(athleteId, hash);
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

function alreadyKnown(path: string, known: readonly string[]): Received {
  return {
    path,
    outcome: 'already-known',
    code: 'already-known',
    reason: 'It was received before; nothing changed.',
    stored: [],
    known,
  };
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
