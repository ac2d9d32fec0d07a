import type { Provenance } from '../core/training/activity.ts';
import type { ImportProgress } from './import-progress.ts';
import { ImportTally } from './import-tally.ts';
import type { Files, FoundOrRefused } from './ports/files.ts';
import { Problem } from './ports/problem.ts';
import { type ImportMemory, type ReceivePorts, takeIn } from './receive-file.ts';
import type { Received } from './received.ts';
import { settleVerdicts } from './settle-verdicts.ts';

export type { ImportCounts, ImportProgress, ImportStep, ImportSummary } from './import-progress.ts';

export type ImportPorts = ReceivePorts & { readonly files: Files };

export type ImportOptions = {
  /** true: everything but keeping. */
  readonly dryRun: boolean;
  /** default `fit-file`. */
  readonly provenance?: Provenance;
};

/**
 * Imports files and folders, one file at a time in a stable order; one bad file never stops the rest. The last
 * item is the summary. Whoever stops listening keeps what was kept so far; the verdicts that it changes are
 * brought up to date before they are next shown.
 * @throws Problem when nothing more can be kept: a full disk, a damaged database, invented runs among real ones
 */
export async function* importPaths(
  ports: ImportPorts,
  athleteId: string,
  paths: readonly string[],
  { dryRun, provenance = 'fit-file' }: ImportOptions,
): AsyncGenerator<ImportProgress> {
  const tally = new ImportTally(ports.clock.now, await count(ports.files, paths));
  const rehearsed = new Set<string>();
  const memory: ImportMemory = { followed: null };
  for await (const found of ports.files.walk(paths)) {
    const received = await receivedOf(ports, athleteId, found, { dryRun, provenance }, memory);
    yield tally.add(dryRun ? onceOnly(received, rehearsed) : received);
  }
  yield tally.summary(dryRun, dryRun ? 0 : await settleVerdicts(ports, athleteId));
}

async function count(files: Files, paths: readonly string[]): Promise<number> {
  let total = 0;
  for await (const _ of files.walk(paths)) total += 1;
  return total;
}

async function receivedOf(
  ports: ImportPorts,
  athleteId: string,
  found: FoundOrRefused,
  { dryRun, provenance }: Required<ImportOptions>,
  memory: ImportMemory,
): Promise<Received> {
  const { path } = found;
  if (found.outcome === 'refused') return unreadable(path, found.code, found.reason);
  const file = await ports.files.read(path);
  if (file.outcome === 'refused') return unreadable(path, file.code, file.reason);
  try {
    return await takeIn(ports, athleteId, { bytes: file.bytes, path, provenance }, { keep: !dryRun, memory });
  } catch (error) {
    if (error instanceof Problem) throw error;
    const what = error instanceof Error ? error.message : String(error);
    return unreadable(path, 'unexpected', `Reading it failed in a way nobody foresaw: ${what}`);
  }
}

/** A rehearsal keeps nothing, so it has to remember by itself which runs it met before. */
function onceOnly(received: Received, rehearsed: Set<string>): Received {
  const stored = received.stored.filter(({ id }) => !rehearsed.has(id));
  const known = received.stored.filter(({ id }) => rehearsed.has(id)).map(({ id }) => id);
  for (const { id } of stored) rehearsed.add(id);
  if (known.length === 0) return received;
  const outcome = stored.length > 0 ? 'stored' : 'already-known';
  const reason = stored.length > 0 ? received.reason : 'Another file of this import holds the same.';
  const code = stored.length > 0 ? received.code : 'already-known';
  return { ...received, outcome, code, reason, stored, known: [...received.known, ...known] };
}

function unreadable(path: string, code: string, reason: string): Received {
  return { path, outcome: 'unreadable', code, reason, stored: [], known: [] };
}
