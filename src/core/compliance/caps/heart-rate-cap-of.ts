import type { MaximumHeartRate } from '../../training/athlete.ts';
import type { HeartRateCap, HeartRateCapSource } from '../../training/caps.ts';
import { beatsPerMinute } from '../../units/quantities.ts';
import { heartRateCapRule } from '../constants.ts';

/**
 * Maximum heart rate from age: 208 - 0.7 age, bpm (Tanaka 2001). One person's own is about 10 bpm off.
 * @param years age
 */
export const tanaka = (years: number): number =>
  heartRateCapRule.tanakaAtBirth - heartRateCapRule.tanakaPerYear * years;

/** The 60-70 % rule for a maximum, with the uncertainty of how it is known (0, 1.2). */
export function heartRateCapOf(known: MaximumHeartRate): HeartRateCap {
  const maximum = known.kind === 'age' ? tanaka(known.years) : known.bpm;
  return {
    ceiling: beatsPerMinute(heartRateCapRule.ceiling * maximum),
    floor: beatsPerMinute(heartRateCapRule.floor * maximum),
    maximum: beatsPerMinute(maximum),
    ...knowledge[known.kind],
  };
}

const knowledge: Readonly<
  Record<MaximumHeartRate['kind'], { readonly sigma: number; readonly source: HeartRateCapSource }>
> = {
  tested: { sigma: heartRateCapRule.sigmaTested, source: 'tested' },
  guess: { sigma: heartRateCapRule.sigmaGuess, source: 'guess' },
  'observed-high': { sigma: heartRateCapRule.sigmaObservedHigh, source: 'observed' },
  'observed-medium': { sigma: heartRateCapRule.sigmaObservedMedium, source: 'observed' },
  age: { sigma: heartRateCapRule.sigmaAge, source: 'age-formula' },
};
