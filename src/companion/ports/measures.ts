import type { RunMeasures } from '../../core/compliance/estimates/run-measures.ts';
import type { LocalDay } from '../../core/units/instant.ts';

/** What a run was measured to say about its runner. */
export type MeasuredRun = { readonly runId: string; readonly measures: RunMeasures };

/** Keeps what runs were measured to say, so that no recording is gone through twice for it. */
export type Measures = {
  /** Those of a version that were kept of runs of this day and later, by run. */
  readonly since: (
    athleteId: string,
    version: string,
    day: LocalDay,
  ) => Promise<ReadonlyMap<string, RunMeasures>>;
  /** Keeps them in the place of those of any other version. */
  readonly keep: (athleteId: string, version: string, runs: readonly MeasuredRun[]) => Promise<void>;
};
