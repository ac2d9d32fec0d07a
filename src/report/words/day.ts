import { type Instant, isoWeekday, localDayOf } from '../../core/units/instant.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * When a run began, where the runner was: `Mon 28 Sep 2026, 18:12`; `short` leaves the year out.
 * Without a recorded offset the time is UTC and says so.
 */
export function dayAndTime(
  moment: Instant,
  utcOffsetSeconds: number | null,
): { readonly long: string; readonly short: string; readonly day: string } {
  const offset = utcOffsetSeconds ?? 0;
  const day = localDayOf(moment, offset);
  const [year = '', month = '', date = ''] = day.split('-');
  const minuteOfDay = Math.floor(moment / 60_000 + offset / 60) % 1440;
  const time = `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
  const clock = utcOffsetSeconds === null ? `${time} UTC` : time;
  const name = `${weekdays[isoWeekday(day) - 1] ?? ''} ${Number(date)} ${months[Number(month) - 1] ?? ''}`;
  return { long: `${name} ${year}, ${clock}`, short: `${name}, ${clock}`, day: `${name} ${year}` };
}
