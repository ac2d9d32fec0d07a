import type { LocalDay } from '../core/units/instant.ts';
import type { Athletes } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { Runs } from './ports/runs.ts';
import type { RunLine } from './run-line.ts';

export type ListPorts = { readonly athletes: Athletes; readonly runs: Runs; readonly clock: Clock };

/** `flagged`: only runs worth a look; `since`: from this local day on, null: all. */
export type ListFilter = { readonly flagged: boolean; readonly since: LocalDay | null };

/** The athlete's runs in order of their start. */
export async function listRuns(
  _ports: ListPorts,
  _athleteId: string,
  _filter: ListFilter,
): Promise<readonly RunLine[]> {
  throw new Error('not yet');
}
