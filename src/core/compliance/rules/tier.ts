import type { Tier } from '../judgement.ts';

const order: readonly Tier[] = ['none', 'minor', 'moderate', 'major'];

/** 0 for none up to 3 for major. */
export const weightOf = (tier: Tier): number => order.indexOf(tier);

export const worse = (one: Tier, other: Tier): Tier => (weightOf(one) >= weightOf(other) ? one : other);

export const atMost = (tier: Tier, limit: Tier): Tier => (weightOf(tier) <= weightOf(limit) ? tier : limit);

/** One tier up; major stays. */
export const raised = (tier: Tier): Tier => order[weightOf(tier) + 1] ?? 'major';
