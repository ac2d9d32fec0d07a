import { seconds } from '../../units/quantities.ts';
import { isRunning } from '../running-seconds.ts';
import type { Block, StepKind, Workout } from '../workout.ts';
import { parseNotation } from './parse-notation.ts';

export type WorkoutOfNotation =
  | { readonly ok: true; readonly workout: Workout }
  | { readonly ok: false; readonly at: number; readonly message: string };

/** Brisk walking before and after, as everywhere in the plan (PHYSIOLOGY 8.2); not counted as running. */
const walkAround = seconds(300);

/**
 * The session that a notation describes, with five minutes of walking before and after it.
 * A session of walking only gets none.
 * @param name what the session is called, null for no name.
 */
export function workoutOfNotation(text: string, name: string | null = null): WorkoutOfNotation {
  const parsed = parseNotation(text);
  if (!parsed.ok) return parsed;
  const runs = parsed.blocks.some((block) => block.steps.some(isRunning));
  const blocks = runs ? [walk('warm-up'), ...parsed.blocks, walk('cool-down')] : parsed.blocks;
  return { ok: true, workout: { name, blocks } };
}

const walk = (kind: StepKind): Block => ({ times: 1, steps: [{ kind, seconds: walkAround }] });
