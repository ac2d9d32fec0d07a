import type { Athletes } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { Health } from './ports/health.ts';

export type DiagnosePorts = {
  readonly health: Health;
  readonly clock: Clock;
  /** null when the database could not be opened. */
  readonly athletes: Athletes | null;
  readonly versions: Readonly<Record<string, string>>;
};

/** One thing looked at. `missing` is nothing wrong, but something the runner can still give. */
export type Finding = {
  readonly what: string;
  readonly state: 'ok' | 'missing' | 'wrong';
  readonly sentence: string;
};

export type Diagnosis = {
  readonly findings: readonly Finding[];
  /** false when anything is wrong. */
  readonly well: boolean;
};

/** Looks after versions, database, folder and what is still missing; changes nothing. */
export async function diagnose(_ports: DiagnosePorts, _athleteId: string): Promise<Diagnosis> {
  throw new Error('not yet');
}
