import type { Random } from './target.ts';

/** Text that is rarely typed and often forgotten. */
const oddities = [
  '',
  '\0',
  '\u001b[2J',
  '\u200b',
  '\u202e',
  '\ud800',
  '\ufeff',
  '\u{1f3c3}',
  'ﬁ',
  '٣',
  '１２',
  '½',
  '²',
  '-0',
  '0',
  '-1',
  '1e309',
  '1e-320',
  '0x10',
  '99999999999999999999',
  '2147483648',
  '4294967295',
  '9007199254740993',
  'NaN',
  'null',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '#',
  '---',
  '...',
  '<<: ',
  '&a ',
  '*a',
  '!!binary ',
  '? ',
];

const pick = <Value>(values: readonly Value[], random: Random): Value | undefined =>
  values[random(values.length)];

const cut = (text: string, random: Random): readonly [string, string, string] => {
  const at = random(text.length + 1);
  const end = Math.min(text.length, at + random(Math.min(60, text.length - at + 1)));
  return [text.slice(0, at), text.slice(at, end), text.slice(end)];
};

/** A number of the text made another number. */
function otherNumber(text: string, random: Random): string {
  const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)];
  const found = pick(numbers, random);
  if (found === undefined) return text;
  const value = Number(found[0]);
  const others = [
    value + 1,
    value - 1,
    -value,
    value * 10,
    value / 7,
    value * 1e9,
    0,
    2 ** 53,
    1e308,
    1e-308,
  ];
  const end = found.index + found[0].length;
  return text.slice(0, found.index) + String(pick(others, random)) + text.slice(end);
}

function linesChanged(text: string, random: Random): string {
  const lines = text.split('\n');
  const from = random(lines.length);
  const [line = ''] = lines.splice(from, 1);
  const kind = random(5);
  const shifted = kind < 2 ? `${' '.repeat(random(9))}${line.trimStart()}` : line;
  if (kind !== 0) lines.splice(random(lines.length + 1), 0, shifted);
  if (kind === 4) lines.splice(random(lines.length + 1), 0, line);
  return lines.join('\n');
}

function once(text: string, other: string, random: Random): string {
  const [before, middle, after] = cut(text, random);
  switch (random(9)) {
    case 0:
      return before + after;
    case 1:
      return before + middle + middle + after;
    case 2:
      return before + (pick(oddities, random) ?? '') + middle + after;
    case 3:
      return before + (pick(oddities, random) ?? '') + after;
    case 4:
      return before + cut(other, random)[1] + after;
    case 5:
      return before + String.fromCharCode(random(0x10000)) + middle + after;
    case 6:
      return random(10) === 0 ? before + (middle || 'x').repeat(1 + random(2000)) + after : before + after;
    case 7:
      return linesChanged(text, random);
    default:
      return otherNumber(text, random);
  }
}

/** A text changed in one to four places: pieces dropped, doubled, moved, other numbers, odd characters. */
export function mutatedText(text: string, other: string, random: Random): string {
  let changed = text;
  for (let changes = 1 + random(4); changes > 0; changes -= 1) changed = once(changed, other, random);
  return changed;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** `mutatedText` for cases that are bytes. */
export const mutatedTextBytes = (bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array =>
  bytesOf(mutatedText(textOf(bytes), textOf(other), random));
