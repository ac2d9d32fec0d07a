import type { Provenance } from '../core/training/activity.ts';
import { type Before, type Examined, examineFile } from './examine-file.ts';
import type { LookedAt } from './import-batch.ts';
import type { Clock } from './ports/clock.ts';
import type { FileStamp, Files, FoundOrRefused } from './ports/files.ts';
import type { Imports, SeenFile } from './ports/imports.ts';
import { Problem } from './ports/problem.ts';
import { type Received, unreadable } from './received.ts';
import { isUnchanged, reader, receivedBefore } from './unchanged-file.ts';

export type LookPorts = { readonly files: Files; readonly imports: Imports; readonly clock: Clock };

/** Looks at one file that a walk came by: not at all when it is as it was, else reads and judges it. */
export async function lookAtFile(
  { files, imports, clock }: LookPorts,
  before: Before,
  found: FoundOrRefused,
  provenance: Provenance,
): Promise<LookedAt> {
  const { path } = found;
  const answer = (received: Received, written: Pick<LookedAt, 'keep' | 'seen'>): LookedAt => ({
    received,
    at: clock.now(),
    ...written,
  });
  const nothing = { keep: null, seen: null };
  if (found.outcome === 'refused') return answer(unreadable(path, found.code, found.reason), nothing);
  const seen = await imports.seen(before.athlete.id, found.stamp.absolute);
  if (seen !== null && isUnchanged(seen, found.stamp)) return answer(receivedBefore(path, seen), nothing);
  const { sha256, received, keep } = await examined();
  const now = seenNow(found.stamp, sha256, received);
  return answer(received, { keep, seen: stillTold(seen, now) });

  async function examined(): Promise<Omit<Examined, 'sha256'> & { readonly sha256: string | null }> {
    const file = await files.read(path);
    if (file.outcome === 'refused') {
      return { sha256: null, received: unreadable(path, file.code, file.reason), keep: null };
    }
    try {
      return await examineFile(clock, before, { bytes: file.bytes, path, provenance });
    } catch (error) {
      if (error instanceof Problem) throw error;
      const what = error instanceof Error ? error.message : String(error);
      const reason = `Reading it failed in a way nobody foresaw: ${what}`;
      return { sha256: null, received: unreadable(path, 'unexpected', reason), keep: null };
    }
  }

  function seenNow(
    stamp: FileStamp,
    sha256: string | null,
    { stored, known, ...answer }: Received,
  ): SeenFile {
    const { outcome, code, reason } = answer;
    const runs = [...known, ...stored.map(({ id }) => id)];
    return { stamp, sha256, outcome, code, reason, runs, seenAt: clock.now(), reader };
  }
}

/** The same bytes a second time: what became of them the first time is the better answer to "where is my run?". */
function stillTold(before: SeenFile | null, now: SeenFile): SeenFile {
  if (before === null || now.outcome !== 'already-known' || before.sha256 !== now.sha256) return now;
  const { outcome, code, reason } = before;
  return { ...now, outcome, code, reason };
}
