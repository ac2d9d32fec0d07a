const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Small counts as words, larger ones as figures: 3 -> `three`, 15 -> `15`. */
export const countWord = (count: number): string => words[count] ?? String(count);

/** First letter in capitals. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `3 of 10 runs`; `all ten runs` when it is all of them; `the run` when there is one. */
export function countOf(count: number, total: number, noun: string): string {
  if (total === 1) return `the ${noun}`;
  if (count === total) return total === 2 ? `both ${noun}s` : `all ${countWord(total)} ${noun}s`;
  return `${countWord(count)} of ${countWord(total)} ${noun}s`;
}

/** A share 0..1 as whole per cent with a thin space: `18 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
