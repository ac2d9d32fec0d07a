import { describe, expect, test } from 'vitest';
import { judge } from '../../../../src/core/compliance/judge.ts';
import { matchSession } from '../../../../src/core/compliance/matching/match-session.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import type { Activity } from '../../../../src/core/training/activity.ts';
import { noEvidence } from '../../../../src/core/training/evidence.ts';
import type { Workout } from '../../../../src/core/training/workout.ts';
import {
  bothCaps,
  cap,
  embeddedRunWalk,
  runWalk,
  runWalkSteps,
  type Stretch,
  session,
  stepLaps,
  syntheticRun,
  tenByOne,
  times,
  walk,
} from '../synthetic-run.ts';

const match = (activity: Activity, planned: Workout | null = null) =>
  matchSession(trackOf(activity, null), activity, planned);
const words = (activity: Activity, planned: Workout | null = null): string =>
  match(activity, planned)
    .reps.map((rep) => rep.match)
    .join(' ');
const run = (seconds: number, ratio = 0.97): Stretch => ({ kind: 'run', seconds, speed: cap * ratio });
const pause = (seconds: number): Stretch => ({ kind: 'walk', seconds });

/** A run that its watch followed a workout in. */
function followed(stretches: readonly Stretch[], steps: readonly (number | null)[], count = 10): Activity {
  return {
    ...syntheticRun({ stretches }),
    laps: stepLaps(stretches, steps),
    embeddedWorkout: embeddedRunWalk(count),
  };
}

describe('a workout that the watch followed', () => {
  const asPlanned = followed(runWalk(times(10, 0.97)), runWalkSteps(10));

  test('gives its repetitions by the laps', () => {
    expect(match(asPlanned)).toMatchObject({ plan: { source: 'embedded' }, plannedRunningSeconds: 600 });
    expect(words(asPlanned)).toBe(times(10, 'done').join(' '));
  });

  test('gives way to one given by hand', () => {
    const given = match(asPlanned, session('8 x [1:1]'));
    expect(given.plan).toMatchObject({ source: 'given', notation: '8 x [1 min run : 1 min walk]' });
    expect(given.reps.map((rep) => rep.match)).toEqual([...times(8, 'done'), ...times(2, 'extra')]);
  });

  test('was stopped after six', () => {
    const stopped = followed(runWalk(times(6, 0.97)), [...runWalkSteps(6).slice(0, -1), null]);
    expect(words(stopped)).toBe([...times(6, 'done'), ...times(4, 'missed')].join(' '));
  });

  test('had a repetition walked and one cut short', () => {
    const stretches = [...runWalk(times(10, 0.97))];
    stretches[5] = pause(60);
    stretches.splice(7, 1, run(30));
    stretches.splice(8, 0, pause(30));
    const steps = [...runWalkSteps(10)];
    // The lap of the short one holds 30 s of running and 30 s of walking.
    steps.splice(8, 0, 1);
    expect(words(followed(stretches, steps))).toBe(`done done missed short ${times(6, 'done').join(' ')}`);
  });

  test('was pressed late: the run that began before the lap is no run of its own', () => {
    const stretches = [pause(290), run(10), ...runWalk(times(10, 0.97)).slice(1)];
    const activity = followed(stretches, [0, 0, ...runWalkSteps(10).slice(1)]);
    const judgement = judge(activity, null, bothCaps, noEvidence);
    expect(judgement.reps.map((rep) => rep.match)).toEqual(times(10, 'done'));
    expect(judgement).toMatchObject({ verdict: 'easy-kept', pace: { episodes: [] } });
  });

  test('names every step active: what was walked is no repetition', () => {
    const embedded = embeddedRunWalk(10);
    const steps = embedded.steps.map((step) => ({ ...step, intensity: 'active' as const }));
    const activity = { ...asPlanned, embeddedWorkout: { ...embedded, steps } };
    expect(words(activity)).toBe(times(10, 'done').join(' '));
  });

  test('is a continuous run when most walks were run', () => {
    const through = runWalk(times(10, 0.97)).map((each, at) =>
      each.kind === 'walk' && at > 0 && at < 16 ? run(60) : each,
    );
    const matched = match(followed(through, runWalkSteps(10)));
    expect(matched.plan.source).toBe('embedded');
    expect(matched.reps).toEqual([]);
  });

  test('without an index on any lap is matched by its order', () => {
    const activity = followed(runWalk(times(10, 0.97)), []);
    expect(match(activity).plan.source).toBe('embedded');
    expect(words(activity)).toBe(times(10, 'done').join(' '));
  });
});

describe('a warm-up and a cool-down that were run', () => {
  // 5 min each by the plan. 10 min of repetitions; run in full, for 4 min, for 2 min, for 7 min.
  const eased = (warmUp: number, coolDown: number): readonly Stretch[] => [
    run(warmUp, 0.9),
    pause(60),
    ...runWalk(times(10, 0.97)).slice(1, -1),
    run(coolDown, 0.9),
  ];

  test.each([
    [300, 300, 1200],
    [240, 300, 1140],
    [120, 300, 900],
    [420, 120, 900],
  ])(
    'for %i and %i s count as planned, as far as the plan goes: %i s in all',
    (warmUp, coolDown, planned) => {
      const activity = followed(eased(warmUp, coolDown), []);
      const { plannedRunningSeconds } = match(activity);
      expect(Math.abs((plannedRunningSeconds ?? 0) - planned)).toBeLessThanOrEqual(2);
    },
  );

  test('count as planned as well where the laps name their steps', () => {
    const steps = [0, 0, ...runWalkSteps(10).slice(1)];
    const { plannedRunningSeconds } = match(followed(eased(300, 300), steps));
    expect(Math.abs((plannedRunningSeconds ?? 0) - 1200)).toBeLessThanOrEqual(2);
  });

  test('are more than planned where a plan given by hand has them walked', () => {
    const given = match(followed(eased(300, 300), []), tenByOne);
    expect(given.plannedRunningSeconds).toBe(600);
  });
});

describe('a plan given by hand', () => {
  test.each([
    ['as planned', runWalk(times(10, 1)), times(10, 'done')],
    ['one short', [...runWalk(times(9, 1)).slice(0, -1), run(35), walk(5)], [...times(9, 'done'), 'short']],
    ['two more', runWalk(times(12, 1)), [...times(10, 'done'), 'extra', 'extra']],
    ['three fewer', runWalk(times(7, 1)), [...times(7, 'done'), ...times(3, 'missed')]],
    ['run through', [walk(5), run(1140), walk(5)], times(10, 'merged')],
  ] as const)('%s', (_, stretches, expected) => {
    expect(words(syntheticRun({ stretches: [...stretches] }), tenByOne)).toBe(expected.join(' '));
  });

  test('of one run on end has no repetitions, traffic lights or not', () => {
    const halted: Stretch[] = [walk(5), run(700), { kind: 'stand', seconds: 25 }, run(800), walk(5)];
    const matched = match(syntheticRun({ stretches: halted }), session('25 min continuous'));
    expect(matched).toMatchObject({ reps: [], plannedRunningSeconds: 1500, plan: { source: 'given' } });
  });

  test('of one run on end that was run in pieces is judged by its pieces', () => {
    const matched = match(syntheticRun({ stretches: runWalk(times(8, 1)) }), session('20 min continuous'));
    expect(matched.plan.source).toBe('given');
    expect(matched.reps).toHaveLength(8);
  });

  test('with a warm-up jog leaves it outside', () => {
    const stretches = [run(600, 0.9), pause(60), ...runWalk(times(10, 0.97)).slice(1)];
    expect(words(syntheticRun({ stretches }), tenByOne)).toBe(times(10, 'done').join(' '));
  });
});

describe('strides that the plan marks', () => {
  const strides = session('19 min continuous + 4 x [20 s stride : 70 s walk]');
  const stretches: Stretch[] = [
    walk(5),
    { ...run(1140, 0.95), demand: 124 },
    pause(70),
    ...times(4, [run(20, 1.8), pause(70)]).flat(),
    walk(5),
  ];
  // The canonical plan has no walk before the first stride: here it runs straight on.
  const straight: Stretch[] = [walk(5), { ...run(1140, 0.95), demand: 124 }, ...stretches.slice(3)];

  test.each([
    ['after a walk', stretches],
    ['straight from the run', straight],
  ])('are not held against the runner, %s', (_, order) => {
    const judgement = judge(syntheticRun({ stretches: order }), strides, bothCaps, noEvidence);
    expect(judgement).toMatchObject({ verdict: 'easy-kept', pace: { status: 'ok', episodes: [] } });
    expect(judgement.treatedAsIntervals).toBe('not-applicable');
  });

  test('excuse no fast running before them', () => {
    const fast = stretches.map((each) => (each.seconds === 1140 ? { ...each, speed: cap * 1.2 } : each));
    const judgement = judge(syntheticRun({ stretches: fast }), strides, bothCaps, noEvidence);
    expect(judgement.pace).toMatchObject({ status: 'violated', tier: 'major' });
  });

  test('tempo in the middle of a run is left out, the rest is judged', () => {
    const tempo = session('10 min easy + 5 min tempo + 10 min easy');
    const order = (after: number): Stretch[] => [
      walk(5),
      { ...run(600, 0.95), demand: 124 },
      { ...run(300, 1.4), demand: 160 },
      { ...run(600, after), demand: 124 },
      walk(5),
    ];
    const judged = (after: number) =>
      judge(syntheticRun({ stretches: order(after) }), tempo, bothCaps, noEvidence);
    expect(judged(0.95)).toMatchObject({ verdict: 'easy-kept', volume: { plannedSeconds: 1500 } });
    expect(judged(1.2).pace).toMatchObject({ status: 'violated' });
  });
});

describe('without a plan', () => {
  test('short runs with walks between are repetitions', () => {
    const matched = match(syntheticRun({ stretches: runWalk(times(8, 1), 120, 60) }));
    expect(matched.plan).toEqual({
      source: 'inferred',
      workout: null,
      notation: '8 x [2 min run : 1 min walk]',
    });
    expect(matched.reps).toHaveLength(8);
    expect(matched.plannedRunningSeconds).toBeNull();
  });

  // 12.15.9: three runs and more, their median under 3 min, 80 % of the time in runs under 3 min.
  test.each([
    ['three runs of 170 s', runWalk(times(3, 1), 170), 3],
    ['three runs of 190 s', runWalk(times(3, 1), 190), 0],
    ['81 % in short ones', [...runWalk(times(8, 1), 105), run(200), walk(5)], 9],
    ['79 % in short ones', [...runWalk(times(8, 1), 95), run(200), walk(5)], 0],
  ] as const)('%s: %i repetitions', (_, stretches, count) => {
    expect(match(syntheticRun({ stretches: [...stretches] })).reps).toHaveLength(count);
  });

  test.each([
    ['two runs', runWalk([1, 1])],
    ['runs of four minutes', runWalk(times(4, 1), 240)],
    ['stops at lights', [walk(5), ...times(8, [run(150), { kind: 'stand', seconds: 30 } as const]).flat()]],
    ['mostly one long run', [walk(5), run(1200), pause(60), ...times(4, [run(60), pause(60)]).flat()]],
  ] as const)('%s make no repetitions', (_, stretches) => {
    expect(match(syntheticRun({ stretches: [...stretches] }))).toMatchObject({
      reps: [],
      plan: { source: 'none' },
    });
  });
});
