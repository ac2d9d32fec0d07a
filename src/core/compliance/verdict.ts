import type { RuleResult, Verdict } from './judgement.ts';

/** What a rule contributes to the verdict (12.1). */
export type Standing = 'ok' | 'no-information' | 'minor' | 'moderate+' | 'n.a.';
export type PaceStanding = Exclude<Standing, 'no-information'>;

/** The verdict table, every cell: heart rate down, pace across (12.1). */
export const verdictTable: Readonly<Record<Standing, Readonly<Record<PaceStanding, Verdict>>>> = {
  ok: {
    ok: 'easy-kept',
    minor: 'slightly-fast',
    'moderate+': 'too-fast',
    'n.a.': 'heart-rate-kept-pace-not-judged',
  },
  'no-information': {
    ok: 'easy-kept',
    minor: 'slightly-fast',
    'moderate+': 'too-fast',
    'n.a.': 'not-assessed',
  },
  minor: {
    ok: 'slightly-high-heart-rate',
    minor: 'slightly-fast',
    'moderate+': 'too-hard',
    'n.a.': 'slightly-high-heart-rate',
  },
  'moderate+': {
    ok: 'easy-pace-high-heart-rate',
    minor: 'too-hard',
    'moderate+': 'too-hard',
    'n.a.': 'high-heart-rate-pace-not-judged',
  },
  'n.a.': {
    ok: 'pace-kept-heart-rate-not-judged',
    minor: 'slightly-fast',
    'moderate+': 'too-fast',
    'n.a.': 'not-assessed',
  },
};

/** What a rule's result contributes to the verdict. */
export function standingOf({ status, tier }: RuleResult): Standing {
  if (status === 'not-assessed') return 'n.a.';
  if (status !== 'violated') return status;
  return tier === 'minor' ? 'minor' : 'moderate+';
}

/** The verdict of both rules together. Pace is never without information: it has no lag. */
export function verdictOf(heartRate: RuleResult, pace: RuleResult): Verdict {
  const across = standingOf(pace);
  return verdictTable[standingOf(heartRate)][across === 'no-information' ? 'n.a.' : across];
}
