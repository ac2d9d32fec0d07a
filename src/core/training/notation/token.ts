import { NotationFault } from './fault.ts';
import { longestText } from './limits.ts';

/**
 * One piece of a notation. Marks are already what they mean, however they were typed: `x` for every
 * multiplication sign, `[` and `]` for every bracket, `-` for every dash and slash.
 */
export type Token = {
  readonly kind: 'number' | 'word' | 'mark' | 'end';
  /** words in lower case. */
  readonly text: string;
  readonly value: number;
  readonly at: number;
  /** no space between this token and the one before. */
  readonly tight: boolean;
};

const spaces = /[\s\u200b-\u200d\u2060]+/y;
const numbers = /\d+(?:[.,]\d+)?/y;
const words = /\p{L}+/uy;

const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    x: '×✕✖⨯*·',
    '[': '[({［（',
    ']': '])}］）',
    ':': ':∶：',
    '-': '-‐‑‒–—−/',
    "'": "'′’‘`´",
    '"': '"″”“',
    '+': '+＋&',
  }).flatMap(([meaning, typed]) => [...typed].map((sign): [string, string] => [sign, meaning])),
);

/**
 * Cuts a notation into tokens; the last one is `end`.
 * @throws NotationFault at a character that no notation contains.
 */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > longestText) {
    throw new NotationFault(longestText, `a session has at most ${longestText} characters`);
  }
  const tokens: Token[] = [];
  let at = 0;
  let tight = false;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const space = take(spaces);
    if (space !== null) {
      at += space.length;
      tight = false;
      continue;
    }
    const token = tokenAt(take(numbers), take(words), text.charAt(at), at, tight);
    tokens.push(token.piece);
    at += token.length;
    tight = true;
  }
  tokens.push({ kind: 'end', text: '', value: Number.NaN, at: text.length, tight });
  return tokens;
}

function tokenAt(
  digits: string | null,
  letters: string | null,
  sign: string,
  at: number,
  tight: boolean,
): { readonly piece: Token; readonly length: number } {
  if (digits !== null) {
    const value = Number(digits.replace(',', '.'));
    return { piece: { kind: 'number', text: digits, value, at, tight }, length: digits.length };
  }
  if (letters !== null) {
    const lower = letters.toLowerCase();
    const piece: Token =
      lower === 'x'
        ? { kind: 'mark', text: 'x', value: Number.NaN, at, tight }
        : { kind: 'word', text: lower, value: Number.NaN, at, tight };
    return { piece, length: letters.length };
  }
  const meaning = meanings.get(sign);
  if (meaning === undefined) {
    throw new NotationFault(
      at,
      `"${sign}" is not part of a session; expected something like 10 x [1 min run : 1 min walk]`,
    );
  }
  return { piece: { kind: 'mark', text: meaning, value: Number.NaN, at, tight }, length: sign.length };
}
