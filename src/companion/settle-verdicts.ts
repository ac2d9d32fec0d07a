import { rulesVersion } from '../core/compliance/rules-version.ts';
import { type RejudgePorts, rejudge } from './rejudge.ts';
import type { Rejudged } from './rejudged.ts';

export type SettlePorts = RejudgePorts;

/**
 * Judges again, from what is kept, every run whose verdict no longer follows from what is known: a plan position
 * that moved, caps that changed, newer rules, an edited plan. Does nothing when nothing was received or told since the last time,
 * so it may be asked before anything is shown; a crash half-way leaves it to the next time.
 * @returns number of runs judged again
 */
export async function settleVerdicts(ports: SettlePorts, athleteId: string): Promise<number> {
  return (await settled(ports, athleteId)).runs.length;
}

/** The same, and what came of it. `checked` 0: there was nothing to look at. */
export async function settled(ports: SettlePorts, athleteId: string): Promise<Rejudged> {
  const nothing: Rejudged = { checked: 0, runs: [] };
  const rules = `${rulesVersion} ${await ports.plans.fingerprint()}`;
  if ((await ports.runs.settlement(athleteId)).settledRules === rules) return nothing;
  for await (const step of rejudge(ports, athleteId)) if (step.kind === 'end') return step;
  return nothing;
}
