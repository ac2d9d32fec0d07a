/** Names of the days in plan files, Monday first. */
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const longNames: ReadonlyMap<string, string> = new Map([
  ['Mon', 'Monday'],
  ['Tue', 'Tuesday'],
  ['Wed', 'Wednesday'],
  ['Thu', 'Thursday'],
  ['Fri', 'Friday'],
  ['Sat', 'Saturday'],
  ['Sun', 'Sunday'],
]);

const positions: ReadonlyMap<string, number> = new Map(weekdays.map((day, position) => [day, position]));

/** 0 for Monday to 6 for Sunday. */
export const weekdayIndex = (day: string): number => positions.get(day) ?? 0;

/** `Wed` -> `Wednesday`. */
export const weekdayName = (day: string): string => longNames.get(day) ?? day;
