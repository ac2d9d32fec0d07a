import { describe, expect, test } from 'vitest';
import { instant } from '../../src/core/units/instant.ts';
import { dayAndTime } from '../../src/report/words/day.ts';
import { deviceName } from '../../src/report/words/device-name.ts';
import { clock, spoken } from '../../src/report/words/duration.ts';
import { shortNotation } from '../../src/report/words/notation.ts';
import { countOf } from '../../src/report/words/number-words.ts';
import { distanceText, pace, paceWithUnit } from '../../src/report/words/pace.ts';

describe('pace', () => {
  test.each([
    [1000 / 465, 'metric', '7:45 /km'],
    [1609.344 / 748, 'imperial', '12:28 /mi'],
    [1000 / 299.6, 'metric', '5:00 /km'],
    [1000 / 60, 'metric', '1:00 /km'],
  ] as const)('%f m/s in %s is %s', (speed, units, text) => {
    expect(paceWithUnit(speed, units)).toBe(text);
  });

  test('never shows sixty seconds', () => {
    for (let seconds = 180; seconds < 700; seconds += 0.1)
      expect(pace(1000 / seconds, 'metric')).not.toMatch(/:60/);
  });

  test('distances follow the units', () => {
    expect(distanceText(5020, 'metric')).toBe('5.02 km');
    expect(distanceText(1609.344, 'imperial')).toBe('1.00 mi');
  });
});

describe('durations', () => {
  test.each([
    [50, '0:50', '50 s'],
    [600, '10:00', '10 min'],
    [1655, '27:35', '27:35 min'],
    [3725, '1:02:05', '1 h 2 min'],
    [7200, '2:00:00', '2 h'],
    [5400, '1:30:00', '90 min'],
  ])('%i s is %s on a clock and "%s" in a sentence', (seconds, onClock, said) => {
    expect(clock(seconds)).toBe(onClock);
    expect(spoken(seconds)).toBe(said);
  });
});

describe('the day of a run', () => {
  const evening = instant(Date.UTC(2026, 8, 28, 16, 12));
  test.each([
    [7200, 'Mon 28 Sep 2026, 18:12'],
    [-25_200, 'Mon 28 Sep 2026, 09:12'],
    [43_200, 'Tue 29 Sep 2026, 04:12'],
    [19_800, 'Mon 28 Sep 2026, 21:42'],
    [null, 'Mon 28 Sep 2026, 16:12 UTC'],
  ])('is where the runner was: offset %s s', (offset, text) => {
    expect(dayAndTime(evening, offset).long).toBe(text);
  });
});

describe('notation on a page', () => {
  test.each([
    ['10 x [1 min run : 1 min walk]', '10 × [1:1]'],
    ['8 x [2 min run : 1 min walk] + 1 x [1 min run : 1 min walk]', '8 × [2:1] + 1 × [1:1]'],
    ['[15:1] + [6:1]', '[15:1] + [6:1]'],
    ['27:30 continuous', '27:30 min continuous'],
    ['25 min continuous', '25 min continuous'],
  ])('%s becomes %s', (typed, shown) => {
    expect(shortNotation(typed)).toBe(shown);
  });
});

describe('counting runs', () => {
  test.each([
    [10, 10, 'all ten runs'],
    [2, 2, 'both runs'],
    [3, 10, 'three of ten runs'],
    [1, 1, 'the run'],
    [14, 15, '14 of 15 runs'],
  ])('%i of %i', (count, total, text) => {
    expect(countOf(count, total, 'run')).toBe(text);
  });
});

describe('the device as its owner calls it', () => {
  test.each([
    ['garmin', 'fr255', 'Forerunner 255'],
    ['garmin', 'fr245Music', 'Forerunner 245 Music'],
    ['garmin', 'fenix6x', 'fenix 6X'],
    ['coros', 'PACE 3', 'COROS PACE 3'],
    ['coros', null, 'COROS'],
    ['coros', 'We\u001erables', 'COROS Werables'],
    ['suunto', null, 'Suunto'],
    [null, null, null],
  ])('%s %s is %s', (manufacturer, product, name) => {
    expect(
      deviceName({ manufacturer, product, manufacturerId: null, productId: null, serialNumber: null }),
    ).toBe(name);
  });
});
