import type { Received, ReceiveOutcome } from './received.ts';

/** Files by outcome. */
export type ImportCounts = Readonly<Record<ReceiveOutcome, number>>;

/** A file is done. */
export type ImportStep = {
  readonly kind: 'file';
  readonly received: Received;
  readonly done: number;
  /** files found in all, done or not. */
  readonly total: number;
  readonly counts: ImportCounts;
  readonly elapsedSeconds: number;
  readonly filesPerSecond: number;
  /** null until it can be told. */
  readonly remainingSeconds: number | null;
};

/** The end of an import. */
export type ImportSummary = {
  readonly kind: 'summary';
  readonly dryRun: boolean;
  readonly files: number;
  readonly counts: ImportCounts;
  /** runs kept, or with `dryRun` to be kept; a file may hold several. */
  readonly runs: number;
  /** runs judged again because this import changed what they rest on. */
  readonly judgedAgain: number;
  /** files that could not be read at all, at most 1,000 of them. */
  readonly unreadable: readonly Received[];
  readonly elapsedSeconds: number;
};

export type ImportProgress = ImportStep | ImportSummary;
