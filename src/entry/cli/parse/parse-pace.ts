import type { UnitSystem } from '../../../core/training/athlete.ts';
import { type MetresPerSecond, metresPerSecond } from '../../../core/units/quantities.ts';
import { metresPerUnit } from '../../../report/words/pace.ts';
import { unfit } from '../wrong-usage.ts';
import { short } from './short.ts';

/** A speed, and the units its owner thinks in. */
export type TypedPace = { readonly speed: MetresPerSecond; readonly units: UnitSystem };

const pacePattern = /^\s*(\d{1,2})[:.](\d{2})\s*(?:min)?\s*\/\s*(km|k|mi|mile|m)\s*$/i;
/** Slower than any walk or faster than any runner is a slip of the finger. */
const slowestSecondsPerKilometre = 1500;
const fastestSecondsPerKilometre = 150;

/**
 * A pace as typed: `7:45/km` or `12:30/mi`.
 * @throws WrongUsage
 */
export function parsePace(text: string, option = '--cap'): TypedPace {
  const takes = 'the fastest pace that is still easy for you, like 7:45/km or 12:30/mi';
  const found = pacePattern.exec(short(text));
  if (found === null) {
    const unitless = /^\s*\d{1,2}[:.]\d{2}\s*$/.test(text);
    throw unfit(option, unitless ? `${takes}; the unit is missing` : takes, text);
  }
  const [, minutes, secondsPart = '', unit = ''] = found;
  const units: UnitSystem = unit.toLowerCase().startsWith('k') ? 'metric' : 'imperial';
  const secondsPerUnit = Number(minutes) * 60 + Number(secondsPart);
  const perKilometre = (secondsPerUnit * 1000) / metresPerUnit[units];
  if (Number(secondsPart) > 59) throw unfit(option, `${takes}; a minute has 60 seconds`, text);
  if (perKilometre < fastestSecondsPerKilometre || perKilometre > slowestSecondsPerKilometre) {
    throw unfit(option, `${takes}; between 2:30/km and 25:00/km`, text);
  }
  return { speed: metresPerSecond(metresPerUnit[units] / secondsPerUnit), units };
}

/**
 * A treadmill's belt speed as its display shows it: `8.5km/h`, `5.3mph`, or a pace.
 * @throws WrongUsage
 */
export function parseBeltSpeed(text: string): MetresPerSecond {
  const found = /^\s*(\d{1,2}(?:[.,]\d+)?)\s*(km\/h|kmh|kph|mph|mi\/h)\s*$/i.exec(short(text));
  if (found === null && pacePattern.test(short(text))) return parsePace(text, '--belt').speed;
  const [, number = '', unit = ''] = found ?? [];
  const perHour = Number(number.replace(',', '.'));
  const speed = (perHour * metresPerUnit[unit.toLowerCase().startsWith('k') ? 'metric' : 'imperial']) / 3600;
  if (found === null || speed < 0.5 || speed > 7) {
    throw unfit('--belt', "the treadmill's speed, like 8.5km/h, 5.3mph or 7:05/km", text);
  }
  return metresPerSecond(speed);
}
