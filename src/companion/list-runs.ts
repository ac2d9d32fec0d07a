import type { LocalDay } from '../core/units/instant.ts';
import { type RunLine, runLineOf } from './run-line.ts';
import { type SettlePorts, settleVerdicts } from './settle-verdicts.ts';

export type ListPorts = SettlePorts;

/** `flagged`: only runs worth a look; `since`: from this local day on, null: all. */
export type ListFilter = { readonly flagged: boolean; readonly since: LocalDay | null };

/** The athlete's runs in order of their start. */
export async function listRuns(
  ports: ListPorts,
  athleteId: string,
  { flagged, since }: ListFilter,
): Promise<readonly RunLine[]> {
  await settleVerdicts(ports, athleteId);
  const lines = (await ports.runs.list(athleteId, since)).map(runLineOf);
  return flagged ? lines.filter(({ worthALook }) => worthALook) : lines;
}
