import type { Race } from '../../../core/training/athlete.ts';
import { metres, seconds } from '../../../core/units/quantities.ts';
import { unfit } from '../wrong-usage.ts';
import { parseDay } from './parse-day.ts';
import { distanceOf } from './parse-distance.ts';
import { short } from './short.ts';

/** World records and a walk: outside, a digit is wrong. m/s. */
const fastest = 7.5;
const slowest = 0.9;

function timeOf(text: string): number | null {
  const found = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text.trim());
  if (found === null) return null;
  const [, hours, minutes, rest] = found;
  if (hours !== undefined && Number(minutes) > 59) return null;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(rest);
}

/**
 * A race result as people write it: `5 km 24:34 on 2026-03-01`, `half marathon 1:52:10 on 2026-04-12`.
 * @throws WrongUsage
 */
export function parseRace(text: string): Race {
  const takes = 'distance, time and day of a race, like "5 km 24:34 on 2026-03-01"';
  const found = /^(.+?)\s+(?:in\s+)?([\d:]+)\s+(?:on\s+)?(\S+)\s*$/i.exec(short(text));
  const distance = distanceOf(found?.[1] ?? '');
  const time = timeOf(found?.[2] ?? '');
  if (found === null || distance === null || time === null) throw unfit('--race', takes, text);
  const speed = distance / time;
  if (speed > fastest || speed < slowest) {
    throw unfit('--race', `${takes}; this one would be ${speed.toFixed(1)} m/s`, text);
  }
  return { distance: metres(distance), time: seconds(time), day: parseDay(found[3] ?? '', '--race') };
}
