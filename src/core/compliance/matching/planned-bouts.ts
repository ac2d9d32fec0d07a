import type { Span } from '../../training/activity.ts';
import { stepsInOrder } from '../../training/run-bouts.ts';
import { isRunning } from '../../training/running-seconds.ts';
import type { Workout } from '../../training/workout.ts';

/** A planned stretch of running without a walk inside, on the plan's own clock. */
export type PlannedBout = {
  readonly startSeconds: number;
  /** null: until the runner presses the lap button. */
  readonly seconds: number | null;
  /** all of it is a marked stride or tempo. */
  readonly marked: boolean;
  /** marked windows inside, seconds from the bout's start. */
  readonly windows: readonly Span[];
};

/** The planned stretches of running in order; an untimed walk lasts no time on the plan's clock. */
export function plannedBouts(workout: Workout): readonly PlannedBout[] {
  const bouts: PlannedBout[] = [];
  let clock = 0;
  let running = false;
  for (const step of stepsInOrder(workout)) {
    const runs = isRunning(step);
    if (runs) {
      const before = running ? bouts.pop() : undefined;
      const start = before?.startSeconds ?? clock;
      const isMarked = step.kind !== 'run';
      const end = clock + (step.seconds ?? 0);
      bouts.push({
        startSeconds: start,
        seconds: before?.seconds === null || step.seconds === null ? null : end - start,
        marked: isMarked && (before?.marked ?? true),
        windows: [
          ...(before?.windows ?? []),
          ...(isMarked ? [{ startSeconds: clock - start, endSeconds: end - start }] : []),
        ],
      });
    }
    running = runs;
    clock += step.seconds ?? 0;
  }
  return bouts;
}
