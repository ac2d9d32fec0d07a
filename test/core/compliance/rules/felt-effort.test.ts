import { describe, expect, test } from 'vitest';
import type { RuleResult } from '../../../../src/core/compliance/judgement.ts';
import { feltTier, withFeltEffort } from '../../../../src/core/compliance/rules/felt-effort.ts';
import { noEvidence } from '../../../../src/core/training/evidence.ts';

describe('what the runner felt', () => {
  test.each([
    ['none', 4, null, 'none'],
    ['none', 5, null, 'minor'],
    ['minor', 5, null, 'moderate'],
    ['major', 5, null, 'major'],
    ['none', 6, null, 'moderate'],
    ['minor', 6, null, 'moderate'],
    ['moderate', 6, null, 'major'],
    ['none', 9, null, 'moderate'],
    ['none', 3, 'failed', 'minor'],
    ['none', null, 'failed', 'minor'],
    ['moderate', null, 'failed', 'moderate'],
    ['minor', 3, 'passed', 'minor'],
    ['none', null, 'passed', 'none'],
  ] as const)('%s with RPE %s and the talk test %s is %s', (tier, rpe, talkTest, felt) => {
    expect(feltTier(tier, { ...noEvidence, rpe, talkTest })).toBe(felt);
  });
});

describe('which rule it raises', () => {
  const rule = (status: RuleResult['status'], tier: RuleResult['tier'] = 'none'): RuleResult => ({
    status,
    reason: null,
    confidence: 'high',
    coverage: 1,
    tier,
    share: 0,
    meanExcess: null,
    longestSeconds: null,
    episodes: [],
  });

  test.each([
    ['both kept', rule('ok'), rule('ok'), 'none', 'minor'],
    ['pace worse', rule('ok'), rule('violated', 'minor'), 'none', 'moderate'],
    ['heart rate worse', rule('violated', 'minor'), rule('ok'), 'moderate', 'none'],
    ['as bad as each other', rule('violated', 'minor'), rule('violated', 'minor'), 'minor', 'moderate'],
    ['pace alone', rule('not-assessed'), rule('ok'), 'none', 'minor'],
    ['heart rate alone', rule('ok'), rule('not-assessed'), 'minor', 'none'],
    ['heart rate without information', rule('no-information'), rule('ok'), 'none', 'minor'],
    ['nothing', rule('not-assessed'), rule('not-assessed'), 'none', 'none'],
    ['nothing that could say anything', rule('no-information'), rule('not-assessed'), 'none', 'none'],
  ] as const)('%s', (_, heartRate, pace, heartRateTier, paceTier) => {
    const felt = withFeltEffort({ heartRate, pace }, { ...noEvidence, rpe: 5 });
    expect([felt.heartRate.tier, felt.pace.tier]).toEqual([heartRateTier, paceTier]);
    expect(felt.pace.status === 'violated').toBe(paceTier !== 'none');
  });
});
