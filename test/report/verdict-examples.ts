import type { Judgement, Verdict } from '../../src/core/compliance/judgement.ts';
import type { Track } from '../../src/core/compliance/track.ts';
import { seconds } from '../../src/core/units/quantities.ts';
import type { ReportDecision, ReportFacts } from '../../src/report/report-facts.ts';
import { bothCaps, factsOf, handJudgement, minuteRuns, rule, steadyTrack } from './examples.ts';

/** One hand-made run for every verdict, and for the ways of not being able to tell. */
export type Example = { readonly name: string; readonly verdict: Verdict; readonly facts: ReportFacts };

export const repeatDecision: ReportDecision = {
  action: 'repeat',
  rule: 'clean session',
  sentence: 'A session run as intervals does not count as clean.',
  session: {
    plan: 'A',
    week: 3,
    day: 'Wed',
    workout: {
      name: null,
      blocks: [
        { times: 1, steps: [{ kind: 'warm-up', seconds: seconds(300) }] },
        {
          times: 10,
          steps: [
            { kind: 'run', seconds: seconds(60) },
            { kind: 'walk', seconds: seconds(60) },
          ],
        },
        { times: 1, steps: [{ kind: 'cool-down', seconds: seconds(300) }] },
      ],
    },
    notation: '10 x [1 min run : 1 min walk]',
    runningSeconds: 600,
  },
  file: 'talktest-a-w03-wed.fit',
};

const fast = minuteRuns([1.22, 1.19, 1.19, 1.19, 1.17, 1.19, 1.16, 1.14, 1.13, 1.09]);
const kept = minuteRuns([0.98, 0.96, 0.97, 1.03, 0.94, 0.95, 0.93, 0.96, 0.92, 0.94]);
const mixed = minuteRuns([0.97, 0.98, 1.04, 1.07, 1.11, 0.99, 0.96, 0.97, 0.95, 0.96]);

const example = (
  name: string,
  verdict: Verdict,
  track: Track,
  changes: Partial<Judgement>,
  facts: Partial<ReportFacts> = {},
): Example => ({ name, verdict, facts: factsOf(handJudgement(verdict, changes), track, facts) });

const noHeartRate = rule({
  status: 'not-assessed',
  reason: 'no-heart-rate',
  confidence: 'none',
  coverage: null,
  share: null,
});
const noPaceCap = rule({
  status: 'not-assessed',
  reason: 'no-pace-cap',
  confidence: 'none',
  coverage: null,
  share: null,
});
const heartRateOver = rule({
  status: 'violated',
  tier: 'moderate',
  share: 0.4,
  meanExcess: 7.2,
  longestSeconds: 420,
  episodes: [
    { startSeconds: 700, seconds: 180, meanExcess: 6 },
    { startSeconds: 1000, seconds: 420, meanExcess: 7.7 },
  ],
});
const paceOver = rule({
  status: 'violated',
  tier: 'moderate',
  share: 0.5,
  meanExcess: 0.09,
  longestSeconds: 500,
  episodes: [{ startSeconds: 600, seconds: 750, meanExcess: 0.09 }],
});

export const examples: readonly Example[] = [
  example(
    'intervals',
    'too-fast',
    fast.track,
    {
      ...fast.changes,
      treatedAsIntervals: 'definite',
      intervalSigns: ['A', 'E'],
      pace: rule({ status: 'violated', tier: 'major', share: 1, meanExcess: 0.18 }),
    },
    { decision: repeatDecision },
  ),
  example('kept repetitions', 'easy-kept', kept.track, { ...kept.changes, treatedAsIntervals: 'none' }),
  example('slightly fast repetitions', 'slightly-fast', mixed.track, {
    ...mixed.changes,
    treatedAsIntervals: 'none',
    pace: rule({ status: 'violated', tier: 'minor', share: 0.2, meanExcess: 0.02 }),
  }),
  example('kept continuous', 'easy-kept', steadyTrack(0.97), {
    heartRate: rule({ confidence: 'medium', coverage: 0.91 }),
    untrusted: [{ startSeconds: 740, endSeconds: 870, cause: 'cadence-lock' }],
    trustedRunSeconds: 1370,
  }),
  example('slightly high heart rate', 'slightly-high-heart-rate', steadyTrack(0.99), {
    heartRate: { ...heartRateOver, tier: 'minor', share: 0.12 },
    tags: ['drift'],
  }),
  example('easy pace, high heart rate', 'easy-pace-high-heart-rate', steadyTrack(0.99), {
    heartRate: heartRateOver,
    tags: ['heat'],
  }),
  example('too fast', 'too-fast', steadyTrack(1.08), { pace: paceOver, runSpeed: 2.3 }),
  example('too hard', 'too-hard', steadyTrack(1.08), {
    pace: paceOver,
    heartRate: heartRateOver,
    runSpeed: 2.3,
  }),
  example('no heart rate', 'pace-kept-heart-rate-not-judged', steadyTrack(0.97), {
    heartRate: noHeartRate,
    trustedRunSeconds: 0,
  }),
  example('no pace cap', 'heart-rate-kept-pace-not-judged', steadyTrack(0.97), {
    pace: noPaceCap,
    caps: { ...bothCaps, pace: null },
  }),
  example('no pace cap, high', 'high-heart-rate-pace-not-judged', steadyTrack(0.99), {
    pace: noPaceCap,
    caps: { ...bothCaps, pace: null },
    heartRate: heartRateOver,
  }),
  example('nothing given', 'not-assessed', steadyTrack(0.97), {
    score: null,
    heartRate: { ...noHeartRate, reason: 'no-maximum-heart-rate' },
    pace: noPaceCap,
    caps: { heartRate: null, pace: null, heartRateIsNoInstrument: false },
  }),
  example('too little to trust', 'not-assessed', steadyTrack(0.97), {
    score: null,
    heartRate: rule({
      status: 'not-assessed',
      reason: 'not-enough-trusted-heart-rate',
      confidence: 'none',
      coverage: 0.25,
    }),
    pace: rule({ status: 'not-assessed', reason: 'no-speed', confidence: 'none', coverage: null }),
    untrusted: [{ startSeconds: 300, endSeconds: 1425, cause: 'flat' }],
    trustedRunSeconds: 375,
    runSpeed: null,
  }),
  example('walked', 'no-running-found', steadyTrack(0.97), {
    score: null,
    runSegments: [],
    runningSeconds: 0,
    trustedRunSeconds: 0,
    runSpeed: null,
    heartRate: rule({
      status: 'not-assessed',
      reason: 'no-running-found',
      confidence: 'none',
      coverage: null,
    }),
    pace: rule({ status: 'not-assessed', reason: 'no-running-found', confidence: 'none', coverage: null }),
    tags: ['walked-only'],
  }),
];

/** The example of that name. */
export function exampleNamed(name: string): Example {
  const found = examples.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no example is called ${name}`);
  return found;
}
