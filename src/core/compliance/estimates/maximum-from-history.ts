import type { MaximumHeartRate } from '../../training/athlete.ts';
import { tanaka } from '../caps/heart-rate-cap-of.ts';
import { heartRateCapRule } from '../constants.ts';
import { observedMaximumRule as rule } from './constants.ts';
import type { ObservedMaximum } from './observed-maximum.ts';

/** A maximum heart rate that history allows to offer. */
export type MaximumFromHistory = {
  /** whole bpm. */
  readonly bpm: number;
  readonly confidence: 'high' | 'medium';
  /** standard deviation, bpm. */
  readonly sigma: number;
};

/** Why history offers no maximum. */
export type NoMaximum = 'seen-once' | 'age-unknown' | 'below-formula' | 'as-known';

/**
 * Whether what was observed is better than what is known (1.2). Over an age formula: where it comes within 5 bpm of
 * it or higher, since a hard run shows what is there and an easy one shows nothing: history never lowers the formula
 * by more. Over a maximum that a person told: only where the heart was seen to beat clearly faster.
 * @param known null: nothing; then there is nothing that says whether these runs were hard
 */
export function maximumFromHistory(
  observed: ObservedMaximum,
  known: MaximumHeartRate | null,
): MaximumFromHistory | NoMaximum {
  if (known === null) return 'age-unknown';
  if (observed.confidence === 'low') return 'seen-once';
  const bpm = Math.round(observed.bpm);
  if (known.kind === 'age') {
    if (observed.bpm < tanaka(known.years) - rule.belowFormula) return 'below-formula';
  } else if (bpm < known.bpm + rule.aboveKnown) {
    return 'as-known';
  }
  return observed.confidence === 'high'
    ? { bpm, confidence: 'high', sigma: heartRateCapRule.sigmaObservedHigh }
    : { bpm, confidence: 'medium', sigma: heartRateCapRule.sigmaObservedMedium };
}
