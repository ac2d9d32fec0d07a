import type { MaximumHeartRate } from '../../../core/training/athlete.ts';
import { beatsPerMinute } from '../../../core/units/quantities.ts';
import { unfit, WrongUsage } from '../wrong-usage.ts';
import { short } from './short.ts';

const lowest = 120;
const highest = 230;
const youngest = 10;
const oldest = 110;

/**
 * A maximum heart rate as typed: `186` is tested, `~186` a guess. bpm.
 * @throws WrongUsage
 */
export function parseMaximum(text: string, option = '--max-hr'): Extract<MaximumHeartRate, { bpm: unknown }> {
  const found = /^\s*(~|≈)?\s*(\d{2,3})\s*(?:bpm)?\s*$/i.exec(short(text));
  const bpm = Number(found?.[2]);
  if (found === null || bpm < lowest || bpm > highest) {
    throw unfit(
      option,
      `your maximum heart rate, ${lowest} to ${highest} bpm, like 186 (tested) or ~186 (a guess)`,
      text,
    );
  }
  return { kind: found[1] === undefined ? 'tested' : 'guess', bpm: beatsPerMinute(bpm) };
}

/**
 * An age in years, for the formula.
 * @throws WrongUsage
 */
export function parseAge(text: string): Extract<MaximumHeartRate, { kind: 'age' }> {
  const years = Number(text);
  if (!/^\s*\d{1,3}\s*$/.test(text) || years < youngest || years > oldest) {
    throw unfit('--age', `your age in years, ${youngest} to ${oldest}, like 44`, text);
  }
  return { kind: 'age', years };
}

/**
 * The one maximum that was given, from `--max-hr` or `--age`.
 * @throws WrongUsage when both are given: a known maximum makes the formula needless, and a quiet choice would hide that.
 */
export function oneMaximum(
  maximum: MaximumHeartRate | undefined,
  age: MaximumHeartRate | undefined,
): MaximumHeartRate | null {
  if (maximum !== undefined && age !== undefined) {
    throw new WrongUsage(
      '--max-hr and --age both say where your maximum heart rate lies. Give --max-hr alone if you know it, else --age.',
    );
  }
  return maximum ?? age ?? null;
}
