import { medianAbsoluteDeviation } from '../../signal/quantile.ts';
import { rollingMedian } from '../../signal/rolling-median.ts';
import { heartRateTrustRule } from '../constants.ts';

/**
 * Q1: seconds that stand out from the 15 around them by more than 8 bpm and more than three robust standard
 * deviations.
 * @param heartRate bpm per second, NaN where absent
 */
export function spikes(heartRate: Float64Array): Uint8Array {
  const { spikeWindow, spikeBpm, spikeDeviations, deviationOfMad } = heartRateTrustRule;
  const middle = rollingMedian(heartRate, spikeWindow);
  const half = (spikeWindow - 1) / 2;
  const marks = new Uint8Array(heartRate.length);
  for (let second = 0; second < marks.length; second++) {
    const off = Math.abs((heartRate[second] ?? Number.NaN) - (middle[second] ?? Number.NaN));
    if (!(off > spikeBpm)) continue;
    // Only the few seconds that are far enough off pay for the deviation.
    const around = heartRate.subarray(Math.max(0, second - half), second + half + 1);
    if (off > spikeDeviations * deviationOfMad * medianAbsoluteDeviation(around)) marks[second] = 1;
  }
  return marks;
}
