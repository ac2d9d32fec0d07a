import type { Lap, LapIntensity } from '../../core/training/activity.ts';
import { metres, seconds } from '../../core/units/quantities.ts';
import type { LapMessage } from '../fit/messages.ts';
import { elapsedAt, type SessionClock } from './session-clock.ts';

/** FIT profile 21.217, type `intensity`. */
const intensities: readonly LapIntensity[] = [
  'active',
  'rest',
  'warm-up',
  'cool-down',
  'recovery',
  'interval',
  'other',
];

/** FIT profile 21.217, type `lap_trigger`. */
const triggers: readonly string[] = [
  'manual',
  'time',
  'distance',
  'position-start',
  'position-lap',
  'position-waypoint',
  'position-marked',
  'session-end',
  'fitness-equipment',
];

export const intensityOf = (value: number | undefined): LapIntensity | null =>
  value === undefined ? null : (intensities[value] ?? null);

/**
 * The laps of a session in order. A lap ends at its start plus its elapsed time (its own time stamp is no end on
 * many watches), and never after `end`.
 * @param end seconds elapsed at the end of the recording.
 */
export function lapsOf(messages: readonly LapMessage[], clock: SessionClock, end: number): Lap[] {
  let behind = 0;
  return messages.map((message, index) => {
    const told = message.totalElapsedTime ?? message.totalTimerTime ?? 0;
    const started = message.startTime === undefined ? behind : elapsedAt(clock, message.startTime);
    const start = Math.min(end, Math.max(0, started));
    const elapsed = Math.max(0, Math.min(told, end - start));
    behind = start + elapsed;
    return {
      index,
      startSeconds: seconds(start),
      elapsedSeconds: seconds(elapsed),
      timerSeconds: seconds(Math.max(0, Math.min(message.totalTimerTime ?? elapsed, elapsed))),
      distanceMetres: message.totalDistance === undefined ? null : metres(message.totalDistance),
      intensity: intensityOf(message.intensity),
      workoutStepIndex: message.wktStepIndex ?? null,
      trigger: message.lapTrigger === undefined ? null : (triggers[message.lapTrigger] ?? null),
    };
  });
}
