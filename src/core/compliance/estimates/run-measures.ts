import type { Activity } from '../../training/activity.ts';
import type { Detector } from '../heart-rate/heart-rate-trust.ts';
import { trustHeartRate } from '../heart-rate/trust-heart-rate.ts';
import type { Track } from '../track.ts';
import { type HeartRatePeak, peakHeartRate } from './peak-heart-rate.ts';
import { type SteadyWindow, steadyWindows } from './steady-windows.ts';

/** What one run says about its runner: all that the estimates ask of a recording, so that it is read once. */
export type RunMeasures = {
  /** a chest strap, by `device_info`. */
  readonly strap: boolean;
  /** null: too little believed heart rate, or no window of it that can be believed. */
  readonly peak: HeartRatePeak | null;
  readonly windows: readonly SteadyWindow[];
};

/**
 * Measures a run. Depends on the recording alone: not on the maximum that is believed today, which would hide
 * every heart rate above it and so what is looked for (1.2).
 * @param detectors of untrusted heart rate that are switched on; all by default
 */
export function runMeasures(
  activity: Activity,
  track: Track,
  detectors?: ReadonlySet<Detector>,
): RunMeasures {
  const strap = activity.sensors.heartRate === 'strap';
  const trust = trustHeartRate(track, { strap, maximum: null, heartRateLine: null, rpe: null }, detectors);
  return {
    strap,
    peak: peakHeartRate(track, trust),
    windows: steadyWindows(activity, track, trust),
  };
}
