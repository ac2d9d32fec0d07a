import type { EmbeddedStep, EmbeddedWorkout } from '../../core/training/activity.ts';
import { metres, seconds } from '../../core/units/quantities.ts';
import type { FitMessages, WorkoutStepMessage } from '../fit/messages.ts';
import { intensityOf } from './laps.ts';
import { workoutOfSteps } from './workout-of-steps.ts';

/** FIT profile 21.217, type `wkt_step_duration`. */
const Duration = { time: 0, distance: 1, open: 5, repeatUntilStepsComplete: 6, timeOnly: 31 } as const;

/** The workout that the watch was executing, as it copied it into the recording; null when it did not. */
export function embeddedWorkoutOf(messages: FitMessages): EmbeddedWorkout | null {
  if (messages.workoutStep.length === 0) return null;
  const name = messages.workout[0]?.wktName?.trim() ?? '';
  const steps = messages.workoutStep.map(stepOf).sort((a, b) => a.index - b.index);
  const title = name === '' ? null : name;
  return { name: title, steps, workout: workoutOfSteps(title, steps) };
}

function stepOf(message: WorkoutStepMessage, position: number): EmbeddedStep {
  const name = message.wktStepName?.trim() ?? '';
  return {
    index: message.messageIndex ?? position,
    name: name === '' ? null : name,
    intensity: intensityOf(message.intensity),
    duration: durationOf(message),
  };
}

function durationOf({
  durationType,
  durationValue,
  targetValue,
}: WorkoutStepMessage): EmbeddedStep['duration'] {
  if (durationType === Duration.open) return { kind: 'open' };
  if (durationValue === undefined) return { kind: 'other' };
  if (durationType === Duration.time || durationType === Duration.timeOnly) {
    return { kind: 'time', seconds: seconds(durationValue / 1000) };
  }
  if (durationType === Duration.distance) return { kind: 'distance', metres: metres(durationValue / 100) };
  if (durationType === Duration.repeatUntilStepsComplete && targetValue !== undefined) {
    return { kind: 'repeat', firstStep: durationValue, times: targetValue };
  }
  return { kind: 'other' };
}
