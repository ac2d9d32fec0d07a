import type { Activity } from '../core/training/activity.ts';
import { printNotation } from '../core/training/notation/print-notation.ts';
import { timeWeightedHeartRate } from '../core/training/time-weighted-heart-rate.ts';
import { type LocalDay, localDayOf } from '../core/units/instant.ts';
import type { Clock } from './ports/clock.ts';
import type { ReadActivity } from './read-runs.ts';

/** What is kept of a run beside its recording, so that lists and plans need no samples. */
export type RunFacts = {
  readonly id: string;
  readonly day: LocalDay;
  readonly utcOffsetSeconds: number;
  readonly embeddedName: string | null;
  readonly embeddedNotation: string | null;
  readonly averageHeartRate: number | null;
  readonly maxHeartRate: number | null;
};

function maxHeartRate({ samples }: Activity): number | null {
  let most: number | null = null;
  for (const bpm of samples.heartRate ?? []) {
    if (!Number.isNaN(bpm) && (most === null || bpm > most)) most = bpm;
  }
  return most;
}

function notationOf({ embeddedWorkout }: Activity): string | null {
  const workout = embeddedWorkout?.workout ?? null;
  const notation = workout === null ? '' : printNotation(workout.blocks);
  return notation === '' ? null : notation;
}

/**
 * Facts of a freshly read run. Its id is its day and the beginning of its file's hash, so the same file has the
 * same id in every database: `2026-09-28-3fa9c1d2`.
 */
export function runFacts({ activity, contentHash, part }: ReadActivity, clock: Clock): RunFacts {
  const utcOffsetSeconds = activity.utcOffsetSeconds ?? clock.utcOffsetSeconds(activity.startTime);
  const day = localDayOf(activity.startTime, utcOffsetSeconds);
  return {
    id: `${day}-${contentHash.slice(0, 8)}${part > 1 ? `-${part}` : ''}`,
    day,
    utcOffsetSeconds,
    embeddedName: activity.embeddedWorkout?.name ?? null,
    embeddedNotation: notationOf(activity),
    averageHeartRate: timeWeightedHeartRate(activity),
    maxHeartRate: maxHeartRate(activity),
  };
}
