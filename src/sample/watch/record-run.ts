import type { Workout } from '../../core/training/workout.ts';
import type { LocalDay } from '../../core/units/instant.ts';
import { seededRandom } from '../random.ts';
import type { Outing } from '../runner/outing.ts';
import { runOuting } from '../runner/run-outing.ts';
import type { Runner } from '../runner/runner.ts';
import type { Truth } from '../runner/truth.ts';
import { lapsOfWorkout, plainLaps } from './laps-of.ts';
import type { Recording } from './recording.ts';
import { type Sensors, sense } from './sense.ts';

/** Who runs what, when, with what on. Everything else follows from the seed. */
export type RunToRecord = {
  readonly seed: number;
  readonly day: LocalDay;
  /** s after local midnight; offset from UTC in s. */
  readonly startOfDay: number;
  readonly utcOffset: number;
  readonly runner: Runner;
  readonly outing: Outing;
  readonly sensors: Sensors;
  /** the workout that the watch executes and cuts its laps by; null for none. */
  readonly workout: Workout | null;
  /** metres between laps without a workout; null for one lap. */
  readonly autoLap: number | null;
};

/** Does the run and records it. */
export function recordRun(run: RunToRecord): { readonly recording: Recording; readonly truth: Truth } {
  const random = seededRandom(run.seed);
  const truth = runOuting(run.runner, run.outing, random);
  const sensed = sense(truth, run.sensors, random);
  const { day, startOfDay, utcOffset, workout } = run;
  const laps = workout === null ? plainLaps(sensed, run.autoLap) : lapsOfWorkout(workout, sensed);
  return { truth, recording: { day, startOfDay, utcOffset, ...sensed, laps, workout } };
}
