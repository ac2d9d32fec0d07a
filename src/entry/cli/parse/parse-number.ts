import { unfit, WrongUsage } from '../wrong-usage.ts';

/**
 * Effort on the 0-10 scale, whole or half points.
 * @throws WrongUsage
 */
export function parseEffort(text: string): number {
  const effort = Number(text.replace(',', '.'));
  if (!/^\s*\d{1,2}([.,][05])?\s*$/.test(text) || effort > 10) {
    throw unfit('--rpe', 'how hard it felt, 0 (nothing) to 10 (everything you had), like 3', text);
  }
  return effort;
}

/**
 * A whole number within limits, both included.
 * @param takes what the option is, in words: `the year you were born, like 1982`
 * @throws WrongUsage
 */
export function parseWhole(
  text: string,
  option: string,
  limits: readonly [number, number],
  takes: string,
): number {
  const value = Number(text);
  if (!/^\s*\d{1,5}\s*$/.test(text) || value < limits[0] || value > limits[1]) {
    throw unfit(option, takes, text);
  }
  return value;
}

/**
 * `yes` or `no`, in any case, also by its first letter.
 * @throws WrongUsage
 */
export function parseYesNo(text: string, option: string, means: string): boolean {
  const word = text.trim().toLowerCase();
  if (word === 'yes' || word === 'y') return true;
  if (word === 'no' || word === 'n') return false;
  throw unfit(option, `yes or no (${means})`, text);
}

/**
 * One of a few words, in any case.
 * @throws WrongUsage
 */
export function parseChoice<Word extends string>(text: string, option: string, words: readonly Word[]): Word {
  const found = words.find((word) => word.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return found;
  const list = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  throw new WrongUsage(`${option} takes ${list}. Got ${JSON.stringify(text)}.`);
}
