import type { Instant } from '../core/units/instant.ts';
import type { ImportedFile, Imports } from './ports/imports.ts';
import { Problem } from './ports/problem.ts';
import { alreadyKnown, type Received, unreadable } from './received.ts';

/** A file that was looked at: the answer to it, when it was given, and what is to be written. */
export type LookedAt = ImportedFile & { readonly received: Received; readonly at: Instant };

/** Beyond this more files in one transaction are hardly faster, and each holds its recording until then. */
const mostFiles = 8;
const mostBytes = 8 * 1024 * 1024;

const nothingToWrite = ({ keep, seen }: ImportedFile): boolean => keep === null && seen === null;

/**
 * Files that are written together. The first is written at once, so that something is to be seen and to be kept from
 * the beginning; then twice as many each time.
 */
export class ImportBatch {
  #files: LookedAt[] = [];
  #room = 1;
  #bytes = 0;
  #writes = 0;

  add(file: LookedAt): void {
    this.#files.push(file);
    this.#bytes += file.keep?.original.bytes.length ?? 0;
    if (!nothingToWrite(file)) this.#writes += 1;
  }

  /** Nothing is gained by waiting for more. */
  get isFull(): boolean {
    return this.#writes === 0 || this.#files.length >= this.#room || this.#bytes >= mostBytes;
  }

  /** Hands over the files and is empty again. */
  take(): readonly LookedAt[] {
    const files = this.#files;
    this.#files = [];
    if (this.#writes > 0) this.#room = Math.min(mostFiles, this.#room * 2);
    this.#bytes = 0;
    this.#writes = 0;
    return files;
  }
}

/**
 * Writes files in one transaction. When it fails for a reason that lies in one of them, each is tried alone, so that
 * one bad file never takes others with it.
 * @param changed called for every transaction that kept a run
 * @returns the files with the answers as they are now
 * @throws Problem when nothing more can be kept
 */
export async function writeFiles(
  imports: Imports,
  athleteId: string,
  files: readonly LookedAt[],
  changed: () => void,
): Promise<readonly LookedAt[]> {
  const writes = files.filter((file) => !nothingToWrite(file));
  if (writes.length === 0) return files;
  try {
    const kept = await imports.keep(athleteId, writes);
    if (writes.some(({ keep }, index) => keep !== null && kept[index] === true)) changed();
    const late = new Set(writes.filter((_, index) => kept[index] === false));
    return files.map((file) => (late.has(file) ? knownByNow(file) : file));
  } catch (error) {
    if (error instanceof Problem) throw error;
    const [only] = files;
    if (files.length === 1 && only !== undefined) return [failed(only, error)];
    const written: LookedAt[] = [];
    for (const file of files) {
      // A twin of a file that cannot be kept must not be remembered as known.
      const alone = file.keep === null ? { ...file, seen: null } : file;
      written.push(...(await writeFiles(imports, athleteId, [alone], changed)));
    }
    return written;
  }
}

/** Another process was quicker. */
function knownByNow(file: LookedAt): LookedAt {
  const ids = file.keep?.runs.map(({ id }) => id) ?? [];
  return { ...file, keep: null, received: alreadyKnown(file.received.path, ids) };
}

function failed(file: LookedAt, error: unknown): LookedAt {
  const what = error instanceof Error ? error.message : String(error);
  const reason = `Keeping it failed in a way nobody foresaw: ${what}`;
  return { ...file, keep: null, received: unreadable(file.received.path, 'unexpected', reason) };
}
