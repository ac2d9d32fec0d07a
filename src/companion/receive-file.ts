import type { Provenance } from '../core/training/activity.ts';
import type { Athletes } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { Runs } from './ports/runs.ts';
import type { Received } from './received.ts';

export type ReceivePorts = { readonly athletes: Athletes; readonly runs: Runs; readonly clock: Clock };

/** A file as it came; `path` is only for people. */
export type IncomingFile = {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly provenance: Provenance;
};

/**
 * Keeps one file from a watch with a verdict on each of its runs. The same bytes twice change nothing.
 * @throws Problem `sample-mixed` when invented and real recordings would meet in one athlete.
 */
export async function receiveFile(
  _ports: ReceivePorts,
  _athleteId: string,
  _file: IncomingFile,
): Promise<Received> {
  throw new Error('not yet');
}
