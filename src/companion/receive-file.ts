import { athleteFor } from './athlete-for.ts';
import { examineFile, type IncomingFile } from './examine-file.ts';
import { knownIn } from './known-files.ts';
import { PlanHistory } from './plan-history.ts';
import type { Received } from './received.ts';
import { type SettlePorts, settleVerdicts } from './settle-verdicts.ts';

export type { IncomingFile } from './examine-file.ts';

export type ReceivePorts = SettlePorts;

/**
 * Keeps one file from a watch with a verdict on each of its runs, and judges again what it changes. The same bytes
 * twice change nothing.
 * @throws Problem `sample-mixed` when invented and real recordings would meet in one athlete.
 */
export async function receiveFile(
  ports: ReceivePorts,
  athleteId: string,
  file: IncomingFile,
): Promise<Received> {
  const received = await takeIn(ports, athleteId, file);
  if (received.outcome === 'stored') await settleVerdicts(ports, athleteId);
  return received;
}

/** Like `receiveFile`, but leaves the verdicts that this file changes to the caller. */
export async function takeIn(ports: ReceivePorts, athleteId: string, file: IncomingFile): Promise<Received> {
  const { athlete, isNew } = await athleteFor(ports.athletes, athleteId, file.provenance);
  const before = {
    athlete,
    history: new PlanHistory(ports, athlete),
    known: knownIn(ports.runs, athleteId),
  };
  const { received, keep } = await examineFile(ports.clock, before, file);
  if (keep === null) return received;
  if (isNew) await ports.athletes.save(athlete);
  // Another process kept the same while this one judged it; a second look says what is known by now.
  const added = await ports.runs.add(athleteId, keep.original, keep.runs);
  return added ? received : takeIn(ports, athleteId, file);
}
