import { describe, expect, test } from 'vitest';
import {
  observedMaximum,
  type RememberedPeak,
} from '../../../../src/core/compliance/estimates/observed-maximum.ts';

/** Peaks in bpm; a strap measured those that are written with an s. */
const peaks = (...texts: readonly string[]): RememberedPeak[] =>
  texts.map((text, i) => ({ runId: `run-${i}`, bpm: Number.parseFloat(text), strap: text.endsWith('s') }));

/** Tanaka: 208 - 0.7 x 40 = 180, so that nothing above 210 is a heart. */
const age = 40;

describe('the maximum that history shows', () => {
  test.each([
    ['three runs within 5 bpm, one with a strap', peaks('184', '182s', '179'), 184, 'high'],
    ['the same without a strap', peaks('184', '182', '179'), 184, 'medium'],
    ['two runs within 5 bpm', peaks('184s', '179s', '170s'), 184, 'medium'],
    ['one peak far above all others is not believed', peaks('199', '184s', '182', '181'), 184, 'high'],
    ['exactly 5 bpm above is still company', peaks('189s', '184', '184'), 189, 'high'],
    ['6 bpm above is alone', peaks('190s', '184', '184'), 184, 'medium'],
    ['nothing near anything', peaks('199s', '190s', '180s'), 190, 'low'],
    [
      'what no heart of that age can do counts for nothing',
      peaks('211', '212', '184s', '183s'),
      184,
      'medium',
    ],
    ['30 bpm above the formula is still believed', peaks('210s', '208s', '206'), 210, 'high'],
  ])('%s', (_name, of, bpm, confidence) => {
    expect(observedMaximum(of, age)).toMatchObject({ bpm, confidence });
  });

  test.each([
    ['no run', peaks()],
    ['one run, which would be a lone peak', peaks('184s')],
    ['one run beside an impossible one', peaks('184s', '230s')],
  ])('is not told by %s', (_name, of) => {
    expect(observedMaximum(of, age)).toBeNull();
  });

  test('names the runs that confirm it, and the lone peak that it did not believe', () => {
    const observed = observedMaximum(peaks('199', '184s', '170', '182', '181'), age);
    expect(observed?.lone?.runId).toBe('run-0');
    expect(observed?.confirmedBy.map(({ runId }) => runId)).toEqual(['run-1', 'run-3', 'run-4']);
  });
});
