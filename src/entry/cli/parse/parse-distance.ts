import { type Metres, metres } from '../../../core/units/quantities.ts';
import { metresPerUnit } from '../../../report/words/pace.ts';
import { unfit } from '../wrong-usage.ts';

const named: ReadonlyMap<string, number> = new Map([
  ['half marathon', 21_097.5],
  ['half', 21_097.5],
  ['marathon', 42_195],
]);

/** Metres of `5 km`, `10mi`, `800 m`, `half marathon`; null when it is none of these. */
export function distanceOf(text: string): number | null {
  const known = named.get(text.trim().toLowerCase());
  if (known !== undefined) return known;
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*(km|k|mi|miles?|m)\s*$/i.exec(text);
  if (found === null) return null;
  const [, number = '', unit = ''] = found;
  const value = Number(number.replace(',', '.'));
  const lower = unit.toLowerCase();
  if (lower === 'm') return value;
  return value * metresPerUnit[lower.startsWith('k') ? 'metric' : 'imperial'];
}

/**
 * A distance as people write it.
 * @throws WrongUsage
 */
export function parseDistance(text: string, option: string): Metres {
  const distance = distanceOf(text);
  if (distance === null || distance <= 0) {
    throw unfit(option, 'a distance with its unit, like 15km, 10mi or "half marathon"', text);
  }
  return metres(distance);
}
