import type { ReportFacts } from '../report/report-facts.ts';
import type { Athletes } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { Runs } from './ports/runs.ts';

export type ReportPorts = { readonly athletes: Athletes; readonly runs: Runs; readonly clock: Clock };

/**
 * The facts of one run's report, from the kept verdict; nothing is decoded or judged anew.
 * @param runId an id, the beginning of one that fits no other, or `latest`.
 * @returns null when there is no such run.
 */
export async function reportRun(
  _ports: ReportPorts,
  _athleteId: string,
  _runId: string,
): Promise<ReportFacts | null> {
  throw new Error('not yet');
}
