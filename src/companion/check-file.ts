import { capsFor } from '../core/compliance/caps/caps-for.ts';
import { judgeTrack } from '../core/compliance/judge.ts';
import { trackOf } from '../core/compliance/track/track-of.ts';
import type { Activity } from '../core/training/activity.ts';
import type { MaximumHeartRate, UnitSystem } from '../core/training/athlete.ts';
import type { Evidence } from '../core/training/evidence.ts';
import type { Workout } from '../core/training/workout.ts';
import { localDayOf } from '../core/units/instant.ts';
import type { MetresPerSecond } from '../core/units/quantities.ts';
import type { ReportFacts } from '../report/report-facts.ts';
import { type ReadRest, readRuns } from './read-runs.ts';

/** What a person says about a run when there is no database to ask. */
export type CheckInputs = {
  readonly maximumHeartRate: MaximumHeartRate | null;
  readonly paceCap: MetresPerSecond | null;
  readonly planned: Workout | null;
  readonly evidence: Evidence;
  readonly units: UnitSystem;
};

/** One file, checked: a report's facts for every activity in it, and what else was found in it. */
export type CheckedFile = {
  readonly activities: readonly ReportFacts[];
  /** entries that hold no activity: an outcome when they could be read, else the reason why not. */
  readonly rest: readonly ReadRest[];
};

/** Judges one recording with nothing but what is given. */
export function judged(activity: Activity, inputs: CheckInputs): Pick<ReportFacts, 'judgement' | 'track'> {
  const caps = capsFor({
    maximumHeartRate: inputs.maximumHeartRate,
    paceCap: inputs.paceCap,
    race: null,
    daysOff: null,
    crossTrained: false,
    heartRateIsNoInstrument: false,
    on: localDayOf(activity.startTime, activity.utcOffsetSeconds ?? 0),
  });
  const track = trackOf(activity, inputs.evidence.beltSpeed);
  return { judgement: judgeTrack(track, activity, inputs.planned, caps, inputs.evidence), track };
}

/**
 * Judges every activity of one file, with nothing but what is given: no database, no history.
 * @param bytes the file as it came, packed or not
 * @param path how the caller named it; stands in the report as its source
 */
export async function checkFile(bytes: Uint8Array, path: string, inputs: CheckInputs): Promise<CheckedFile> {
  const read = await readRuns(bytes);
  return {
    activities: read.activities.map(({ activity, part }) => ({
      activity,
      ...judged(activity, inputs),
      source: {
        path,
        part,
        get sha256() {
          return read.sha256;
        },
        provenance: 'fit-file',
      },
      units: inputs.units,
      decision: null,
      sample: false,
      verdictVersion: null,
      athleteName: null,
    })),
    rest: read.rest,
  };
}
