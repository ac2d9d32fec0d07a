import type { CheckInputs } from '../../../companion/check-file.ts';
import type { MaximumHeartRate, UnitSystem } from '../../../core/training/athlete.ts';
import type { Intent } from '../../../core/training/evidence.ts';
import type { Workout } from '../../../core/training/workout.ts';
import type { MetresPerSecond } from '../../../core/units/quantities.ts';
import { oneMaximum } from '../parse/parse-maximum.ts';
import type { TypedPace } from '../parse/parse-pace.ts';

/** The options of `check` about the run and the runner, parsed. */
export type CheckOptions = {
  readonly maxHr?: MaximumHeartRate;
  readonly age?: MaximumHeartRate;
  readonly cap?: TypedPace;
  readonly workout?: Workout;
  readonly rpe?: number;
  readonly talkTest?: boolean;
  readonly belt?: MetresPerSecond;
  readonly intent?: Intent;
  readonly units?: UnitSystem;
};

const hard = new Set(['stride', 'tempo']);

/** A session given by hand was meant to be easy unless it has strides or tempo in it (PHYSIOLOGY 12.2). */
function intentOf(workout: Workout | undefined): Intent {
  if (workout === undefined) return 'unknown';
  const steps = workout.blocks.flatMap((block) => block.steps);
  return steps.some((step) => hard.has(step.kind)) ? 'not-easy' : 'easy';
}

/**
 * What the judge is told beside the recording.
 * @throws WrongUsage when options contradict each other
 */
export function checkInputs(options: CheckOptions): CheckInputs {
  return {
    maximumHeartRate: oneMaximum(options.maxHr, options.age),
    paceCap: options.cap?.speed ?? null,
    planned: options.workout ?? null,
    units: options.units ?? options.cap?.units ?? 'metric',
    evidence: {
      rpe: options.rpe ?? null,
      talkTest: options.talkTest === undefined ? null : options.talkTest ? 'passed' : 'failed',
      ownEasySpeed: null,
      heartRateLine: null,
      intent: options.intent ?? intentOf(options.workout),
      beltSpeed: options.belt ?? null,
    },
  };
}
