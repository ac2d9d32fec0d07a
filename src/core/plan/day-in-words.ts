import { isoWeekday, type LocalDay } from '../units/instant.ts';
import { weekdays } from './weekdays.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-10-05` -> `Mon 5 Oct`. */
export function dayInWords(day: LocalDay): string {
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  return `${weekdays[isoWeekday(day) - 1] ?? ''} ${Number(day.slice(8, 10))} ${month}`;
}
