import type { Judgement, TreatedAsIntervals, Verdict } from '../../core/compliance/judgement.ts';
import type { Instant, LocalDay } from '../../core/units/instant.ts';
import type { VerdictInputs } from './rests-on.ts';

/** A verdict as it was given, whole. */
export type StoredVerdict = {
  readonly version: number;
  readonly judgedAt: Instant;
  readonly inputs: VerdictInputs;
  readonly judgement: Judgement;
};

/** One version of a verdict as far as its heading goes, with what it rests on. */
export type VerdictVersion = {
  readonly version: number;
  readonly judgedAt: Instant;
  readonly inputs: VerdictInputs;
  readonly verdict: Verdict;
  readonly treatedAsIntervals: TreatedAsIntervals;
};

/** A version that took the place of another one. */
export type Replacement = {
  readonly runId: string;
  readonly day: LocalDay;
  readonly before: VerdictVersion;
  readonly after: VerdictVersion;
};

/** Looks back at the verdicts that were given; none is ever changed or taken away. */
export type VerdictVersions = {
  /** One version of the verdict; null: the latest. */
  readonly verdict: (
    athleteId: string,
    runId: string,
    version: number | null,
  ) => Promise<StoredVerdict | null>;
  /** All versions of the verdict on a run, the first one first. */
  readonly versions: (athleteId: string, runId: string) => Promise<readonly VerdictVersion[]>;
  /** What the latest re-judgement brought, in order of the runs' start; empty: there was none. */
  readonly latestReplacements: (athleteId: string) => Promise<readonly Replacement[]>;
};
