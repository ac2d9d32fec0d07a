import { describe, expect, test } from 'vitest';
import { maximumFromHistory } from '../../../../src/core/compliance/estimates/maximum-from-history.ts';
import { beatsPerMinute } from '../../../../src/core/units/quantities.ts';

const observed = (bpm: number, confidence: 'high' | 'medium' | 'low') => ({
  bpm,
  confidence,
  confirmedBy: [],
  lone: null,
});
/** Tanaka: 180. */
const forty = { kind: 'age', years: 40 } as const;
const told = (kind: 'tested' | 'guess', bpm: number) => ({ kind, bpm: beatsPerMinute(bpm) });

describe('a maximum from history', () => {
  test.each([
    [
      'well above the age formula',
      observed(191.4, 'high'),
      forty,
      { bpm: 191, confidence: 'high', sigma: 4 },
    ],
    ['seen by two runs', observed(191.4, 'medium'), forty, { bpm: 191, confidence: 'medium', sigma: 6 }],
    ['5 bpm below the formula', observed(175, 'high'), forty, { bpm: 175, confidence: 'high', sigma: 4 }],
    [
      'above a guess',
      observed(188, 'medium'),
      told('guess', 180),
      { bpm: 188, confidence: 'medium', sigma: 6 },
    ],
    ['above a test', observed(189, 'high'), told('tested', 186), { bpm: 189, confidence: 'high', sigma: 4 }],
  ])('is offered when it is %s', (_name, seen, known, offered) => {
    expect(maximumFromHistory(seen, known)).toEqual(offered);
  });

  test.each([
    ['easy runs never lower the age formula', observed(150, 'high'), forty, 'below-formula'],
    ['easy runs never lower a guess', observed(150, 'high'), told('guess', 180), 'as-known'],
    ['2 bpm above a test are within its error', observed(188, 'high'), told('tested', 186), 'as-known'],
    ['a peak without company is none', observed(195, 'low'), forty, 'seen-once'],
    ['without age nothing says that the runs were hard', observed(150, 'high'), null, 'age-unknown'],
  ])('is not offered: %s', (_name, seen, known, why) => {
    expect(maximumFromHistory(seen, known)).toBe(why);
  });
});
