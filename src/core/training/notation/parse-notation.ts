import type { Block } from '../workout.ts';
import { Cursor } from './cursor.ts';
import { NotationFault } from './fault.ts';
import { longestSession, mostBlocks } from './limits.ts';
import { readBlock } from './read-block.ts';
import { tokensOf } from './token.ts';
import { joiningWords } from './words.ts';

export type ParsedNotation =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly at: number; readonly message: string };

/**
 * Reads a session in the notation of the article, however people type it: `10 x [1 min run : 1 min walk]`,
 * `10x[1:1]`, `[15:1] + [6:1]`, `27:30 continuous`, `18 min continuous + 4 x [15 s stride : 75 s walk]`.
 * Bare numbers are minutes. What could be read in two ways is refused, never guessed.
 * @returns the blocks, or the position of the character (from 0) where something else was expected.
 */
export function parseNotation(text: string): ParsedNotation {
  try {
    return { ok: true, blocks: readBlocks(new Cursor(tokensOf(text))) };
  } catch (fault) {
    if (fault instanceof NotationFault) return { ok: false, at: fault.at, message: fault.message };
    throw fault;
  }
}

function readBlocks(cursor: Cursor): readonly Block[] {
  if (cursor.peek().kind === 'end') throw cursor.expected('a session such as 10 x [1 min run : 1 min walk]');
  if (cursor.peek().kind === 'number' && cursor.peek(1).kind === 'end') {
    throw new NotationFault(cursor.peek(1).at, 'expected "min continuous" or "x [...]" after the number');
  }
  const blocks: Block[] = [readBlock(cursor)];
  while (skipJoin(cursor)) {
    const { at } = cursor.peek();
    if (blocks.length === mostBlocks) throw new NotationFault(at, `expected at most ${mostBlocks} parts`);
    blocks.push(readBlock(cursor));
  }
  if (cursor.peek().kind !== 'end') throw cursor.expected('"+" or the end');
  if (wholeSeconds(blocks) > longestSession) {
    throw new NotationFault(
      0,
      `a session lasts at most ${longestSession / 3600} h; bare numbers are minutes`,
    );
  }
  return blocks;
}

function skipJoin(cursor: Cursor): boolean {
  const token = cursor.peek();
  if (cursor.skipMark('+')) return true;
  if (token.kind !== 'word' || !joiningWords.has(token.text)) return false;
  cursor.take();
  return true;
}

const wholeSeconds = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) => sum + block.times * block.steps.reduce((total, step) => total + (step.seconds ?? 0), 0),
    0,
  );
