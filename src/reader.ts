/** `talktest/reader`: bytes of a watch -> activities in the runner's words. */
export type {
  Activity,
  Device,
  DeviceTotals,
  EmbeddedStep,
  EmbeddedWorkout,
  Lap,
  LapIntensity,
  Provenance,
  Samples,
  Sensors,
  Span,
  Warning,
} from './core/training/activity.ts';
export { timeWeightedHeartRate } from './core/training/time-weighted-heart-rate.ts';
export { type Entry, type Unwrapped, unwrap } from './formats/archive/unwrap.ts';
export { readWatchFile, type WatchFile } from './formats/watch/read-watch-file.ts';
