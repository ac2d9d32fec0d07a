import type { Activity } from '../core/training/activity.ts';
import { isGzip, isZip } from '../formats/archive/signatures.ts';
import type { Unwrapped } from '../formats/archive/unwrap.ts';
import { readWatchFile } from '../formats/watch/read-watch-file.ts';
import { contentHash } from './content-hash.ts';

/** Raised whenever files can be read that could not be before: those are looked at again then. */
export const readerEdition = 1;

/** One recorded session of a file. `part` counts the sessions of the whole file from 1. */
export type ReadActivity = {
  readonly part: number;
  /** name inside a zip; null when the file is not one. */
  readonly entry: string | null;
  /** SHA-256 of the FIT file itself, out of its wrapping. */
  readonly contentHash: string;
  readonly activity: Activity;
};

/** Something in the file that holds no session, and why. */
export type ReadRest = {
  readonly entry: string | null;
  readonly outcome: 'not-an-activity' | 'unreadable';
  readonly code: string;
  readonly reason: string;
};

/** A file taken apart: sessions of every sport, and what was no session. One of both lists has an entry. */
export type ReadFile = {
  /** SHA-256 of the bytes as they came. */
  readonly sha256: string;
  readonly activities: readonly ReadActivity[];
  readonly rest: readonly ReadRest[];
};

/** Unpacking is loaded only for what is packed: its tables take longer to build than a run to read. */
async function unpacked(bytes: Uint8Array): Promise<Unwrapped> {
  if (!isGzip(bytes) && !isZip(bytes)) {
    return { outcome: 'entries', entries: [{ name: null, bytes }], incomplete: null };
  }
  const { unwrap } = await import('../formats/archive/unwrap.ts');
  return unwrap(bytes);
}

/**
 * A hash worked out when it is first asked for: a check in text never asks, and to load SHA-256 alone takes as long
 * as to read a run.
 */
function hashLater(bytes: Uint8Array, known: string | null): () => string {
  let hash = known;
  return () => {
    hash ??= contentHash(bytes);
    return hash;
  };
}

/**
 * Takes a file out of gzip or zip, by its first bytes and whatever its name, and reads every FIT file in it.
 * @param bytes the file as it came.
 * @param sha256 its hash, where it is known already.
 * @returns never throws on bad bytes; they are in `rest` with a reason.
 */
export async function readRuns(bytes: Uint8Array, sha256: string | null = null): Promise<ReadFile> {
  const hashOfAll = hashLater(bytes, sha256);
  const readFile = (activities: readonly ReadActivity[], rest: readonly ReadRest[]): ReadFile => ({
    get sha256() {
      return hashOfAll();
    },
    activities,
    rest,
  });
  const unwrapped = await unpacked(bytes);
  if (unwrapped.outcome === 'unreadable') {
    const { code, reason } = unwrapped;
    return readFile([], [{ entry: null, outcome: 'unreadable', code, reason }]);
  }
  const activities: ReadActivity[] = [];
  const rest: ReadRest[] = [];
  if (unwrapped.incomplete !== null)
    rest.push({ entry: null, outcome: 'unreadable', ...unwrapped.incomplete });
  for (const { name: entry, bytes: fit } of unwrapped.entries) {
    const file = await readWatchFile(fit);
    if (file.outcome === 'activities') {
      const hash = fit === bytes ? hashOfAll : hashLater(fit, null);
      for (const activity of file.activities) {
        activities.push({
          part: activities.length + 1,
          entry,
          get contentHash() {
            return hash();
          },
          activity,
        });
      }
    } else {
      const code = file.outcome === 'unreadable' ? file.code : file.fileType;
      rest.push({ entry, outcome: file.outcome, code, reason: file.reason });
    }
  }
  return readFile(activities, rest);
}
