import type { Instant } from '../../core/units/instant.ts';
import type { FileStamp } from './files.ts';
import type { NewOriginal, NewRun } from './runs.ts';

/** What became of a file that was looked at. */
export type FileOutcome = 'stored' | 'already-known' | 'not-a-run' | 'not-an-activity' | 'unreadable';

/** What became of a file on disk when it was last looked at. */
export type SeenFile = {
  readonly stamp: FileStamp;
  /** of its bytes; null: they could not be had. */
  readonly sha256: string | null;
  readonly outcome: FileOutcome;
  readonly code: string | null;
  readonly reason: string | null;
  /** ids of the runs in it, kept by it or before. */
  readonly runs: readonly string[];
  readonly seenAt: Instant;
  /** what looked at it; a later edition may read what this one could not. */
  readonly reader: string;
};

/** A file with its runs and their verdicts, to be kept. */
export type FileToKeep = { readonly original: NewOriginal; readonly runs: readonly NewRun[] };

/** One file of an import: what is to be kept of it, and what is to be remembered about it. */
export type ImportedFile = { readonly keep: FileToKeep | null; readonly seen: SeenFile | null };

/** Remembers what imports came by. */
export type Imports = {
  /** What became of the file of this absolute path; null: it was never looked at. */
  readonly seen: (athleteId: string, absolute: string) => Promise<SeenFile | null>;
  /**
   * Keeps several files with their runs and verdicts: all of it or, after a crash, nothing.
   * @returns for each whether it was kept as asked; false: another process was quicker and the runs are known by now
   */
  readonly keep: (athleteId: string, files: readonly ImportedFile[]) => Promise<readonly boolean[]>;
  /** Every file that was looked at, by path; `outcome` null: all of them. */
  readonly log: (athleteId: string, outcome: FileOutcome | null) => Promise<readonly SeenFile[]>;
};
