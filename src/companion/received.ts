import type { Verdict } from '../core/compliance/judgement.ts';
import type { FileOutcome } from './ports/imports.ts';

/** What became of one file. */
export type ReceiveOutcome = FileOutcome;

/** A run that was kept, or with `dryRun` would have been. */
export type ReceivedRun = { readonly id: string; readonly verdict: Verdict };

/** The answer to a file: an outcome, and the reason whenever not all of it was kept. */
export type Received = {
  readonly path: string;
  readonly outcome: ReceiveOutcome;
  /** stable; null when the file was kept, `partly-read` when not all that is in it. */
  readonly code: string | null;
  /** one sentence for people; null when all of the file was kept. */
  readonly reason: string | null;
  readonly stored: readonly ReceivedRun[];
  /** ids of its runs that were known before. */
  readonly known: readonly string[];
};

/** The answer to a file of which everything was kept before; `known`: ids of its runs. */
export const alreadyKnown = (path: string, known: readonly string[]): Received => ({
  path,
  outcome: 'already-known',
  code: 'already-known',
  reason: 'It was received before; nothing changed.',
  stored: [],
  known,
});

/** The answer to a file of which nothing could be read. */
export const unreadable = (path: string, code: string, reason: string): Received => ({
  path,
  outcome: 'unreadable',
  code,
  reason,
  stored: [],
  known: [],
});
