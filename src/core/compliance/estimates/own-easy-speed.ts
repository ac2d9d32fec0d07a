import { mean, median, medianAbsoluteDeviation } from 'simple-statistics';
import type { LocalDay } from '../../units/instant.ts';
import { heartRateCapRule, heartRateTrustRule } from '../constants.ts';
import { ownEasySpeedRule as rule } from './constants.ts';
import { heartRateSlope } from './heart-rate-slope.ts';
import type { SteadyWindow } from './steady-windows.ts';

/** The steady minutes of one run. */
export type SteadyRun = {
  readonly runId: string;
  readonly day: LocalDay;
  readonly windows: readonly SteadyWindow[];
};

/** A maximum heart rate and its standard deviation, bpm. */
export type KnownMaximum = { readonly bpm: number; readonly sigma: number };

/** The speed at which the heart settles at the ceiling: v70. */
export type OwnEasySpeed = {
  /** m/s. */
  readonly metresPerSecond: number;
  /** the runner's own line: steady heart rate = intercept + slope * speed, bpm and bpm per m/s. */
  readonly line: { readonly intercept: number; readonly slope: number };
  /** m/s, of 3.2 as it stands: all of it, and without what the maximum adds. */
  readonly standardError: { readonly all: number; readonly withoutMaximum: number };
  /** m/s, between which it lies in nine cases of ten: the standard error inflated by 1.5. */
  readonly range: readonly [low: number, high: number];
  readonly runs: readonly string[];
  readonly windows: number;
};

/** Why history tells no easy speed. */
export type NoOwnEasySpeed =
  | 'too-few-runs'
  | 'too-few-days'
  | 'too-few-windows'
  | 'too-far-from-the-line'
  | 'too-uncertain';

/**
 * The runner's own easy speed (3.2).
 * @param runs of the last 42 days and since the injury
 */
export function ownEasySpeed(
  runs: readonly SteadyRun[],
  maximum: KnownMaximum,
): OwnEasySpeed | NoOwnEasySpeed {
  const used = runs.map((run) => awake(run, maximum)).filter(({ windows }) => windows.length > 0);
  if (used.length < rule.leastRuns) return 'too-few-runs';
  if (new Set(used.map(({ day }) => day)).size < rule.leastDays) return 'too-few-days';
  const windows = used.flatMap((run) => run.windows);
  if (windows.length < rule.leastWindows) return 'too-few-windows';
  const ceiling = heartRateCapRule.ceiling * maximum.bpm;
  if (Math.abs(mean(windows.map(({ heartRate }) => heartRate)) - ceiling) > rule.furthest) {
    return 'too-far-from-the-line';
  }
  const { slope, sd } = heartRateSlope(used.map(pointOf));
  const intercepts = used.map((run) =>
    median(run.windows.map(({ heartRate, speed }) => heartRate - slope * speed)),
  );
  const intercept = median(intercepts);
  const speed = (ceiling - intercept) / slope;
  const spread = heartRateTrustRule.deviationOfMad * medianAbsoluteDeviation(intercepts);
  const ofRuns = (rule.medianError * spread) / Math.sqrt(used.length) / slope;
  const ofSlope = ((speed - mean(windows.map((window) => window.speed))) * sd) / slope;
  const withoutMaximum = Math.hypot(ofRuns, ofSlope);
  if (!(withoutMaximum <= rule.largestError)) return 'too-uncertain';
  const all = Math.hypot(withoutMaximum, (heartRateCapRule.ceiling * maximum.sigma) / slope);
  const reach = rule.ninetyPercent * rule.inflation * all;
  return {
    metresPerSecond: speed,
    line: { intercept, slope },
    standardError: { all, withoutMaximum },
    range: [speed - reach, speed + reach],
    runs: used.map(({ runId }) => runId),
    windows: windows.length,
  };
}

/** Without minutes in which the sensor had not woken up. */
const awake = (run: SteadyRun, { bpm }: KnownMaximum): SteadyRun => ({
  ...run,
  windows: run.windows.filter(({ heartRate }) => heartRate >= rule.leastShareOfMaximum * bpm),
});

const pointOf = ({ windows }: SteadyRun) => ({
  x: mean(windows.map(({ speed }) => speed)),
  y: mean(windows.map(({ heartRate }) => heartRate)),
});
