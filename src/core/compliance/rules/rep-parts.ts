import { medianOf } from '../../signal/quantile.ts';
import type { HeartRateCap } from '../../training/caps.ts';
import { repRule, scoreRule } from '../constants.ts';
import type { Tier } from '../judgement.ts';
import { type MatchedRep, secondsOf } from '../matching/session.ts';
import type { Part } from './part.ts';
import type { RepHeartRate } from './rep-heart-rate.ts';
import { isJudgedRep, isLongRep, repLength } from './rep-length.ts';
import { atMost, worse } from './tier.ts';

/** Tier of a session by the median ratio of its repetitions and the share of hard ones (6.4). */
export function repPaceTier(median: number, hardShare: number, tolerance: number): Tier {
  const tier =
    median <= tolerance
      ? 'none'
      : median <= repRule.minor
        ? 'minor'
        : median <= repRule.moderate
          ? 'moderate'
          : 'major';
  return hardShare >= repRule.hardShare ? worse(tier, 'moderate') : tier;
}

/** Tier of a session by the share of repetitions with a peak over the line, and above 80 % of the maximum (12.1). */
export function repHeartRateTier(overShare: number, hardShare: number): Tier {
  if (hardShare >= repRule.overHard) return 'major';
  if (overShare < repRule.overMinor) return 'none';
  return overShare <= repRule.overModerate ? 'minor' : 'moderate';
}

/**
 * Pace of the repetitions as a whole (6.4, 12.15.17): share of repetitions over, median ratio.
 * @param ratios one per judged repetition, null where not measured
 * @returns null when fewer than 70 % are measured (12.14)
 */
export function repPacePart(
  reps: readonly MatchedRep[],
  ratios: readonly (number | null)[],
  tolerance: number,
): Part | null {
  const measured = ratios.filter((ratio) => ratio !== null);
  if (measured.length === 0 || measured.length < repRule.measuredReps * reps.length) return null;
  const share = (line: number): number => measured.filter((ratio) => ratio > line).length / measured.length;
  const median = medianOf(Float64Array.from(measured));
  const over = reps.filter((_, at) => (ratios[at] ?? 0) > repRule.ok);
  const lost = measured.map((ratio) =>
    ratio <= repRule.ok ? 0 : Math.min(1, (ratio - 1) / scoreRule.paceEmpty),
  );
  return {
    tier: repPaceTier(median, share(repRule.fast), tolerance),
    share: share(repRule.ok),
    meanExcess: median - 1,
    longestSeconds: longest(over),
    episodes: [],
    score: 100 * (1 - mean(lost)),
    certain: true,
  };
}

/**
 * Heart-rate peaks of the repetitions as a whole (12.1, 12.14, 12.16.1). Repetitions of 5 min and more are left to
 * the rule for running on end; those of 3-5 min alone are at most minor when that rule finds nothing.
 * @param sustainedTier what that rule found
 * @returns null without a trusted repetition
 */
export function repHeartRatePart(
  reps: readonly MatchedRep[],
  heartRates: readonly RepHeartRate[],
  cap: HeartRateCap,
  sustainedTier: Tier,
): Part | null {
  const rows = reps.flatMap((rep, at) => {
    const heartRate = heartRates[at];
    const { peak, mark } = heartRate ?? { peak: null, mark: null };
    if (!isJudgedRep(rep) || heartRate === undefined || peak === null || mark === 'not-trusted') return [];
    const counts = repLength(rep) < repRule.peaksCount;
    return [{ rep, peak, over: counts && mark === 'over', hard: counts && heartRate.hard, counts }];
  });
  if (rows.length === 0) return null;
  const tierOf = (counted: typeof rows): Tier =>
    repHeartRateTier(
      counted.filter((row) => row.over).length / rows.length,
      counted.filter((row) => row.hard).length / rows.length,
    );
  const short = tierOf(rows.filter((row) => !isLongRep(row.rep)));
  const all = tierOf(rows);
  const over = rows.filter((row) => row.over);
  const lost = rows
    .filter((row) => row.counts)
    .map((row) =>
      row.over ? Math.min(1, (row.peak - cap.ceiling) / (scoreRule.heartRateEmpty * cap.maximum)) : 0,
    );
  return {
    tier: worse(short, sustainedTier === 'none' ? atMost(all, 'minor') : all),
    share: over.length / rows.length,
    meanExcess: over.length === 0 ? null : mean(over.map((row) => row.peak - cap.ceiling)),
    longestSeconds: longest(over.map((row) => row.rep)),
    episodes: [],
    score: lost.length === 0 ? 100 : 100 * (1 - mean(lost)),
    certain: false,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const longest = (reps: readonly MatchedRep[]): number | null =>
  reps.length === 0 ? null : Math.max(...reps.map((rep) => (rep.span === null ? 0 : secondsOf(rep.span))));
