import type { Cursor } from './cursor.ts';
import { NotationFault } from './fault.ts';
import { longestStep } from './limits.ts';
import { distanceWords, timeUnits } from './words.ts';

/** Where a duration stands decides how `1:30` reads: between brackets the colon may part run from walk. */
export type DurationPlace = 'alone' | 'first-in-block' | 'later-in-block';

/** Whole seconds; `unit` is null for a bare number, which means minutes; `clock` when it was typed as `1:30`. */
export type ReadDuration = {
  readonly seconds: number;
  readonly unit: number | null;
  readonly clock: boolean;
  readonly at: number;
};

/** More metres than this are never meant as minutes: `400m`. */
const surelyMetres = 100;

/** Reads `1`, `1.5 min`, `90 s`, `1'30`, `1 min 30 s`, `1:30`, `1:05:00`. */
export function readDuration(cursor: Cursor, place: DurationPlace): ReadDuration {
  const first = cursor.peek();
  if (first.kind !== 'number') throw cursor.expected('a duration such as 1 min or 90 s');
  const { at } = first;
  const clock = readClock(cursor, place);
  if (clock !== null) return { seconds: bounded(clock, at), unit: 60, clock: true, at };
  cursor.take();
  const unit = readUnit(cursor, first.value);
  let total = first.value * (unit ?? 60);
  if (unit !== null && unit > 1) total += readRest(cursor, unit);
  return { seconds: bounded(total, at), unit, clock: false, at };
}

/** `1:30` and, outside of brackets, `1:05:00`; null when there is no clock here. */
function readClock(cursor: Cursor, place: DurationPlace): number | null {
  if (!colonAndTwoDigits(cursor, 0)) return null;
  const start = cursor.take();
  cursor.take();
  const minutes = start.value;
  const seconds = cursor.take().value;
  if (place === 'alone') {
    if (colonAndTwoDigits(cursor, -1)) {
      cursor.take();
      return minutes * 3600 + seconds * 60 + cursor.take().value;
    }
  } else if (cursor.isMark(':') && cursor.peek().tight && cursor.peek(1).tight) {
    throw unclearColon(start.at);
  }
  const unit = cursor.peek();
  if (unit.kind === 'word' && timeUnits.has(unit.text)) {
    if (timeUnits.get(unit.text) === 1) throw unclearColon(start.at);
    cursor.take();
    if (timeUnits.get(unit.text) === 3600) return minutes * 3600 + seconds * 60;
  }
  return minutes * 60 + seconds;
}

/** Is the token `after` places on a number, tightly followed by a colon and two digits below 60? */
function colonAndTwoDigits(cursor: Cursor, after: number): boolean {
  const colon = cursor.peek(after + 1);
  const digits = cursor.peek(after + 2);
  return (
    cursor.isMark(':', after + 1) &&
    colon.tight &&
    digits.kind === 'number' &&
    digits.tight &&
    /^[0-5]\d$/.test(digits.text)
  );
}

/** In `[1:30]`, `[1:30 s]` and `[1:30:1]` nobody knows which colon parts run from walk. */
export const unclearColon = (at: number): NotationFault =>
  new NotationFault(at, 'unclear: write [1 min run : 30 s walk] for run and walk, 90 s for one duration');

function readUnit(cursor: Cursor, amount: number): number | null {
  const token = cursor.peek();
  if (cursor.skipMark('"')) return 1;
  if (cursor.skipMark("'")) {
    const second = cursor.peek();
    if (second.tight && cursor.skipMark("'")) return 1;
    return 60;
  }
  if (token.kind !== 'word') return null;
  if (distanceWords.has(token.text) || (token.text === 'm' && amount >= surelyMetres)) {
    throw new NotationFault(token.at, 'sessions are given in time, not distance; expected min or s');
  }
  const unit = timeUnits.get(token.text);
  if (unit === undefined) return null;
  cursor.take();
  return unit;
}

/** The second half of `1 min 30 s`, `1'30`, `1h05`. */
function readRest(cursor: Cursor, unit: number): number {
  const token = cursor.peek();
  if (token.kind !== 'number') return 0;
  const after = cursor.peek(1);
  const named = after.kind === 'word' && (timeUnits.get(after.text) ?? unit) < unit;
  const quoted = cursor.isMark('"', 1) || (cursor.isMark("'", 1) && cursor.isMark("'", 2));
  if (!named && !quoted && !token.tight) return 0;
  cursor.take();
  return token.value * (readUnit(cursor, token.value) ?? unit / 60);
}

function bounded(seconds: number, at: number): number {
  const whole = Math.round(seconds);
  if (whole < 1) throw new NotationFault(at, 'a step lasts at least 1 s');
  if (whole > longestStep) throw new NotationFault(at, `a step lasts at most ${longestStep / 3600} h`);
  return whole;
}
