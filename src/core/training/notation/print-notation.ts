import type { Block, Step } from '../workout.ts';

/**
 * Writes a session in canonical notation; `parseNotation` reads it back to the same blocks.
 * A single block is spelled out (`10 x [1 min run : 1 min walk]`); in a mixture, run and walk of whole minutes
 * are short (`7 x [2:1] + 1 x [1:1]`). Warm-up and cool-down are never part of it.
 * @returns an empty text when nothing but warm-up and cool-down is there.
 */
export function printNotation(blocks: readonly Block[]): string {
  const kept = blocks
    .map((block) => ({ times: block.times, steps: block.steps.filter(isPartOfNotation) }))
    .filter((block) => block.steps.length > 0);
  const style: Style = {
    short: kept.length > 1,
    countOnes: kept.some((block) => block.times > 1),
    easy: kept.some((block) => block.steps.some((step) => step.kind === 'tempo')),
  };
  return kept.map((block) => printBlock(block, style)).join(' + ');
}

type Style = {
  readonly short: boolean;
  /** write `1 x` before a bracket, because another one is repeated. */
  readonly countOnes: boolean;
  /** beside tempo, running is called easy. */
  readonly easy: boolean;
};

const isPartOfNotation = (step: Step): boolean => step.kind !== 'warm-up' && step.kind !== 'cool-down';

function printBlock(block: Block, style: Style): string {
  const [first, second, third] = block.steps;
  if (first === undefined) return '';
  if (second === undefined && block.times === 1) return printAlone(first, style);
  const count = block.times > 1 || style.countOnes ? `${block.times} x ` : '';
  if (style.short && second !== undefined && third === undefined && canBeShort(first, second)) {
    return `${count}[${(first.seconds ?? 0) / 60}:${(second.seconds ?? 0) / 60}]`;
  }
  const word = (step: Step): string => (step.kind === 'run' && style.easy ? 'easy' : step.kind);
  return `${count}[${block.steps.map((step) => `${inBracket(step)} ${word(step)}`).join(' : ')}]`;
}

/** `[15:1]`; two digits behind the colon would look like minutes and seconds. */
function canBeShort(first: Step, second: Step): boolean {
  const whole = (step: Step): boolean => step.seconds !== null && Math.round(step.seconds) % 60 === 0;
  return (
    first.kind === 'run' &&
    second.kind === 'walk' &&
    whole(first) &&
    whole(second) &&
    (second.seconds ?? 0) < 600
  );
}

function printAlone(step: Step, style: Style): string {
  const word = step.kind === 'run' ? (style.easy ? 'easy' : 'continuous') : step.kind;
  if (step.seconds === null) return `open ${step.kind === 'run' ? 'run' : step.kind}`;
  const seconds = Math.round(step.seconds);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `${seconds < 60 || seconds % 60 === 0 ? inBracket(step) : clock} ${word}`;
}

/** Inside brackets the colon parts the steps, so minutes and seconds are written in seconds. */
function inBracket(step: Step): string {
  if (step.seconds === null) return 'open';
  const seconds = Math.round(step.seconds);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
