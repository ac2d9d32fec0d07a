import { z } from 'zod';
import { instant, type LocalDay, parseLocalDay } from '../../../core/units/instant.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '../../../core/units/quantities.ts';

export const secondsSchema = z.number().transform(seconds);
export const metresSchema = z.number().transform(metres);
export const metresPerSecondSchema = z.number().transform(metresPerSecond);
export const beatsPerMinuteSchema = z.number().transform(beatsPerMinute);
export const instantSchema = z.number().transform(instant);

/** `YYYY-MM-DD`, a real day. */
export const localDaySchema = z.string().transform((text, context): LocalDay => {
  const day = parseLocalDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'not a calendar day' });
  return z.NEVER;
});
