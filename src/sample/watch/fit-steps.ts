import type { Step, Workout } from '../../core/training/workout.ts';
import type { FitRow } from '../fit-file/write-fit.ts';
import { fitIntensity } from './fit-numbers.ts';
import type { RecordedLap } from './recording.ts';

/** A planned step as it is executed: its index among the steps of the file, and its length in s. */
export type ExecutedStep = {
  readonly index: number;
  readonly seconds: number;
  readonly intensity: NonNullable<RecordedLap['intensity']>;
};

const Duration = { time: 0, repeatUntilStepsComplete: 6 } as const;
const openTarget = 2;
const names = { active: 'Run', recovery: 'Walk', 'warm-up': 'Warm-up', 'cool-down': 'Cool-down' } as const;

/**
 * The workout messages that a Garmin copies into a recording, in file order: repeats come behind the steps they
 * repeat and name the first of them (WORKOUT-FIT 1.1).
 */
export function workoutRows(workout: Workout): FitRow[] {
  const steps: FitRow[] = [];
  for (const { times, steps: repeated } of workout.blocks) {
    const first = steps.length;
    for (const step of repeated) {
      const intensity = intensityOf(step);
      steps.push(
        stepRow(steps.length, {
          wktStepName: names[intensity],
          durationType: Duration.time,
          durationValue: (step.seconds ?? 0) * 1000,
          targetType: openTarget,
          targetValue: 0,
          intensity: fitIntensity[intensity],
        }),
      );
    }
    if (times > 1) {
      steps.push(
        stepRow(steps.length, {
          durationType: Duration.repeatUntilStepsComplete,
          durationValue: first,
          targetType: null,
          targetValue: times,
          intensity: null,
        }),
      );
    }
  }
  const values = {
    sport: 1,
    capabilities: 32,
    numValidSteps: steps.length,
    wktName: workout.name ?? 'Workout',
  };
  return [{ message: 'workout', values }, ...steps];
}

const stepRow = (messageIndex: number, values: FitRow['values']): FitRow => ({
  message: 'workoutStep',
  values: { messageIndex, ...values },
});

/** The steps in the order in which a watch executes them; repeated steps come again with the same index. */
export function executedSteps(workout: Workout): ExecutedStep[] {
  const executed: ExecutedStep[] = [];
  let index = 0;
  for (const { times, steps } of workout.blocks) {
    for (let round = 0; round < times; round++) {
      for (const [i, step] of steps.entries()) {
        executed.push({ index: index + i, seconds: step.seconds ?? 0, intensity: intensityOf(step) });
      }
    }
    index += steps.length + (times > 1 ? 1 : 0);
  }
  return executed;
}

function intensityOf({ kind }: Step): NonNullable<RecordedLap['intensity']> {
  if (kind === 'warm-up' || kind === 'cool-down') return kind;
  return kind === 'walk' ? 'recovery' : 'active';
}
