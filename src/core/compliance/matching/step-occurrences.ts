import type { EmbeddedStep, Lap } from '../../training/activity.ts';
import { matchingRule } from '../constants.ts';

/** One execution of a workout step: all the laps that belong to it. Seconds elapsed; `timed` is running timer. */
export type StepOccurrence = {
  readonly step: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly timed: number;
};

/**
 * Executions of steps from laps (5, 12.15.8). Auto-laps and tail laps carry the index of their step and belong to
 * it; laps without an index are double presses or come after the workout. Only a step that is repeated on its own
 * follows itself: there each full length is a repetition.
 */
export function stepOccurrences(laps: readonly Lap[], steps: readonly EmbeddedStep[]): StepOccurrence[] {
  const alone = repeatedAlone(steps);
  const occurrences: StepOccurrence[] = [];
  for (const lap of laps) {
    const step = lap.workoutStepIndex;
    if (step === null) continue;
    const last = occurrences.at(-1);
    const full = (alone.get(step) ?? Number.POSITIVE_INFINITY) * matchingRule.stepComplete;
    const continues = last?.step === step && last.timed < full;
    if (last !== undefined && continues) occurrences.pop();
    else if (occurrences.length === matchingRule.longestPlan) break;
    occurrences.push({
      step,
      startSeconds: last !== undefined && continues ? last.startSeconds : lap.startSeconds,
      endSeconds: lap.startSeconds + lap.elapsedSeconds,
      timed: (last !== undefined && continues ? last.timed : 0) + lap.timerSeconds,
    });
  }
  return occurrences;
}

/** Time steps that a repeat holds as its only step, with their seconds. */
function repeatedAlone(steps: readonly EmbeddedStep[]): ReadonlyMap<number, number> {
  const alone = new Map<number, number>();
  for (const { index, duration } of steps) {
    if (duration.kind !== 'repeat' || duration.firstStep !== index - 1) continue;
    const step = steps.find((each) => each.index === duration.firstStep);
    if (step?.duration.kind === 'time') alone.set(step.index, step.duration.seconds);
  }
  return alone;
}

/** The steps in the order in which they are done, repeats written out, by index. */
export function plannedOccurrences(steps: readonly EmbeddedStep[]): readonly number[] {
  const order: number[] = [];
  const startOf = new Map<number, number>();
  for (const { index, duration } of steps) {
    startOf.set(index, order.length);
    if (duration.kind !== 'repeat') {
      order.push(index);
      continue;
    }
    const block = order.slice(startOf.get(duration.firstStep) ?? order.length);
    for (let time = 1; time < duration.times && block.length > 0; time++) {
      if (order.length + block.length > matchingRule.longestPlan) return order;
      order.push(...block);
    }
  }
  return order;
}
