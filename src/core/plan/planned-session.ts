import { parseNotation } from '../training/notation/parse-notation.ts';
import { printNotation } from '../training/notation/print-notation.ts';
import { isRunning, runningSecondsOf } from '../training/running-seconds.ts';
import type { Block, StepKind } from '../training/workout.ts';
import type { PlannedSession } from './plan-template.ts';

/** The walks around every session of a plan. */
export type WalksAround = { readonly warmUp: Block; readonly coolDown: Block };

/** Why a text of the file is no session. */
export class NotASession extends Error {
  override readonly name = 'NotASession';
}

/**
 * A session of the plan from its notation.
 * @throws NotASession when the notation cannot be read, with the column inside of it.
 */
export function plannedSession(
  place: Pick<PlannedSession, 'plan' | 'week' | 'day' | 'index' | 'id'>,
  text: string,
  walks: WalksAround,
): PlannedSession {
  const blocks = blocksOf(text);
  const runs = blocks.some((block) => block.steps.some(isRunning));
  const workout = {
    name: watchName(place),
    blocks: runs ? [walks.warmUp, ...blocks, walks.coolDown] : blocks,
  };
  return { ...place, workout, notation: printNotation(blocks), runningSeconds: runningSecondsOf(workout) };
}

/** The walk before or after a session, written like a session: `5 min walk`. */
export function walkAround(text: string, kind: StepKind): Block {
  const blocks = blocksOf(text);
  const step = blocks[0]?.steps[0];
  if (blocks.length !== 1 || step?.kind !== 'walk' || blocks[0]?.times !== 1) {
    throw new NotASession(`expected a walk such as 5 min walk, found "${text}"`);
  }
  return { times: 1, steps: [{ kind, seconds: step.seconds }] };
}

function blocksOf(text: string): readonly Block[] {
  const parsed = parseNotation(text);
  if (parsed.ok) return parsed.blocks;
  throw new NotASession(`"${text}", character ${parsed.at + 1}: ${parsed.message}`);
}

/** What the watch shows, short enough for it, and enough to know the session again: `A W03 Wed`. */
function watchName({
  plan,
  week,
  day,
  index,
}: Pick<PlannedSession, 'plan' | 'week' | 'day' | 'index'>): string {
  return index < 0 ? `${plan} easier ${-index}` : `${plan} W${String(week).padStart(2, '0')} ${day}`;
}
