import { NotationFault } from './fault.ts';
import type { Token } from './token.ts';

const end: Token = { kind: 'end', text: '', value: Number.NaN, at: 0, tight: false };

/** A place in a row of tokens that moves forward only. */
export class Cursor {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** The token `ahead` places on; `end` after the last. */
  peek(ahead = 0): Token {
    return this.tokens[this.position + ahead] ?? this.tokens.at(-1) ?? end;
  }

  take(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  isMark(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'mark' && token.text === text;
  }

  /** Moves past a mark when it is there. */
  skipMark(text: string): boolean {
    if (!this.isMark(text)) return false;
    this.position += 1;
    return true;
  }

  /** The fault of meeting this token where something else should stand. */
  expected(what: string): NotationFault {
    const token = this.peek();
    const found = token.kind === 'end' ? 'the end' : `"${token.text}"`;
    return new NotationFault(token.at, `expected ${what}, found ${found}`);
  }
}
