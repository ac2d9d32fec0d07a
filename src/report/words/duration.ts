/** Seconds as `0:50`, `10:00` or `1:02:05`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Seconds with their unit: `41:34 min`, `1:21:25 h`. */
export const timed = (seconds: number): string => `${clock(seconds)} ${timeUnit(seconds)}`;

/** What a `clock` of these seconds counts in front of its first colon. */
export const timeUnit = (seconds: number): 'min' | 'h' => (Math.round(seconds) < 3600 ? 'min' : 'h');

/** A part as it is written beside its whole: `41:34` of 44:22 min, `0:41:34` of 1:22:42 h. */
export function clockBeside(seconds: number, whole: number): string {
  const part = clock(seconds);
  return timeUnit(whole) === 'h' && timeUnit(seconds) === 'min' ? `0:${part.padStart(5, '0')}` : part;
}

/** Seconds as spoken: `25 min`, `2:30 min`, `45 s`, `1 h 12 min`. */
export function spoken(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole % 60 === 0 && whole < 6000) return `${whole / 60} min`;
  if (whole < 3600) return `${clock(whole)} min`;
  const minutes = Math.round(whole / 60);
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
