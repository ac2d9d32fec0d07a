import type { Workout } from '../../core/training/workout.ts';
import type { LocalDay } from '../../core/units/instant.ts';

/** One lap as the watch cut it, in seconds elapsed since the start. `step`: index of the planned step it executed. */
export type RecordedLap = {
  readonly from: number;
  readonly to: number;
  readonly step: number | null;
  readonly intensity: 'active' | 'recovery' | 'warm-up' | 'cool-down' | null;
  readonly trigger: 'manual' | 'time' | 'distance' | 'session-end';
};

/**
 * What the sensors of a watch told it, one value per second elapsed; NaN where a sensor said nothing. A column
 * is null when the watch has no such sensor.
 */
export type Recording = {
  readonly day: LocalDay;
  /** s after local midnight, and the watch's offset from UTC in s. */
  readonly startOfDay: number;
  readonly utcOffset: number;
  readonly length: number;
  readonly timer: Uint8Array;
  /** bpm. */
  readonly heartRate: Float64Array | null;
  /** m/s and metres. */
  readonly speed: Float64Array;
  readonly distance: Float64Array;
  /** steps per minute. */
  readonly steps: Float64Array;
  readonly altitude: Float64Array | null;
  /** degrees. */
  readonly latitude: Float64Array | null;
  readonly longitude: Float64Array | null;
  readonly temperature: Float64Array | null;
  readonly laps: readonly RecordedLap[];
  /** the workout that the watch was executing; null for none. */
  readonly workout: Workout | null;
};

/** s elapsed at which the timer had run for `onTimer` seconds. */
export function elapsedAtTimer(timer: Uint8Array, onTimer: number): number {
  let ran = 0;
  for (let second = 0; second < timer.length; second++) {
    if (timer[second] !== 1) continue;
    if (ran === onTimer) return second;
    ran += 1;
  }
  return timer.length - 1;
}
