import type { FileToKeep } from './ports/imports.ts';
import type { Runs } from './ports/runs.ts';

/** Which files were received before. */
export type KnownFiles = {
  /** Ids of the runs that came with exactly these bytes; null: these bytes are not known. */
  readonly ofOriginal: (sha256: string) => Promise<readonly string[] | null>;
  /** Ids of the runs of this FIT file, whatever it was wrapped in. */
  readonly ofContent: (contentHash: string) => Promise<readonly string[]>;
};

/** What is kept. */
export const knownIn = (runs: Runs, athleteId: string): KnownFiles => ({
  ofOriginal: (sha256) => runs.ofOriginal(athleteId, sha256),
  ofContent: (contentHash) => runs.ofContent(athleteId, contentHash),
});

/** What is kept, and what waits to be kept. */
export class KnownWithWaiting implements KnownFiles {
  readonly #kept: KnownFiles;
  readonly #originals = new Map<string, readonly string[]>();
  readonly #contents = new Map<string, string[]>();

  constructor(kept: KnownFiles) {
    this.#kept = kept;
  }

  waits({ original, runs }: FileToKeep): void {
    this.#originals.set(
      original.sha256,
      runs.map(({ id }) => id),
    );
    for (const { contentHash, id } of runs) {
      const before = this.#contents.get(contentHash);
      if (before === undefined) this.#contents.set(contentHash, [id]);
      else before.push(id);
    }
  }

  /** Nothing waits any more. */
  clear(): void {
    this.#originals.clear();
    this.#contents.clear();
  }

  async ofOriginal(sha256: string): Promise<readonly string[] | null> {
    return this.#originals.get(sha256) ?? this.#kept.ofOriginal(sha256);
  }

  async ofContent(contentHash: string): Promise<readonly string[]> {
    return this.#contents.get(contentHash) ?? this.#kept.ofContent(contentHash);
  }
}
