import { observedMaximumRule, ownEasySpeedRule } from '../core/compliance/estimates/constants.ts';
import { type RunMeasures, runMeasures } from '../core/compliance/estimates/run-measures.ts';
import { rulesVersion } from '../core/compliance/rules-version.ts';
import { trackOf } from '../core/compliance/track/track-of.ts';
import type { LocalDay } from '../core/units/instant.ts';
import { contentHash } from './content-hash.ts';
import type { MeasuredRun, Measures } from './ports/measures.ts';
import type { Runs, StoredRun } from './ports/runs.ts';

/** A kept run with what it says about its runner. */
export type RunWithMeasures = { readonly run: StoredRun; readonly measures: RunMeasures };

/** How many are measured before they are kept: bounds what a stop half-way loses. */
const batch = 50;

/** Another one whenever a measure may come out differently. */
function measuresVersion(): string {
  const rules = new TextEncoder().encode(JSON.stringify([observedMaximumRule, ownEasySpeedRule]));
  return `${rulesVersion}-${contentHash(rules).slice(0, 8)}`;
}

/**
 * Measures the runs of a day and later, each once: what is kept of them is not gone through again.
 * @returns in the order of their start
 */
export async function measuredRuns(
  { runs, measures }: { readonly runs: Runs; readonly measures: Measures },
  athleteId: string,
  since: LocalDay,
): Promise<readonly RunWithMeasures[]> {
  const version = measuresVersion();
  const kept = await measures.since(athleteId, version, since);
  const all: RunWithMeasures[] = [];
  let fresh: MeasuredRun[] = [];
  for (const run of await runs.list(athleteId, since)) {
    const known = kept.get(run.id);
    if (known !== undefined) {
      all.push({ run, measures: known });
      continue;
    }
    const activity = await runs.activity(athleteId, run.id);
    if (activity === null) continue;
    const measured = runMeasures(activity, trackOf(activity, null));
    all.push({ run, measures: measured });
    fresh.push({ runId: run.id, measures: measured });
    if (fresh.length < batch) continue;
    await measures.keep(athleteId, version, fresh);
    fresh = [];
  }
  if (fresh.length > 0) await measures.keep(athleteId, version, fresh);
  return all;
}
