import type { Athlete } from '../core/training/athlete.ts';
import { type LocalDay, parseLocalDay } from '../core/units/instant.ts';
import { beatsPerMinute, metresPerSecond } from '../core/units/quantities.ts';

/** A Monday, the first day of the sample history and of its plan. */
export const sampleStart: LocalDay = monday('2026-09-21');

/**
 * Nora Feld, an invented runner coming back on plan A after a winter of a sore shin: maximum heart rate tested
 * at 186 (ceiling 130), easy-pace cap 7:45/km. She and her runs exist nowhere else.
 */
export const sampleAthlete: Athlete = {
  id: 'sample',
  name: 'Nora Feld',
  birthYear: 1984,
  maximumHeartRate: { bpm: beatsPerMinute(186), known: 'tested' },
  paceCap: metresPerSecond(1000 / 465),
  race: null,
  daysOff: null,
  crossTrained: false,
  heartRateIsNoInstrument: false,
  units: 'metric',
  plan: 'A',
  planStart: sampleStart,
};

function monday(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}
