/** What writes files for the watch, behind one door of its own: it brings the FIT encoder, which is slow to load. */
export { runNext } from './next/run-next.ts';
export { runWorkout } from './workout/run-workout.ts';
