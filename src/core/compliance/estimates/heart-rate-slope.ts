import { sampleStandardDeviation } from 'simple-statistics';
import { ownEasySpeedRule as rule } from './constants.ts';
import { type Point, theilSenSlope } from './theil-sen.ts';

/** bpm per m/s, and its standard deviation. */
export type Slope = { readonly slope: number; readonly sd: number };

const prior: Slope = { slope: rule.slope, sd: rule.slopeSd };

/**
 * How much faster this runner's heart beats per m/s (3.2): what was measured in men on a treadmill, moved towards
 * the runner's own Theil-Sen slope as far as runs at different speeds tell one.
 * @param runs one point a run: x m/s, y bpm
 */
export function heartRateSlope(runs: readonly Point[]): Slope {
  if (runs.length < 2) return prior;
  const own = theilSenSlope(runs);
  if (!(own >= rule.lowestSlope && own <= rule.highestSlope)) return prior;
  const error = rule.slopeError / (sampleStandardDeviation(runs.map(({ x }) => x)) * Math.sqrt(runs.length));
  const ownWeight = 1 / error ** 2;
  const priorWeight = 1 / prior.sd ** 2;
  return {
    slope: (ownWeight * own + priorWeight * prior.slope) / (ownWeight + priorWeight),
    sd: 1 / Math.sqrt(ownWeight + priorWeight),
  };
}
