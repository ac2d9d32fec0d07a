import type { Instant } from '../core/units/instant.ts';
import type { ImportStep, ImportSummary } from './import-progress.ts';
import type { Received, ReceiveOutcome } from './received.ts';

/** Names kept for the summary; a folder of a hundred thousand pictures must not fill the memory. */
const mostNames = 1000;
/** Files after which the rate says something. */
const enoughForRate = 5;

/** Counts an import while it runs. */
export class ImportTally {
  readonly #total: number;
  readonly #started: Instant;
  readonly #counts: Record<ReceiveOutcome, number> = {
    stored: 0,
    'already-known': 0,
    'not-a-run': 0,
    'not-an-activity': 0,
    unreadable: 0,
  };
  readonly #unreadable: Received[] = [];
  #done = 0;
  #runs = 0;

  constructor(started: Instant, total: number) {
    this.#total = total;
    this.#started = started;
  }

  #elapsed(at: Instant): number {
    return (at - this.#started) / 1000;
  }

  /** @param at when the file was done. */
  add(received: Received, at: Instant): ImportStep {
    this.#done += 1;
    this.#runs += received.stored.length;
    this.#counts[received.outcome] += 1;
    if (received.outcome === 'unreadable' && this.#unreadable.length < mostNames) {
      this.#unreadable.push(received);
    }
    const elapsedSeconds = this.#elapsed(at);
    const filesPerSecond = elapsedSeconds > 0 ? this.#done / elapsedSeconds : 0;
    // Files that came after the count make the total grow rather than the rest negative.
    const total = Math.max(this.#total, this.#done);
    const known = this.#done >= enoughForRate && filesPerSecond > 0;
    return {
      kind: 'file',
      received,
      done: this.#done,
      total,
      counts: { ...this.#counts },
      elapsedSeconds,
      filesPerSecond,
      remainingSeconds: known ? (total - this.#done) / filesPerSecond : null,
    };
  }

  summary(dryRun: boolean, judgedAgain: number, at: Instant): ImportSummary {
    return {
      kind: 'summary',
      dryRun,
      files: this.#done,
      counts: { ...this.#counts },
      runs: this.#runs,
      judgedAgain,
      unreadable: this.#unreadable,
      elapsedSeconds: this.#elapsed(at),
    };
  }
}
