import type { UnitSystem } from '../core/training/athlete.ts';
import { printNotation } from '../core/training/notation/print-notation.ts';
import { runningSecondsOf } from '../core/training/running-seconds.ts';
import type { Workout, WorkoutCaps } from '../core/training/workout.ts';
import { instant } from '../core/units/instant.ts';
import { writeWorkout } from '../formats/watch/write-workout.ts';
import { shortNotation } from '../report/words/notation.ts';

/** A session as a file for the watch. */
export type MadeWorkout = {
  readonly bytes: Uint8Array;
  readonly notation: string;
  readonly runningSeconds: number;
};

/** The same session is the same file whenever it is made, so a watch need not keep it twice. */
const created = instant(Date.UTC(2026, 0, 1));

/** What fits a watch: `10 x [1 min run : 1 min walk]` -> `10x[1:1]`, `25 min continuous` -> `25 min run`. */
const nameOf = (notation: string): string =>
  shortNotation(notation)
    .replaceAll(/ ([×+]) /g, (_, sign: string) => (sign === '×' ? 'x' : sign))
    .replaceAll(' continuous', ' run');

/**
 * Writes a session outside any plan.
 * @param caps the limits that go into the file
 * @param name what the watch shows; null: the notation, shortened
 */
export function makeWorkout(
  workout: Workout,
  caps: WorkoutCaps,
  name: string | null,
  units: UnitSystem,
): MadeWorkout {
  const notation = printNotation(workout.blocks);
  const sessionId = ['by-hand', notation, name, caps.heartRateCeiling, caps.paceCap].join('|');
  return {
    bytes: writeWorkout({ workout, caps, sessionId, created, name: name ?? nameOf(notation), units }),
    notation,
    runningSeconds: runningSecondsOf(workout),
  };
}
