import { describe, expect, test } from 'vitest';
import { parseBeltSpeed, parsePace } from '../../../../src/entry/cli/parse/parse-pace.ts';

describe('a pace as people type it', () => {
  // 1000 m / 465 s; 1609.344 m / 750 s.
  test.each([
    ['7:45/km', 2.1505, 'metric'],
    [' 7:45 /km ', 2.1505, 'metric'],
    ['7.45/km', 2.1505, 'metric'],
    ['07:45 min/km', 2.1505, 'metric'],
    ['12:30/mi', 2.1458, 'imperial'],
    ['12:30 /mile', 2.1458, 'imperial'],
    ['12:30/MI', 2.1458, 'imperial'],
  ])('%s', (text, speed, units) => {
    const pace = parsePace(text);
    expect(pace.speed).toBeCloseTo(speed, 4);
    expect(pace.units).toBe(units);
  });

  test.each(['7:45', '7:45/h', '745/km', '7:61/km', '0:30/km', '59:00/km', 'fast', '', '2.15'])(
    'refuses %j and says what it takes and what came',
    (text) => {
      expect(() => parsePace(text)).toThrow(/--cap takes .*7:45\/km or 12:30\/mi/);
      expect(() => parsePace(text)).toThrow(`Got ${JSON.stringify(text)}.`);
    },
  );

  test('names what is missing when it is only the unit', () => {
    expect(() => parsePace('7:45')).toThrow('the unit is missing');
  });
});

describe('the speed of a treadmill', () => {
  test.each([
    ['8.5km/h', 2.3611],
    ['8,5 km/h', 2.3611],
    ['5.3 mph', 2.3693],
    ['7:05/km', 2.3529],
  ])('%s', (text, speed) => {
    expect(parseBeltSpeed(text)).toBeCloseTo(speed, 4);
  });

  test.each(['8.5', '85km/h', '0 km/h', 'level 4'])('refuses %j', (text) => {
    expect(() => parseBeltSpeed(text)).toThrow(/--belt takes .* Got /);
  });
});
