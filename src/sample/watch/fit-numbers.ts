import { daysBetween, type LocalDay, parseLocalDay } from '../../core/units/instant.ts';

/** FIT profile 21.217. */
export const fitIntensity = { active: 0, rest: 1, 'warm-up': 2, 'cool-down': 3, recovery: 4 } as const;
export const fitTrigger = { manual: 0, time: 1, distance: 2, 'session-end': 7 } as const;
export const fitEvent = { timer: 0, workoutStep: 3, session: 8, lap: 9, activity: 26 } as const;
export const fitEventType = { start: 0, stop: 1, stopAll: 4 } as const;
export const fitSport = { running: 1 } as const;
export const fitSubSport = { generic: 0, treadmill: 1, indoorRunning: 45 } as const;
export const activityFile = 4;

const secondsPerDay = 86_400;
const semicirclesPerDegree = 2 ** 31 / 180;

export const semicircles = (degrees: number): number => Math.round(degrees * semicirclesPerDegree);

/** FIT seconds (since 1989-12-31T00:00:00Z) of a moment told in local time. */
export function fitTime(day: LocalDay, secondOfDay: number, utcOffset: number): number {
  const epoch = parseLocalDay('1989-12-31');
  if (epoch === null) throw new Error('the day of the FIT epoch is a day');
  return daysBetween(epoch, day) * secondsPerDay + secondOfDay - utcOffset;
}
