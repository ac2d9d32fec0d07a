import { describe, expect, test } from 'vitest';
import { longestBefore, withRun } from '../../../src/core/plan/running-days.ts';
import { newWeek, weekOf } from '../../../src/core/plan/week-ledger.ts';
import { day, planDay, start } from './runs.ts';

const minutes = (value: number): number => value * 60;

describe('the running that the next week may have', () => {
  test.each([
    ['four of four sessions, 40 of 40 min', 4, 4, 40, 44],
    ['three of four, two clean, 30 min', 3, 2, 30, 33],
    ['three of four, but one clean only: the same again', 3, 1, 30, 40],
    ['two of four: the same again', 2, 2, 20, 40],
    ['more than allowed: the same again', 4, 4, 52, 40],
    ['nothing: the same again', 0, 0, 0, 40],
  ])('after %s', (_, sessions, clean, used, allowed) => {
    const week = { ...newWeek(start, minutes(40)), sessions, clean, used: minutes(used) };
    expect(weekOf(week, planDay(7), 4)).toMatchObject({
      start: planDay(7),
      allowed: minutes(allowed),
      used: 0,
      sessions: 0,
    });
    expect(weekOf(week, planDay(6), 4)).toEqual(week);
  });

  test('of three sessions a week all three make 75 %', () => {
    const week = { ...newWeek(start, minutes(30)), clean: 2, used: minutes(20) };
    expect(weekOf({ ...week, sessions: 2 }, planDay(7), 3).allowed).toBe(minutes(30));
    expect(weekOf({ ...week, sessions: 3 }, planDay(7), 3).allowed).toBe(minutes(22));
  });

  test('is whole seconds, rounded down', () => {
    const week = { ...newWeek(start, 2400), sessions: 4, clean: 4, used: 1801 };
    expect(weekOf(week, planDay(7), 4).allowed).toBe(1981);
  });

  test('does not grow over empty weeks', () => {
    const week = { ...newWeek(start, minutes(40)), sessions: 4, clean: 4, used: minutes(40) };
    expect(weekOf(week, planDay(27), 4)).toMatchObject({ start: planDay(21), allowed: minutes(44) });
  });
});

describe('the longest day of running in 30 days', () => {
  const days = [
    [0, 900],
    [10, 600],
    [10, 500],
    [20, 700],
  ].reduce(
    (known, [on = 0, seconds = 0]) => withRun(known, planDay(on), seconds),
    new Map() as ReturnType<typeof withRun>,
  );

  test.each([
    ['runs of one day are summed', 20, 1100],
    ['the day itself is not before it', 10, 900],
    ['thirty days are looked back', 40, 1100],
    ['not more', 41, 700],
    ['nothing is none', 51, null],
  ])('%s', (_, on, seconds) => {
    // Days older than 30 are forgotten as runs are added, so each question is asked of the days as they then were.
    const known = on < 20 ? new Map([...days].filter(([each]) => each <= planDay(on))) : days;
    expect(longestBefore(known, planDay(on))).toBe(seconds);
  });

  test('is counted in local days over the end of a year', () => {
    const known = withRun(new Map(), day('2026-12-31'), 800);
    expect(longestBefore(known, day('2027-01-30'))).toBe(800);
    expect(longestBefore(known, day('2027-01-31'))).toBeNull();
  });
});
