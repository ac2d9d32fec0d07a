import type { Judgement, RuleStatus, Tier, TreatedAsIntervals } from '../compliance/judgement.ts';

/** What of a verdict says whether a coach should look at the run. */
export type LookedAt = {
  readonly paceStatus: RuleStatus;
  readonly heartRateStatus: RuleStatus;
  readonly treatedAsIntervals: TreatedAsIntervals;
};

/** A run that was over a cap, or run as intervals. Only fair to say of one that was meant to be easy. */
export function isOver({ paceStatus, heartRateStatus, treatedAsIntervals }: LookedAt): boolean {
  const over = paceStatus === 'violated' || heartRateStatus === 'violated';
  return over || treatedAsIntervals === 'likely' || treatedAsIntervals === 'definite';
}

const tiers: Readonly<Record<Tier, number>> = { none: 0, minor: 1, moderate: 2, major: 3 };

/** How far from easy a run was, 0 (easy) to 3; run as intervals is as far as it gets. */
export function farFromEasy({ pace, heartRate, treatedAsIntervals }: Judgement): number {
  const intervals = treatedAsIntervals === 'definite' ? 3 : treatedAsIntervals === 'likely' ? 2 : 0;
  const tierOf = (rule: Judgement['pace']): number => (rule.status === 'violated' ? tiers[rule.tier] : 0);
  return Math.max(intervals, tierOf(pace), tierOf(heartRate));
}

/** An athlete as far as it matters who comes first. */
export type Attention = {
  readonly assessed: number;
  readonly worthALook: number;
  /** of the worst run, 0 to 3. */
  readonly farFromEasy: number;
};

/**
 * The share of runs that are worth a look, as if there had been one more that was not: three of three is more of a
 * habit than one of one, and five of a hundred is none.
 */
const habit = ({ assessed, worthALook }: Attention): number => worthALook / (assessed + 1);

/** Who needs a coach's eyes comes first; of equals the one with the worse worst run. */
export const byAttention = (one: Attention, other: Attention): number =>
  habit(other) - habit(one) || other.farFromEasy - one.farFromEasy || other.assessed - one.assessed;
