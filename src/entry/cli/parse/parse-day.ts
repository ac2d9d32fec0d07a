import { type LocalDay, parseLocalDay } from '../../../core/units/instant.ts';
import { unfit } from '../wrong-usage.ts';

/**
 * A calendar day as typed, `2026-11-30`.
 * @throws WrongUsage
 */
export function parseDay(text: string, option: string): LocalDay {
  const day = parseLocalDay(text.trim());
  if (day !== null) return day;
  const shaped = /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text);
  throw unfit(
    option,
    shaped ? 'a day that the calendar has, like 2026-11-30' : 'a day as year-month-day, like 2026-11-30',
    text,
  );
}
