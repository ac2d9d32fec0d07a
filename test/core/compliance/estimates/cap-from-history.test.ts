import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CapFoundation,
  capFromHistory,
} from '../../../../src/core/compliance/estimates/cap-from-history.ts';

const own = (metresPerSecond: number): CapFoundation => ({ source: 'own-easy-speed', metresPerSecond });
const race = (metresPerSecond: number): CapFoundation => ({ source: 'race', metresPerSecond });

describe('a cap from history', () => {
  test.each([
    ['follows the slowest foundation', [own(2.2), race(2.3)], null, true, 2.2, 'own-easy-speed', null],
    ['follows a race that is slower', [own(2.4), race(2.3)], null, true, 2.3, 'race', null],
    ['falls at once, however far', [own(2.0)], 2.4, false, 2.0, 'own-easy-speed', null],
    ['rises by 3 % in a fortnight', [own(2.4)], 2.0, true, 2.06, 'own-easy-speed', 'rise'],
    ['rises by less as far as it goes', [own(2.04)], 2.0, true, 2.04, 'own-easy-speed', null],
    [
      'does not rise after weeks that were not clean',
      [own(2.4)],
      2.0,
      false,
      2.0,
      'own-easy-speed',
      'not-clean',
    ],
    ['is never slower than running is', [own(1.7)], null, true, 1.9, 'own-easy-speed', 'floor'],
  ])('%s', (_name, foundations, lowest, clean, speed, source, heldBy) => {
    expect(capFromHistory(foundations, lowest, clean)).toMatchObject({
      metresPerSecond: expect.closeTo(speed, 9),
      foundation: { source },
      heldBy,
      noEasySpeed: heldBy === 'floor',
    });
  });

  test('is none without a foundation', () => {
    expect(capFromHistory([], 2, true)).toBeNull();
  });

  test('is never faster than any foundation or than 3 % more than the slowest of the fortnight', () => {
    const speed = fc.double({ min: 1.9, max: 4, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(speed, { minLength: 1, maxLength: 3 }),
        speed,
        fc.boolean(),
        (speeds, cap, clean) => {
          const offered = capFromHistory(speeds.map(own), cap, clean)?.metresPerSecond ?? Number.NaN;
          expect(offered).toBeLessThanOrEqual(Math.min(...speeds));
          expect(offered).toBeLessThanOrEqual(cap * 1.03 + 1e-9);
        },
      ),
      { seed: 1 },
    );
  });
});
