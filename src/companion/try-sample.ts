import { sampleAthlete } from '../sample/sample-athlete.ts';
import { sampleHistory } from '../sample/sample-history.ts';
import { setAthlete, showAthlete } from './athlete.ts';
import { type ReceivePorts, receiveFile } from './receive-file.ts';
import type { SettlePorts } from './settle-verdicts.ts';

export type TryPorts = ReceivePorts & SettlePorts;

/** How far the sample runner has moved in; `stored` counts the runs that were not there before. */
export type TryStep = { readonly done: number; readonly total: number; readonly stored: number };

/** Always the same runner: what one person sees, another can repeat. */
const seed = 1;

/** Tells the store who the sample runner is, once. */
async function introduce(ports: TryPorts, athleteId: string): Promise<void> {
  if ((await showAthlete(ports, athleteId)).sample) return;
  const { name, birthYear, maximumHeartRate, paceCap, units, plan, planStart } = sampleAthlete;
  await setAthlete(ports, athleteId, {
    sample: true,
    name,
    birthYear,
    maximumHeartRate:
      maximumHeartRate === null ? null : { kind: maximumHeartRate.known, bpm: maximumHeartRate.bpm },
    paceCap,
    units,
    plan,
    ...(planStart === null ? {} : { planStart }),
  });
}

/**
 * Lets the invented sample runner move into a store of her own: who she is, then run after run. Done again it
 * changes nothing.
 * @throws Problem `sample-mixed` when real runs are kept there
 */
export async function* trySample(ports: TryPorts, athleteId: string): AsyncGenerator<TryStep> {
  await introduce(ports, athleteId);
  const runs = sampleHistory(seed);
  let stored = 0;
  for (const [index, { name, bytes }] of runs.entries()) {
    const received = await receiveFile(ports, athleteId, { bytes, path: name, provenance: 'sample' });
    stored += received.stored.length;
    yield { done: index + 1, total: runs.length, stored };
  }
}
