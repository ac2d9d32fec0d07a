import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../../src/entry/cli/parse/parse-day.ts';
import { parseRace } from '../../../../src/entry/cli/parse/parse-race.ts';

describe('a race as people write it', () => {
  test.each([
    ['5 km 24:34 on 2026-03-01', 5000, 1474],
    ['5k 24:34 2026-03-01', 5000, 1474],
    ['10 km in 51:05 on 2026-03-01', 10_000, 3065],
    ['1500 m 6:10 on 2026-03-01', 1500, 370],
    ['3.1 mi 24:34 on 2026-03-01', 4988.97, 1474],
    ['half marathon 1:52:10 on 2026-03-01', 21_097.5, 6730],
    ['Marathon 3:59:59 on 2026-03-01', 42_195, 14_399],
  ])('%s', (text, distance, time) => {
    const race = parseRace(text);
    expect(race.distance).toBeCloseTo(distance, 1);
    expect(race.time).toBe(time);
    expect(race.day).toBe('2026-03-01');
  });

  test.each([
    '',
    '5 km',
    '5 km 24:34',
    '24:34 on 2026-03-01',
    '5 24:34 on 2026-03-01',
    '5 km 24 on 2026-03-01',
  ])('refuses %j and shows how it is written', (text) => {
    expect(() => parseRace(text)).toThrow(/--race takes .*"5 km 24:34 on 2026-03-01".* Got /);
  });

  test('refuses what nobody has run', () => {
    expect(() => parseRace('10 km 12:10 on 2026-03-01')).toThrow('13.7 m/s');
  });

  test('refuses a day that the calendar does not have', () => {
    expect(() => parseRace('5 km 24:34 on 2026-02-30')).toThrow('a day that the calendar has');
  });
});

describe('a day as people type it', () => {
  test('2026-11-30', () => {
    expect(parseDay('2026-11-30', '--since')).toBe('2026-11-30');
  });

  test.each(['30.11.2026', '11/30/2026', '2026-11', 'monday', '2026-13-01'])('refuses %j', (text) => {
    expect(() => parseDay(text, '--since')).toThrow(/--since takes a day .*like 2026-11-30\. Got /);
  });
});
