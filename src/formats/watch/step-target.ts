import type { Step, WorkoutCaps } from '../../core/training/workout.ts';
import { WorkoutWriteError } from './workout-write-error.ts';

/** What a watch holds a step to; FIT profile 21.217, type `wkt_step_target`. */
export type StepTarget = {
  readonly targetType: number;
  readonly targetValue: 0;
  readonly customTargetValueLow?: number;
  readonly customTargetValueHigh?: number;
};

const TargetType = { speed: 0, heartRate: 1, open: 2 } as const;

/** In shorter runs heart rate lags so much that an alarm only nags (WORKOUT-FIT 6, rule 1). */
const shortestWithTarget = 180;
/** Custom heart rates above 100 are bpm + 100; below, per cent of the maximum stored in the watch. */
const bpmOffset = 100;
/** There is no one-sided target, so the other bound is one that nobody falls below while running. */
const lowestHeartRate = 40;
const lowestSpeed = 0.5;

const highestHeartRate = 240;
const highestSpeed = 8;

const open: StepTarget = { targetType: TargetType.open, targetValue: 0 };

/**
 * The target of a step: one ceiling for runs of three minutes and more (heart rate, else pace), none for shorter
 * ones, for strides and tempo, and never for walks.
 * @throws WorkoutWriteError for a cap that no runner has.
 */
export function stepTarget(step: Step, { heartRateCeiling, paceCap }: WorkoutCaps): StepTarget {
  if (step.kind !== 'run') return open;
  if (step.seconds !== null && step.seconds < shortestWithTarget) return open;
  if (heartRateCeiling !== null) {
    const ceiling = checked('heart rate', Math.round(heartRateCeiling), lowestHeartRate, highestHeartRate);
    return {
      targetType: TargetType.heartRate,
      targetValue: 0,
      customTargetValueLow: lowestHeartRate + bpmOffset,
      customTargetValueHigh: ceiling + bpmOffset,
    };
  }
  if (paceCap === null) return open;
  return {
    targetType: TargetType.speed,
    targetValue: 0,
    customTargetValueLow: lowestSpeed * 1000,
    customTargetValueHigh: Math.round(checked('speed', paceCap, lowestSpeed, highestSpeed) * 1000),
  };
}

function checked(what: string, value: number, above: number, most: number): number {
  if (value > above && value <= most) return value;
  throw new WorkoutWriteError('cap', `${what} cap of ${value}: expected more than ${above}, at most ${most}`);
}
