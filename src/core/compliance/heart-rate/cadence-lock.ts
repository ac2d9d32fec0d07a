import { correlation } from '../../signal/correlation.ts';
import { medianOf } from '../../signal/quantile.ts';
import { rollingMean } from '../../signal/rolling-mean.ts';
import type { Stretch } from '../../signal/stretch.ts';
import { heartRateTrustRule } from '../constants.ts';
import { Gait, type Track } from '../track.ts';
import { cadenceClose } from './cadence-close.ts';

/** What the evidence is taken from besides the track. */
export type LockWitnesses = {
  /** seconds of the leaps (Q2). */
  readonly leaps: readonly number[];
  /** bpm per second; null without the runner's own line. */
  readonly expected: Float64Array | null;
  readonly maximum: number | null;
  readonly rpe: number | null;
};

/** Stretches side by side with cadence, by whether anything speaks for a lock. */
export type CadenceStretches = { readonly locks: readonly Stretch[]; readonly alike: readonly Stretch[] };

/**
 * Q6: an optical sensor that took the steps for the pulse. Running side by side is not enough, since a pulse can
 * be at cadence by chance; one piece of evidence makes it a lock (E1-E5), none leaves it ambiguous.
 */
export function cadenceLock(track: Track, witnesses: LockWitnesses): CadenceStretches {
  const close = cadenceClose(track);
  if (close.length === 0) return { locks: [], alike: [] };
  const smoothing = heartRateTrustRule.togetherSmoothing;
  const smooth = {
    heartRate: rollingMean(track.heartRate, smoothing),
    steps: rollingMean(whileRunning(track), smoothing),
  };
  const locks = close.filter(
    (stretch) =>
      hasLeap(stretch, witnesses.leaps) ||
      movesWithCadence(stretch, smooth) ||
      isHigherThanExpected(stretch, track, witnesses.expected) ||
      contradictsEffort(stretch, track, witnesses),
  );
  return { locks, alike: close.filter((stretch) => !locks.includes(stretch)) };
}

/** E1, E2: heart rate leapt onto the cadence, or off it. */
function hasLeap({ start, end }: Stretch, leaps: readonly number[]): boolean {
  const reach = heartRateTrustRule.evidenceReach;
  return leaps.some((leap) => Math.abs(leap - start) <= reach || Math.abs(leap - end) <= reach);
}

/** E3: it follows the cadence's own ups and downs, for long enough that chance is out. */
function movesWithCadence(
  { start, end }: Stretch,
  smooth: { readonly heartRate: Float64Array; readonly steps: Float64Array },
): boolean {
  const { togetherCorrelation, togetherSpread, togetherSeconds } = heartRateTrustRule;
  if (end - start < togetherSeconds) return false;
  const { r, spread } = correlation(smooth.heartRate, smooth.steps, start, end);
  return r >= togetherCorrelation && spread > togetherSpread;
}

/** E4: this runner's heart does not beat that fast at that speed. */
function isHigherThanExpected(
  { start, end }: Stretch,
  { heartRate }: Track,
  expected: Float64Array | null,
): boolean {
  if (expected === null) return false;
  const excess = heartRate.slice(start, end).map((bpm, at) => bpm - (expected[start + at] ?? Number.NaN));
  return medianOf(excess) >= heartRateTrustRule.highBpm;
}

/** E5: a heart at 80 % of its maximum does not feel easy. */
function contradictsEffort(
  { start, end }: Stretch,
  { heartRate }: Track,
  { maximum, rpe }: LockWitnesses,
): boolean {
  const { hardShare, easyRpe } = heartRateTrustRule;
  if (maximum === null || rpe === null || rpe > easyRpe) return false;
  return medianOf(heartRate.slice(start, end)) >= hardShare * maximum;
}

function whileRunning({ stepsPerMinute, gait }: Track): Float64Array {
  return stepsPerMinute.map((steps, second) => (gait[second] === Gait.run ? steps : Number.NaN));
}
