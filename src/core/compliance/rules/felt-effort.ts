import type { Evidence } from '../../training/evidence.ts';
import { effortRule } from '../constants.ts';
import type { RuleResult, Tier } from '../judgement.ts';
import { raised, weightOf, worse } from './tier.ts';

/** Both rules once the runner has been heard. */
export type RuleResults = { readonly heartRate: RuleResult; readonly pace: RuleResult };

/** Perceived exertion that agrees with an instrument which alone would not be believed. */
export const feltHard = ({ rpe }: Evidence): boolean => rpe !== null && rpe >= effortRule.raises;

/**
 * What the runner felt raises the worst assessed rule, on a tie pace (6.2, 12.15.14). With nothing assessed it
 * changes nothing (12.14): heart rate that could say nothing is not made to say something.
 */
export function withFeltEffort({ heartRate, pace }: RuleResults, evidence: Evidence): RuleResults {
  const canRaisePace = pace.status !== 'not-assessed';
  const canRaiseHeartRate = heartRate.status === 'ok' || heartRate.status === 'violated';
  if (canRaisePace && (!canRaiseHeartRate || weightOf(pace.tier) >= weightOf(heartRate.tier))) {
    return { heartRate, pace: felt(pace, evidence) };
  }
  return canRaiseHeartRate ? { heartRate: felt(heartRate, evidence), pace } : { heartRate, pace };
}

function felt(result: RuleResult, evidence: Evidence): RuleResult {
  const tier = feltTier(result.tier, evidence);
  return tier === result.tier ? result : { ...result, status: 'violated', tier };
}

/** RPE 5 raises one tier, RPE 6 and more is at least moderate, a failed talk test at least minor (6.2). */
export function feltTier(tier: Tier, { rpe, talkTest }: Evidence): Tier {
  let felt = rpe !== null && rpe >= effortRule.raises ? raised(tier) : tier;
  if (rpe !== null && rpe >= effortRule.moderate) felt = worse(felt, 'moderate');
  return talkTest === 'failed' ? worse(felt, 'minor') : felt;
}
