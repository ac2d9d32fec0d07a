import type { UnitSystem } from '../../core/training/athlete.ts';
import type { Block, Step, StepKind, WorkoutCaps } from '../../core/training/workout.ts';
import type { FitMessage } from '../fit/encode.ts';
import { deviceText, nameBytes, noteBytes } from './device-text.ts';
import { stepCue } from './step-cue.ts';
import { stepTarget } from './step-target.ts';
import { WorkoutWriteError } from './workout-write-error.ts';

/** Steps of one workout, repeat steps counted (Garmin Connect). */
const mostSteps = 50;
/** What a watch counts to. */
const mostRepetitions = 99;
const longestStepSeconds = 24 * 3600;

const workoutStepMessage = 27;
/** FIT profile 21.217, types `wkt_step_duration` and `intensity`. */
const Duration = { time: 0, open: 5, repeatUntilStepsComplete: 6 } as const;
const intensities: Readonly<Record<StepKind, number>> = {
  run: 0,
  stride: 0,
  tempo: 0,
  'warm-up': 2,
  'cool-down': 3,
  walk: 4,
};

const names: Readonly<Record<StepKind, string>> = {
  run: 'Run',
  walk: 'Walk',
  stride: 'Stride',
  tempo: 'Tempo',
  'warm-up': 'Warm-up walk',
  'cool-down': 'Cool-down walk',
};

/**
 * The steps of a session as FIT messages: what is done several times is a real repeat, which stands behind its
 * steps, counts as a step, and is never nested.
 * @throws WorkoutWriteError when a watch cannot hold the session.
 */
export function workoutMessages(
  blocks: readonly Block[],
  caps: WorkoutCaps,
  units: UnitSystem,
): readonly FitMessage[] {
  const messages: FitMessage[] = [];
  for (const block of withEqualNeighboursJoined(blocks)) {
    const first = messages.length;
    for (const step of block.steps) messages.push(stepMessage(messages.length, step, caps, units));
    if (block.times === 1) continue;
    if (!Number.isInteger(block.times) || block.times < 1 || block.times > mostRepetitions) {
      const message = `${block.times} repetitions: a watch counts from 1 to ${mostRepetitions}`;
      throw new WorkoutWriteError('too-many-repetitions', message);
    }
    messages.push(repeatMessage(messages.length, first, block.times));
  }
  if (messages.length === 0) throw new WorkoutWriteError('empty', 'the session has no steps');
  if (messages.length > mostSteps) {
    const message = `${messages.length} steps: a watch holds at most ${mostSteps}, repeats counted`;
    throw new WorkoutWriteError('too-many-steps', message);
  }
  return messages;
}

/** `[2:1] + [2:1]` is two repetitions; written out, the watch would lose its counter. */
function withEqualNeighboursJoined(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.steps.length === 0) continue;
    if (before !== undefined && block.steps.length > 1 && sameSteps(before.steps, block.steps)) {
      joined[joined.length - 1] = { times: before.times + block.times, steps: block.steps };
    } else joined.push(block);
  }
  return joined;
}

const sameSteps = (one: readonly Step[], other: readonly Step[]): boolean =>
  one.length === other.length &&
  one.every((step, i) => step.kind === other[i]?.kind && step.seconds === other[i]?.seconds);

/** The only place where a step is put together, so that all steps have the same fields. */
function stepMessage(messageIndex: number, step: Step, caps: WorkoutCaps, units: UnitSystem): FitMessage {
  return {
    number: workoutStepMessage,
    fields: {
      messageIndex,
      wktStepName: deviceText(names[step.kind], nameBytes),
      notes: deviceText(stepCue(step, caps, units), noteBytes),
      intensity: intensities[step.kind],
      ...durationOf(step),
      ...stepTarget(step, caps),
    },
  };
}

function durationOf(step: Step): { readonly durationType: number; readonly durationValue: number } {
  if (step.seconds === null) return { durationType: Duration.open, durationValue: 0 };
  if (!(step.seconds >= 1 && step.seconds <= longestStepSeconds)) {
    throw new WorkoutWriteError('duration', `a step of ${step.seconds} s: expected 1 s to 24 h`);
  }
  return { durationType: Duration.time, durationValue: Math.round(step.seconds * 1000) };
}

/** As Garmin Connect writes it: no name, intensity or target. */
const repeatMessage = (messageIndex: number, first: number, times: number): FitMessage => ({
  number: workoutStepMessage,
  fields: {
    messageIndex,
    durationType: Duration.repeatUntilStepsComplete,
    durationValue: first,
    targetValue: times,
  },
});
