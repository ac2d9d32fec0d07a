import type { Brand } from './brand.ts';

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'instant'>;
/** A calendar day where the runner was, `YYYY-MM-DD`. */
export type LocalDay = Brand<string, 'local-day'>;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;

/** Marks milliseconds since the Unix epoch as an instant. */
export const instant = (milliseconds: number): Instant => milliseconds as Instant;

/** ISO 8601 text in UTC, e.g. `2026-09-28T16:12:00.000Z`. */
export const isoInstant = (moment: Instant): string => new Date(moment).toISOString();

/**
 * Parses `YYYY-MM-DD`.
 * @returns the day, or null when the text is not a real calendar day.
 */
export function parseLocalDay(text: string): LocalDay | null {
  if (!dayPattern.test(text)) return null;
  const moment = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return null;
  return moment.toISOString().slice(0, 10) === text ? (text as LocalDay) : null;
}

/** The local calendar day of a moment, given the offset from UTC in seconds (the file's own, else the athlete's). */
export function localDayOf(moment: Instant, utcOffsetSeconds: number): LocalDay {
  return new Date(moment + utcOffsetSeconds * 1000).toISOString().slice(0, 10) as LocalDay;
}

/** The day `days` later (negative: earlier). */
export function addDays(day: LocalDay, days: number): LocalDay {
  const moment = Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay;
  return new Date(moment).toISOString().slice(0, 10) as LocalDay;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}

/** ISO weekday of a day: 1 Monday to 7 Sunday. */
export function isoWeekday(day: LocalDay): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}
