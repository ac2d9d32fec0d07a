import { tanaka } from '../caps/heart-rate-cap-of.ts';
import { observedMaximumRule as rule } from './constants.ts';

/** The highest heart rate that one run held, and what measured it. */
export type RememberedPeak = {
  readonly runId: string;
  readonly bpm: number;
  readonly strap: boolean;
};

/** The maximum that history shows: a lower bound of the real one. */
export type ObservedMaximum = {
  /** bpm. */
  readonly bpm: number;
  readonly confidence: 'high' | 'medium' | 'low';
  /** the runs that came within 5 bpm of it, highest first. */
  readonly confirmedBy: readonly RememberedPeak[];
  /** a higher peak that nothing else comes near and that is therefore not believed. */
  readonly lone: RememberedPeak | null;
};

/**
 * The observed maximum (1.2): the highest peak of all runs, or the second highest where the highest stands alone.
 * @param peaks of the last 24 months, in any order
 * @param years age, for what no heart can be believed of; null when not known
 * @returns null with fewer than two peaks: one alone is never believed
 */
export function observedMaximum(
  peaks: readonly RememberedPeak[],
  years: number | null,
): ObservedMaximum | null {
  const believable = peaks.filter(({ bpm }) => years === null || bpm <= tanaka(years) + rule.aboveFormula);
  const [first, second] = believable.toSorted((a, b) => b.bpm - a.bpm);
  if (first === undefined || second === undefined) return null;
  const lone = first.bpm - second.bpm > rule.alike ? first : null;
  const { bpm } = lone === null ? first : second;
  const confirmedBy = believable
    .filter((peak) => Math.abs(peak.bpm - bpm) <= rule.alike)
    .toSorted((a, b) => b.bpm - a.bpm);
  return { bpm, confidence: confidenceOf(confirmedBy), confirmedBy, lone };
}

function confidenceOf(alike: readonly RememberedPeak[]): ObservedMaximum['confidence'] {
  if (alike.length >= rule.highActivities && alike.some(({ strap }) => strap)) return 'high';
  return alike.length >= rule.mediumActivities ? 'medium' : 'low';
}
