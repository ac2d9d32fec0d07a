import { paceCapRule } from '../constants.ts';
import { capChangeRule } from './constants.ts';

/** What an easy-pace cap can be founded on beside a person's word. */
export type CapFoundation = {
  readonly source: 'own-easy-speed' | 'race';
  /** m/s. */
  readonly metresPerSecond: number;
};

/** What keeps the proposed cap from being what its foundation says. */
export type HeldBy = 'floor' | 'rise' | 'not-clean';

/** An easy-pace cap that history allows to offer. */
export type CapFromHistory = {
  readonly metresPerSecond: number;
  /** the slowest of what there is. */
  readonly foundation: CapFoundation;
  /** null: nothing. */
  readonly heldBy: HeldBy | null;
  /** no running is slow enough: the line is kept by walk breaks only. */
  readonly noEasySpeed: boolean;
};

/**
 * The cap that the slowest foundation allows, held back as far as caution asks (3.3): it may fall at once, but rises
 * by 3 % in 14 days at most and only after clean weeks; never slower than 1.9 m/s, under which there is no running.
 * @param lowestOfFortnight the slowest cap that held in the last 14 days, m/s; null: none did
 * @param clean whether those weeks were clean
 * @returns null without any foundation
 */
export function capFromHistory(
  foundations: readonly CapFoundation[],
  lowestOfFortnight: number | null,
  clean: boolean,
): CapFromHistory | null {
  const [foundation] = foundations.toSorted((a, b) => a.metresPerSecond - b.metresPerSecond);
  if (foundation === undefined) return null;
  const wished = foundation.metresPerSecond;
  const noEasySpeed = wished < paceCapRule.floor;
  const speed = Math.max(paceCapRule.floor, wished);
  const limit =
    lowestOfFortnight === null
      ? Number.POSITIVE_INFINITY
      : lowestOfFortnight * (1 + (clean ? capChangeRule.rise : 0));
  if (speed > limit) {
    return { metresPerSecond: limit, foundation, heldBy: clean ? 'rise' : 'not-clean', noEasySpeed };
  }
  return { metresPerSecond: speed, foundation, heldBy: noEasySpeed ? 'floor' : null, noEasySpeed };
}
