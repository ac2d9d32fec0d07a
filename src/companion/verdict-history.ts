import type { UnitSystem } from '../core/training/athlete.ts';
import { type LocalDay, localDayOf } from '../core/units/instant.ts';
import { changedInputs, type InputChange } from './changed-inputs.ts';
import type { VerdictVersion } from './ports/verdict-versions.ts';
import { type SettlePorts, settleVerdicts } from './settle-verdicts.ts';

/** One version of a verdict, and what had changed since the one before it. */
export type ToldVersion = VerdictVersion & {
  /** the day it was given, where this machine stands. */
  readonly givenOn: LocalDay;
  /** empty for the first. */
  readonly because: readonly InputChange[];
};

/** All that was ever said about one run, the first version first. */
export type VerdictHistory = {
  readonly runId: string;
  readonly day: LocalDay;
  readonly units: UnitSystem;
  readonly versions: readonly ToldVersion[];
};

/**
 * The versions of one run's verdict with what each was judged with.
 * @param runId an id, the beginning of one that fits no other, or `latest`
 * @returns null when there is no such run
 */
export async function verdictHistory(
  ports: SettlePorts,
  athleteId: string,
  runId: string,
): Promise<VerdictHistory | null> {
  const { athletes, runs, clock } = ports;
  await settleVerdicts(ports, athleteId);
  const run = runId === 'latest' ? await runs.latest(athleteId) : await runs.find(athleteId, runId);
  if (run === null) return null;
  const versions = await runs.versions(athleteId, run.id);
  return {
    runId: run.id,
    day: run.day,
    units: (await athletes.load(athleteId))?.units ?? 'metric',
    versions: versions.map((version, index) => {
      const before = versions[index - 1];
      return {
        ...version,
        givenOn: localDayOf(version.judgedAt, clock.utcOffsetSeconds(version.judgedAt)),
        because: before === undefined ? [] : changedInputs(before.inputs, version.inputs),
      };
    }),
  };
}
