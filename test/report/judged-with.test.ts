import { describe, expect, test } from 'vitest';
import { metresPerSecond, seconds } from '../../src/core/units/quantities.ts';
import { judgedWith } from '../../src/report/judged-with.ts';
import { buildNextSession } from '../../src/report/next-session.ts';
import type { ReportFacts } from '../../src/report/report-facts.ts';
import { bothCaps, factsOf, handJudgement, minuteRuns, rule, steadyTrack } from './examples.ts';
import { repeatDecision } from './verdict-examples.ts';

const rowOf = (facts: ReportFacts, label: string) =>
  judgedWith(facts.judgement, facts.activity, facts.source, facts.units).find((row) => row.label === label);

describe('judged with', () => {
  test('tells intervals from the short runs alone, whatever the long ones were', () => {
    const { track, changes } = minuteRuns([1, 1, 1.02, 1, 1, 1.3, 1.3, 1.3]);
    const reps = (changes.reps ?? []).map((rep, index) => ({
      ...rep,
      plannedSeconds: index < 5 ? 60 : 240,
    }));
    const judgement = handJudgement('too-fast', { ...changes, reps, treatedAsIntervals: 'none' });
    expect(rowOf(factsOf(judgement, track), 'Run as intervals')?.text).toBe(
      'Typical short run 0 % under the cap, 0 of 5 short runs more than 8 % over.',
    );
  });

  test('says how much of the running had a heart rate that is believed, the ambiguous left out', () => {
    const judgement = handJudgement('easy-kept', {
      heartRate: rule({ coverage: 1 }),
      runningSeconds: 1500,
      trustedRunSeconds: 1200,
    });
    expect(rowOf(factsOf(judgement, steadyTrack(0.97)), 'Heart rate')?.detail).toContain(
      'Trusted for 80 % of the running.',
    );
  });

  test('does not blame the heart rate of a run that was too short for it', () => {
    const heartRate = rule({ status: 'not-assessed', reason: 'not-enough-trusted-heart-rate' });
    const judgement = handJudgement('pace-kept-heart-rate-not-judged', {
      heartRate,
      runningSeconds: 240,
      trustedRunSeconds: 240,
    });
    expect(rowOf(factsOf(judgement, steadyTrack(0.97)), 'Heart rate')?.text).toContain(
      'Heart rate is judged from 5 min of running on, and there were 4:00 min.',
    );
  });

  test('sends a runner whose derived cap is the slowest there is to walk breaks', () => {
    const at = (speed: number, source: 'race' | 'entered') => {
      const pace = { metresPerSecond: metresPerSecond(speed), source, provisional: false };
      const judgement = handJudgement('easy-kept', { caps: { ...bothCaps, pace } });
      return rowOf(factsOf(judgement, steadyTrack(0.97)), 'Pace')?.detail;
    };
    expect(at(1.9, 'race')).toContain('use walk breaks');
    expect(at(1.95, 'race')).not.toContain('walk breaks');
    expect(at(1.9, 'entered')).not.toContain('walk breaks');
  });

  test('names the session of the plan that a run was matched to', () => {
    const workout = {
      name: 'A W03 Wed',
      blocks: [{ times: 1, steps: [{ kind: 'run', seconds: seconds(900) }] }],
    } as const;
    const plan = { source: 'given', workout, notation: '15 min continuous' } as const;
    const judgement = handJudgement('easy-kept', { plan });
    expect(rowOf(factsOf(judgement, steadyTrack(0.97)), 'Matched to')?.text).toBe(
      '15 min continuous, session A W03 Wed of your plan.',
    );
    const typed = handJudgement('easy-kept', { plan: { ...plan, workout: { ...workout, name: null } } });
    expect(rowOf(factsOf(typed, steadyTrack(0.97)), 'Matched to')?.text).toBe(
      '15 min continuous, the session you named.',
    );
  });
});

test('a session that stands in for an easier one lies in no week', () => {
  const { session } = repeatDecision;
  if (session === null) throw new Error('the example has a session');
  const easier = buildNextSession({ ...repeatDecision, session: { ...session, week: 0, day: 'easier' } });
  expect(easier?.when).toBe('Plan A, easier than week 1');
});
