/** `talktest/workout`: the notation 10 x [1 min run : 1 min walk] -> a FIT workout for the watch. */
export { parseNotation } from './core/training/notation/parse-notation.ts';
export { printNotation } from './core/training/notation/print-notation.ts';
export { workoutOfNotation } from './core/training/notation/workout-of-notation.ts';
export { runningSecondsOf } from './core/training/running-seconds.ts';
export type { Block, Step, StepKind, Workout, WorkoutCaps } from './core/training/workout.ts';
export { type Instant, instant } from './core/units/instant.ts';
export { beatsPerMinute, metresPerSecond, seconds } from './core/units/quantities.ts';
export { writeWorkout } from './formats/watch/write-workout.ts';
