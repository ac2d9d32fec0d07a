import { describe, expect, test } from 'vitest';
import { describeRecordings } from '../../recordings.ts';
import { Base } from '../fit/fit-bytes.ts';
import { activityOf, lap, message, record, recorded, session, watchFile } from './watch-messages.ts';

const runOf = (...messages: number[][]) =>
  activityOf(watchFile(session({ elapsed: 600, timer: 600 }), record(0), record(600), ...messages));

describe('laps', () => {
  test('a lap ends at its start plus its elapsed time, whatever its own time stamp says', async () => {
    const run = await runOf(
      lap({ at: 0, elapsed: 60, timer: 50, metres: 150, stamped: 600 }),
      lap({ at: 60, elapsed: 90, timer: 90, metres: 200, stamped: 600 }),
    );
    expect(run.laps.map((one) => [one.startSeconds, one.elapsedSeconds, one.timerSeconds])).toEqual([
      [0, 60, 50],
      [60, 90, 90],
    ]);
    expect(run.laps.map((one) => one.distanceMetres)).toEqual([150, 200]);
  });

  test('a lap without a start begins where the one before ended', async () => {
    const run = await runOf(lap({ elapsed: 60 }), lap({ elapsed: 30 }), lap({ elapsed: 20 }));
    expect(run.laps.map((one) => one.startSeconds)).toEqual([0, 60, 90]);
  });

  test('a lap never ends after the run', async () => {
    const run = await runOf(lap({ at: 500, elapsed: 4000 }));
    expect(run.laps[0]?.elapsedSeconds).toBe(100);
  });

  test('automatic kilometre laps inside a step: several laps have one and the same step', async () => {
    const run = await runOf(
      lap({ at: 0, elapsed: 100, step: 0, intensity: 0 }),
      lap({ at: 100, elapsed: 100, step: 0, intensity: 0 }),
      lap({ at: 200, elapsed: 30, step: 0, intensity: 0 }),
      lap({ at: 230, elapsed: 60, step: 1, intensity: 1 }),
    );
    expect(run.laps.map((one) => one.workoutStepIndex)).toEqual([0, 0, 0, 1]);
    expect(run.laps.map((one) => one.index)).toEqual([0, 1, 2, 3]);
  });

  test('COROS writes neither intensity nor step: both are unknown, not "active"', async () => {
    const run = await runOf(lap({ at: 0, elapsed: 60 }));
    expect([run.laps[0]?.intensity, run.laps[0]?.workoutStepIndex]).toEqual([null, null]);
  });

  test.each([
    [0, 'active'],
    [1, 'rest'],
    [2, 'warm-up'],
    [3, 'cool-down'],
    [4, 'recovery'],
    [5, 'interval'],
    [6, 'other'],
    [99, null],
  ])('intensity %i is %s', async (intensity, name) => {
    expect((await runOf(lap({ at: 0, elapsed: 60, intensity }))).laps[0]?.intensity).toBe(name);
  });
});

type Step = {
  index?: number;
  name?: string;
  type: number;
  value?: number;
  target?: number;
  intensity?: number;
};

const step = ({ index, name, type, value, target, intensity }: Step): number[] =>
  message(27, [
    [254, Base.uint16, index],
    [0, Base.string, name],
    [1, Base.enum, type],
    [2, Base.uint32, value],
    [3, Base.enum, 2],
    [4, Base.uint32, target],
    [7, Base.enum, intensity],
  ]);
const workout = (name: string, steps: number): number[] =>
  message(26, [
    [4, Base.enum, 1],
    [6, Base.uint16, steps],
    [8, Base.string, name],
  ]);
const time = 0;
const distance = 1;
const open = 5;
const repeat = 6;

describe('the workout that the watch was executing', () => {
  const tenTimes = [
    workout('RTR 10x(1+1)', 5),
    step({ index: 0, name: 'Warm-up walk', type: time, value: 300_000, intensity: 2 }),
    step({ index: 1, name: 'Run', type: time, value: 60_000, intensity: 0 }),
    step({ index: 2, name: 'Walk', type: time, value: 60_000, intensity: 4 }),
    step({ index: 3, type: repeat, value: 1, target: 10 }),
    step({ index: 4, name: 'Cool-down walk', type: time, value: 300_000, intensity: 3 }),
  ];
  const blocks = [
    { times: 1, steps: [{ kind: 'warm-up', seconds: 300 }] },
    {
      times: 10,
      steps: [
        { kind: 'run', seconds: 60 },
        { kind: 'walk', seconds: 60 },
      ],
    },
    { times: 1, steps: [{ kind: 'cool-down', seconds: 300 }] },
  ];

  test('is read with its repeats, in the words of the runner', async () => {
    const { embeddedWorkout } = await runOf(...tenTimes);
    expect(embeddedWorkout?.name).toBe('RTR 10x(1+1)');
    expect(embeddedWorkout?.workout?.blocks).toEqual(blocks);
    expect(embeddedWorkout?.steps[3]?.duration).toEqual({ kind: 'repeat', firstStep: 1, times: 10 });
  });

  test('is the same when the watch wrote its steps in another order', async () => {
    const { embeddedWorkout } = await runOf(...[...tenTimes].reverse());
    expect(embeddedWorkout?.workout?.blocks).toEqual(blocks);
  });

  test('a step until the lap button is open', async () => {
    const { embeddedWorkout } = await runOf(step({ index: 0, type: open, intensity: 0 }));
    expect(embeddedWorkout?.workout?.blocks).toEqual([{ times: 1, steps: [{ kind: 'run', seconds: null }] }]);
  });

  test('a repeat inside a repeat is written out', async () => {
    const { embeddedWorkout } = await runOf(
      step({ index: 0, type: time, value: 15_000, intensity: 5 }),
      step({ index: 1, type: time, value: 180_000, intensity: 4 }),
      step({ index: 2, type: repeat, value: 0, target: 2 }),
      step({ index: 3, type: time, value: 300_000, intensity: 4 }),
      step({ index: 4, type: repeat, value: 0, target: 3 }),
    );
    const once = [
      { kind: 'run', seconds: 15 },
      { kind: 'walk', seconds: 180 },
    ];
    expect(embeddedWorkout?.workout?.blocks).toEqual([
      { times: 3, steps: [...once, ...once, { kind: 'walk', seconds: 300 }] },
    ]);
  });

  test.each([
    ['a step by distance', [step({ index: 0, type: distance, value: 100_000, intensity: 0 })]],
    ['a step without intensity', [step({ index: 0, type: time, value: 60_000 })]],
    ['a repeat of a step that is not there', [step({ index: 0, type: repeat, value: 5, target: 2 })]],
    ['only walking', [step({ index: 0, type: time, value: 60_000, intensity: 1 })]],
  ])('%s: the steps are kept, but it cannot be said in our words', async (_, steps) => {
    const { embeddedWorkout } = await runOf(...steps);
    expect(embeddedWorkout?.steps.length).toBe(steps.length);
    expect(embeddedWorkout?.workout).toBeNull();
  });

  test('none, when the watch was executing none', async () => {
    expect((await runOf()).embeddedWorkout).toBeNull();
  });
});

describeRecordings('laps and steps of real watches', () => {
  test('automatic laps inside a step: 18 laps of 4 steps', async () => {
    const run = await recorded('garmin-run-several-laps-share-one-wkt-step-index');
    const indexes = run.laps.map((one) => one.workoutStepIndex);
    expect(indexes.length).toBe(18);
    expect(new Set(indexes).size).toBeLessThan(indexes.length);
  });

  test.each(['coros-run-walk-interval-laps-b8eeea55', 'coros-apex-2-pro-run-walk'])(
    '%s: laps, but no lap with intensity or step',
    async (name) => {
      const run = await recorded(name);
      expect(run.laps.length).toBeGreaterThan(5);
      expect(run.laps.filter((one) => one.intensity !== null || one.workoutStepIndex !== null)).toEqual([]);
      expect(run.embeddedWorkout).toBeNull();
    },
  );

  test.each([
    'garmin-run-walk-structured-wkt-steps-intensity-9db4a10c',
    'garmin-run-walk-structured-wkt-steps-intensity-c90b7724',
    'garmin-structured-with-recovery-rest-intensity-9a6218dc',
  ])('%s: laps follow one another without a gap and point at embedded steps', async (name) => {
    const run = await recorded(name);
    const indexes = new Set(run.embeddedWorkout?.steps.map((one) => one.index));
    for (const [i, one] of run.laps.entries()) {
      if (one.workoutStepIndex !== null) expect(indexes.has(one.workoutStepIndex)).toBe(true);
      const before = run.laps[i - 1];
      if (before)
        expect(Math.abs(one.startSeconds - before.startSeconds - before.elapsedSeconds)).toBeLessThan(3);
    }
    expect(run.embeddedWorkout?.workout).not.toBeNull();
  });
});
