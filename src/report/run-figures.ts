import type { Judgement, Rep } from '../core/compliance/judgement.ts';
import { Gait, type Track } from '../core/compliance/track.ts';

/** What the sentences and facts say about the running seconds; null where the recording has no answer. */
export type RunFigures = {
  /** bpm over trusted running seconds. */
  readonly averageHeartRate: number | null;
  readonly highestHeartRate: number | null;
  /** median degrees Celsius while running. */
  readonly temperature: number | null;
  /** m/s: the median repetition, else the mean of the running. */
  readonly typicalSpeed: number | null;
  readonly hilly: boolean;
};

/** The middle of a list; null when it is empty. */
export function middle(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** Repetitions whose pace was measured. */
export const measuredReps = (judgement: Judgement): readonly Rep[] =>
  judgement.reps.filter((rep) => rep.ratio !== null && rep.paceMark !== 'unmeasured');

/** Repetitions whose pace lay above the line by more than the allowance. */
export const repsOver = (judgement: Judgement): readonly Rep[] =>
  measuredReps(judgement).filter((rep) => rep.paceMark !== 'ok' && rep.paceMark !== null);

/** One entry per second: true where heart rate was not believed. */
export function untrustedSeconds(judgement: Judgement, length: number): readonly boolean[] {
  const marks = new Array<boolean>(length).fill(false);
  for (const span of judgement.untrusted) {
    const end = Math.min(length, Math.ceil(span.endSeconds));
    for (let second = Math.max(0, Math.floor(span.startSeconds)); second < end; second += 1)
      marks[second] = true;
  }
  return marks;
}

/** The figures of the running seconds of one judged run. */
export function runFigures(judgement: Judgement, track: Track): RunFigures {
  const untrusted = untrustedSeconds(judgement, track.length);
  const heartRates: number[] = [];
  const temperatures: number[] = [];
  for (let second = 0; second < track.length; second += 1) {
    if (track.gait[second] !== Gait.run) continue;
    const bpm = track.heartRate[second] ?? Number.NaN;
    if (!Number.isNaN(bpm) && untrusted[second] === false) heartRates.push(bpm);
    const degrees = track.temperature[second] ?? Number.NaN;
    if (!Number.isNaN(degrees)) temperatures.push(degrees);
  }
  const peaks = judgement.reps.flatMap((rep) => (rep.peakHeartRate === null ? [] : [rep.peakHeartRate]));
  const repSpeeds = measuredReps(judgement).flatMap((rep) =>
    rep.metresPerSecond === null ? [] : [rep.metresPerSecond],
  );
  return {
    averageHeartRate:
      heartRates.length === 0 ? null : heartRates.reduce((sum, bpm) => sum + bpm, 0) / heartRates.length,
    highestHeartRate: peaks.length > 0 ? Math.max(...peaks) : (smoothedMaximum(heartRates) ?? null),
    temperature: middle(temperatures),
    typicalSpeed: middle(repSpeeds) ?? judgement.runSpeed,
    hilly:
      judgement.tags.includes('hills') || judgement.reps.some((rep) => Math.abs(rep.grade ?? 0) >= 0.015),
  };
}

/** Highest 5-second median: a single stray second is no heart rate. */
function smoothedMaximum(values: readonly number[]): number | null {
  let best: number | null = null;
  for (let index = 0; index + 5 <= values.length; index += 1) {
    // The median of five is over `best` only when three of them are.
    let higher = 0;
    for (let each = index; each < index + 5; each += 1) {
      if (best === null || (values[each] ?? 0) > best) higher += 1;
    }
    if (higher >= 3) best = middle(values.slice(index, index + 5));
  }
  return best;
}
