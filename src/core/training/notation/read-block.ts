import type { Block, Step, StepKind } from '../workout.ts';
import type { Cursor } from './cursor.ts';
import { NotationFault } from './fault.ts';
import { mostRepetitions, mostStepsInBlock } from './limits.ts';
import { unclearColon } from './read-duration.ts';
import { finished, readStep, type TypedStep } from './read-step.ts';

/** Reads `10 x [1:1]`, `[15:1]`, `10x1:1` or a step alone. */
export function readBlock(cursor: Cursor): Block {
  const times = readTimes(cursor);
  if (cursor.isMark('[')) {
    const steps = readBracket(cursor);
    return { times: times ?? readTimesBehind(cursor) ?? 1, steps };
  }
  if (times === null) return { times: 1, steps: [readAlone(cursor)] };
  const steps = readSteps(cursor);
  if (steps.length === 1) throw cursor.expected('":" and a walk after the run');
  return { times, steps };
}

/** `10 x`, or null when no multiplication begins here. */
function readTimes(cursor: Cursor): number | null {
  const count = cursor.peek();
  if (cursor.isMark('x')) throw cursor.expected('how many times before the "x"');
  if (count.kind !== 'number' || !cursor.isMark('x', 1)) return null;
  cursor.take();
  cursor.take();
  return checkedTimes(count.value, count.at);
}

/** `[1:1] x 10`, as some people write it. */
function readTimesBehind(cursor: Cursor): number | null {
  if (!cursor.skipMark('x')) return null;
  const count = cursor.peek();
  if (count.kind !== 'number') throw cursor.expected('how many times');
  cursor.take();
  return checkedTimes(count.value, count.at);
}

function checkedTimes(times: number, at: number): number {
  if (!Number.isInteger(times) || times < 1 || times > mostRepetitions) {
    throw new NotationFault(at, `expected 1 to ${mostRepetitions} repetitions`);
  }
  return times;
}

/** A step outside of brackets is running unless a word says otherwise. */
function readAlone(cursor: Cursor): Step {
  const step = readStep(cursor, 'alone');
  if (cursor.isMark(':') || cursor.isMark('-')) {
    throw cursor.expected('"+", or brackets around run and walk as in [15:1]');
  }
  return finished(step, 'run');
}

function readBracket(cursor: Cursor): readonly Step[] {
  const opening = cursor.take();
  if (cursor.isMark(']')) throw cursor.expected('a run and a walk');
  const steps = readSteps(cursor);
  if (!cursor.skipMark(']')) {
    const token = cursor.peek();
    if (token.kind === 'end')
      throw new NotationFault(token.at, `expected "]" for the bracket at ${opening.at + 1}`);
    throw cursor.expected('":" or "]"');
  }
  return steps;
}

function readSteps(cursor: Cursor): readonly Step[] {
  const typed: TypedStep[] = [readStep(cursor, 'first-in-block')];
  while (cursor.isMark(':') || cursor.isMark('-')) {
    cursor.take();
    if (typed.length === mostStepsInBlock) {
      throw new NotationFault(cursor.peek().at, `expected at most ${mostStepsInBlock} steps`);
    }
    typed.push(readStep(cursor, 'later-in-block'));
  }
  refuseDoubt(typed);
  return typed.map((step, position) => finished(step, kindAt(step, position)));
}

/** `[1:30]` may be one duration or two; in `[30 : 30 s]` the first number could mean either. */
function refuseDoubt(typed: readonly TypedStep[]): void {
  const [only, second] = typed;
  if (second === undefined && only?.duration?.clock) throw unclearColon(only.duration.at);
  const bare = typed.find((step) => step.duration !== null && step.duration.unit === null);
  const inSeconds = typed.some((step) => step.duration?.unit === 1);
  if (bare !== undefined && inSeconds) {
    throw new NotationFault(bare.duration?.at ?? bare.at, 'unclear beside seconds: expected min or s here');
  }
}

/** Without words the first step is running, the second walking; further ones have to say. */
function kindAt(step: TypedStep, position: number): StepKind {
  if (position > 1 && step.kind === null) {
    throw new NotationFault(step.at, 'expected run, walk, stride or tempo for a third step');
  }
  return position === 0 ? 'run' : 'walk';
}
