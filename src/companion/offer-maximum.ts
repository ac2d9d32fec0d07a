import { maximumFromHistory, type NoMaximum } from '../core/compliance/estimates/maximum-from-history.ts';
import { observedMaximum, type RememberedPeak } from '../core/compliance/estimates/observed-maximum.ts';
import type { LocalDay } from '../core/units/instant.ts';
import { beatsPerMinute } from '../core/units/quantities.ts';
import { capsOn, maximumOn } from './athlete-on.ts';
import type { RunWithMeasures } from './measured-runs.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { MaximumProposal, PeakEvidence } from './ports/proposals.ts';

/** Why no maximum is offered; `no-peaks`: fewer than two runs have ten believed minutes. */
export type NoMaximumOffer = NoMaximum | 'no-peaks';

type DatedPeak = RememberedPeak & { readonly day: LocalDay };

/** The maximum that history shows, if it is worth offering today. @param runs of the last 24 months */
export function offerMaximum(
  record: AthleteRecord,
  runs: readonly RunWithMeasures[],
  today: LocalDay,
): MaximumProposal | NoMaximumOffer {
  const known = maximumOn(record, today);
  const instead = capsOn(record, today).heartRate?.maximum;
  if (known === null || instead === undefined) return 'age-unknown';
  const peaks = runs.flatMap(({ run, measures: { peak, strap } }): DatedPeak[] =>
    peak === null ? [] : [{ runId: run.id, day: run.day, bpm: peak.bpm, strap }],
  );
  const years = record.birthYear === null ? null : Number(today.slice(0, 4)) - record.birthYear;
  const observed = observedMaximum(peaks, years);
  if (observed === null) return 'no-peaks';
  const offered = maximumFromHistory(observed, known);
  if (typeof offered === 'string') return offered;
  const dayOf = new Map(peaks.map(({ runId, day }) => [runId, day]));
  const evidence = ({ runId, bpm, strap }: RememberedPeak): PeakEvidence => ({
    runId,
    day: dayOf.get(runId) ?? today,
    bpm,
    strap,
  });
  return {
    kind: 'maximum',
    bpm: beatsPerMinute(offered.bpm),
    confidence: offered.confidence,
    sigma: offered.sigma,
    instead,
    confirmedBy: observed.confirmedBy.map(evidence),
    lone: observed.lone === null ? null : evidence(observed.lone),
    runs: peaks.length,
  };
}
