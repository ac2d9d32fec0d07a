import { seconds } from '../../units/quantities.ts';
import type { Step, StepKind } from '../workout.ts';
import type { Cursor } from './cursor.ts';
import { NotationFault } from './fault.ts';
import { type DurationPlace, type ReadDuration, readDuration } from './read-duration.ts';
import { joiningWords, kindWords } from './words.ts';

/** A step as it was typed; `kind` is null when no word says it. */
export type TypedStep = {
  readonly kind: StepKind | null;
  readonly duration: ReadDuration | null;
  readonly worded: boolean;
  readonly at: number;
};

/** Reads `1 min run`, `run 1 min`, `27:30 continuous`, `open walk` or a bare duration. */
export function readStep(cursor: Cursor, place: DurationPlace): TypedStep {
  const { at } = cursor.peek();
  const before = readWords(cursor);
  const opening = cursor.peek();
  const open = opening.kind === 'word' && opening.text === 'open';
  if (open) cursor.take();
  const duration = open ? null : readDuration(cursor, place);
  const after = readWords(cursor);
  const noun = [...before, ...after].filter((word) => word.kind !== 'adjective');
  const [first, second] = noun;
  if (first !== undefined && second !== undefined && first.kind !== second.kind) {
    throw new NotationFault(second.at, 'expected one of run, walk, stride or tempo for one step');
  }
  const worded = before.length + after.length > 0;
  const adjective = worded || open ? 'run' : null;
  const kind = first === undefined || first.kind === 'adjective' ? adjective : first.kind;
  return { kind, duration, worded, at };
}

/** The finished step, `kind` being what stands here when no word says otherwise. */
export const finished = (step: TypedStep, kind: StepKind): Step => ({
  kind: step.kind ?? kind,
  seconds: step.duration === null ? null : seconds(step.duration.seconds),
});

type KindWord = { readonly kind: StepKind | 'adjective'; readonly at: number };

function readWords(cursor: Cursor): readonly KindWord[] {
  const words: KindWord[] = [];
  for (;;) {
    const token = cursor.peek();
    if (token.kind !== 'word' || token.text === 'open' || joiningWords.has(token.text)) return words;
    const kind = kindWords.get(token.text);
    if (kind === undefined) throw cursor.expected('a unit (min, s) or run, walk, stride, tempo');
    words.push({ kind, at: token.at });
    cursor.take();
  }
}
