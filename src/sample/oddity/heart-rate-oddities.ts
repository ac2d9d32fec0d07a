import { seededRandom } from '../random.ts';
import { wander } from '../wander.ts';
import type { Recording } from '../watch/recording.ts';

/** A stretch of the recording, seconds elapsed, end exclusive. */
type Stretch = { readonly from: number; readonly to: number };

/** The recording with another heart rate in some of its seconds. */
function withHeartRate(
  recording: Recording,
  { from, to }: Stretch,
  change: (bpm: number, second: number) => number,
): Recording {
  if (recording.heartRate === null) return recording;
  const heartRate = recording.heartRate.map((bpm, second) =>
    second >= from && second < to ? change(bpm, second) : bpm,
  );
  return { ...recording, heartRate };
}

/** The optical sensor takes the beat of the steps for the pulse. */
export function lockedToCadence(recording: Recording, stretch: Stretch, seed: number): Recording {
  const unsteady = wander(seededRandom(seed), 0.7, 5);
  return withHeartRate(recording, stretch, (_, second) =>
    Math.round((recording.steps[second] ?? 0) + unsteady()),
  );
}

/** The strap slips off: no value at all. */
export const lost = (recording: Recording, stretch: Stretch): Recording =>
  withHeartRate(recording, stretch, () => Number.NaN);

/** The sensor goes on saying what it said last. */
export function stuck(recording: Recording, stretch: Stretch): Recording {
  const last = recording.heartRate?.[stretch.from] ?? Number.NaN;
  return withHeartRate(recording, stretch, () => last);
}

/** The sensor adds something of its own for a while. */
export const shifted = (recording: Recording, stretch: Stretch, bpm: number): Recording =>
  withHeartRate(recording, stretch, (value) => value + bpm);

/** Short bursts of nonsense, `seconds` long, one every `every` s. */
export const spiked = (
  recording: Recording,
  { from, to }: Stretch,
  { every, seconds, bpm }: { readonly every: number; readonly seconds: number; readonly bpm: number },
): Recording =>
  withHeartRate(recording, { from, to }, (value, second) =>
    (second - from) % every < seconds ? value + bpm : value,
  );

/** The sensor is sure of a level that is not the runner's, and flutters around it. */
export function settledAt(recording: Recording, stretch: Stretch, bpm: number, seed: number): Recording {
  const unsteady = wander(seededRandom(seed), 2, 10);
  return withHeartRate(recording, stretch, () => Math.round(bpm + unsteady()));
}
