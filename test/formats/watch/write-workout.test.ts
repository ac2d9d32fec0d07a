import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workoutOfNotation } from '../../../src/core/training/notation/workout-of-notation.ts';
import type { Workout, WorkoutCaps } from '../../../src/core/training/workout.ts';
import { instant } from '../../../src/core/units/instant.ts';
import { beatsPerMinute, metresPerSecond, seconds } from '../../../src/core/units/quantities.ts';
import { decodeFit } from '../../../src/formats/fit/decode-fit.ts';
import { checkWrittenWorkout } from '../../../src/formats/watch/check-written-workout.ts';
import { serialNumberOf } from '../../../src/formats/watch/serial-number.ts';
import { type WorkoutInput, writeWorkout } from '../../../src/formats/watch/write-workout.ts';
import { planA, planB } from '../../core/plan/plans.ts';
import { describeRecordings, recordingBytes, recordings } from '../../recordings.ts';
import { executed, planned, readByFitFileParser, readBySdk } from './workout-readers.ts';

/** 70 % of 186 is 130.2; 7:45 per kilometre. */
const bothCaps: WorkoutCaps = {
  heartRateCeiling: beatsPerMinute(130.2),
  paceCap: metresPerSecond(1000 / 465),
};
const noCaps: WorkoutCaps = { heartRateCeiling: null, paceCap: null };

function workout(notation: string): Workout {
  const made = workoutOfNotation(notation);
  if (!made.ok) throw new Error(made.message);
  return made.workout;
}

const input = (notation: string, changes: Partial<WorkoutInput> = {}): WorkoutInput => ({
  workout: workout(notation),
  caps: bothCaps,
  sessionId: 'a-w01-mon',
  created: instant(Date.UTC(2026, 8, 28)),
  name: 'A W01 Mon',
  units: 'metric',
  ...changes,
});

const stepsOf = (notation: string, changes: Partial<WorkoutInput> = {}) =>
  readBySdk(writeWorkout(input(notation, changes))).steps;

describe('10 x [1 min run : 1 min walk] on the watch', () => {
  const bytes = writeWorkout(input('10 x [1 min run : 1 min walk]'));
  const open = { targetType: 'open', targetValue: 0, low: null, high: null };
  const steps = [
    {
      name: 'Warm-up walk',
      notes: 'WALK briskly to warm up',
      intensity: 'warmup',
      durationType: 'time',
      durationValue: 300_000,
      ...open,
    },
    {
      name: 'Run',
      notes: 'RUN easy, talk test. HR cap 130, pace cap 7:45/km',
      intensity: 'active',
      durationType: 'time',
      durationValue: 60_000,
      ...open,
    },
    {
      name: 'Walk',
      notes: 'WALK briskly',
      intensity: 'recovery',
      durationType: 'time',
      durationValue: 60_000,
      ...open,
    },
    {
      name: null,
      notes: null,
      intensity: null,
      durationType: 'repeatUntilStepsCmplt',
      durationValue: 1,
      targetType: null,
      targetValue: 10,
      low: null,
      high: null,
    },
    {
      name: 'Cool-down walk',
      notes: 'WALK to cool down. Then note effort and pain',
      intensity: 'cooldown',
      durationType: 'time',
      durationValue: 300_000,
      ...open,
    },
  ];
  const whole = {
    name: 'A W01 Mon',
    capabilities: 'tcx',
    sport: 'running',
    declaredSteps: 5,
    type: 'workout',
    created: '2026-09-28T00:00:00.000Z',
    steps,
  };

  test('is read so by @garmin/fitsdk', () => {
    expect(readBySdk(bytes)).toMatchObject({
      ...whole,
      integrity: true,
      order: [0, 49, 26, 27, 27, 27, 27, 27],
    });
  });

  test('is read so by fit-file-parser', async () => {
    expect(await readByFitFileParser(bytes)).toMatchObject(whole);
  });

  test('is the same bytes every time, and other bytes for another session', () => {
    expect(writeWorkout(input('10 x [1 min run : 1 min walk]'))).toEqual(bytes);
    expect(writeWorkout(input('10 x [1 min run : 1 min walk]', { sessionId: 'a-w01-wed' }))).not.toEqual(
      bytes,
    );
  });

  test('declares protocol 1.0 and one shape for all steps that are done', () => {
    expect(bytes[1]).toBe(0x10);
    const isDefinitionOfStep = (at: number): boolean =>
      ((bytes[at] ?? 0) & 0xf0) === 0x40 && [0, 0, 27, 0].every((byte, i) => bytes[at + 1 + i] === byte);
    const definitions = Array.from(bytes.keys()).filter(isDefinitionOfStep);
    expect(definitions.length).toBe(2); // steps, and the repeat without name, note, intensity and target
  });
});

describe.each([
  ['A', planA],
  ['B', planB],
])('every session of plan %s on the watch', (_, plan) => {
  const sessions = [...plan.sessions, ...plan.easier];
  const file = (session: (typeof sessions)[number]) =>
    writeWorkout({
      workout: session.workout,
      caps: bothCaps,
      sessionId: session.id,
      created: instant(Date.UTC(2026, 8, 28)),
      name: session.workout.name ?? '',
      units: 'metric',
    });

  test.each(sessions.map((session) => [session.id, session.notation, session] as const))(
    '%s, %s, is the same for two other decoders and the same bytes again',
    async (_id, _notation, session) => {
      const bytes = file(session);
      const sdk = readBySdk(bytes);
      expect(sdk.integrity).toBe(true);
      expect(executed(sdk.steps)).toEqual(planned(session.workout));
      expect(sdk.declaredSteps).toBe(sdk.steps.length);
      expect(sdk.name).toBe(session.workout.name);
      expect(sdk.name?.length).toBeLessThanOrEqual(15);
      const { integrity: _integrity, order: _order, ...told } = sdk;
      expect(await readByFitFileParser(bytes)).toEqual(told);
      expect(file(session)).toEqual(bytes);
    },
  );

  test('carries targets only where they help, and a cue in every step', () => {
    for (const session of sessions) {
      for (const step of readBySdk(file(session)).steps) {
        if (step.durationType === 'repeatUntilStepsCmplt') continue;
        expect(step.notes).toMatch(step.intensity === 'active' ? /^RUN / : /^WALK /);
        expect(step.notes?.length).toBeLessThanOrEqual(50);
        expect(step.name?.length).toBeLessThanOrEqual(15);
        const long = step.name === 'Run' && (step.durationValue ?? 0) >= 180_000;
        expect([step.targetType, step.low, step.high]).toEqual(
          long ? ['heartRate', 140, 230] : ['open', null, null],
        );
      }
    }
  });

  test('has a serial number of its own that is never 0', () => {
    const serials = sessions.map((session) => readBySdk(file(session)).serial);
    expect(new Set(serials).size).toBe(sessions.length);
    expect(serials).not.toContain(null);
  });
});

describe('the target of a run', () => {
  test.each([
    ['3 min continuous', bothCaps, ['heartRate', 140, 230]],
    ['179 s continuous', bothCaps, ['open', null, null]],
    // 8:00/km is 2.0833 m/s; FIT counts thousandths.
    [
      '20 min continuous',
      { heartRateCeiling: null, paceCap: metresPerSecond(1000 / 480) },
      ['speed', 500, 2083],
    ],
    // 6:30/km.
    [
      '20 min continuous',
      { heartRateCeiling: null, paceCap: metresPerSecond(1000 / 390) },
      ['speed', 500, 2564],
    ],
    ['20 min continuous', noCaps, ['open', null, null]],
    ['open run', bothCaps, ['heartRate', 140, 230]],
    ['20 min tempo', bothCaps, ['open', null, null]],
    ['20 min walk', bothCaps, ['open', null, null]],
  ] as const)('%s under %j is %j', (notation, caps, target) => {
    const step = stepsOf(notation, { caps }).find(
      ({ intensity }) => intensity === 'active' || intensity === 'recovery',
    );
    expect([step?.targetType, step?.low, step?.high]).toEqual(target);
  });

  test.each([
    [{ heartRateCeiling: beatsPerMinute(130), paceCap: null }, 'metric', 'RUN easy, talk test. HR cap 130'],
    [
      { heartRateCeiling: null, paceCap: metresPerSecond(1000 / 465) },
      'metric',
      'RUN easy, talk test. Pace cap 7:45/km',
    ],
    // 7:45/km is 12:28/mi.
    [bothCaps, 'imperial', 'RUN easy, talk test. HR cap 130, pace cap 12:28/mi'],
    [noCaps, 'metric', 'RUN easy, in full sentences'],
  ] as const)('is said in the note: %j in %s units', (caps, units, note) => {
    expect(stepsOf('10 x [1:1]', { caps, units })[1]?.notes).toBe(note);
  });

  test('is told apart for strides and tempo', () => {
    const notes = stepsOf('10 min easy + 5 min tempo + 4 x [15 s stride : 75 s walk]').map((step) => [
      step.name,
      step.notes,
    ]);
    expect(notes).toContainEqual(['Tempo', 'RUN tempo, 5 to 6 of 10, short sentences']);
    expect(notes).toContainEqual(['Stride', 'RUN a relaxed stride: quick, smooth, no sprint']);
  });
});

describe('repeats on the watch', () => {
  test('are real repeats, also when the plan wrote the same bracket several times', () => {
    const steps = stepsOf('[2:1] + [2:1] + [2:1]');
    expect(steps.map((step) => step.durationType)).toEqual([
      'time',
      'time',
      'time',
      'repeatUntilStepsCmplt',
      'time',
    ]);
    expect(steps[3]).toMatchObject({ durationValue: 1, targetValue: 3 });
  });

  test('of different length stand one behind the other, never nested', () => {
    const steps = stepsOf('7 x [2:1] + 4 x [1:1]');
    expect(
      steps.flatMap((step, at) =>
        step.durationType === 'time' ? [] : [[at, step.durationValue, step.targetValue]],
      ),
    ).toEqual([
      [3, 1, 7],
      [6, 4, 4],
    ]);
  });
});

describe('what a watch cannot hold', () => {
  const many = (count: number): Workout => ({
    name: null,
    blocks: Array.from({ length: count }, (_, i) => ({
      times: 1,
      steps: [{ kind: i % 2 === 0 ? ('run' as const) : ('walk' as const), seconds: seconds(60 + i) }],
    })),
  });
  const block = (times: number, duration: number): Workout => ({
    name: null,
    blocks: [
      {
        times,
        steps: [
          { kind: 'run', seconds: seconds(duration) },
          { kind: 'walk', seconds: seconds(60) },
        ],
      },
    ],
  });

  test('fifty steps are written', () => {
    expect(readBySdk(writeWorkout(input('1 min walk', { workout: many(50) }))).declaredSteps).toBe(50);
  });

  test.each([
    ['too-many-steps', { workout: many(51) }, /51 steps/],
    ['too-many-repetitions', { workout: block(100, 60) }, /100 repetitions/],
    ['too-many-repetitions', { workout: block(0, 60) }, /0 repetitions/],
    ['duration', { workout: block(2, 0) }, /0 s/],
    ['duration', { workout: block(2, Number.NaN) }, /NaN s/],
    ['empty', { workout: { name: null, blocks: [] } }, /no steps/],
    [
      'cap',
      { workout: block(2, 600), caps: { heartRateCeiling: beatsPerMinute(13), paceCap: null } },
      /heart rate cap of 13/,
    ],
    [
      'cap',
      { workout: block(2, 600), caps: { heartRateCeiling: null, paceCap: metresPerSecond(465) } },
      /speed cap of 465/,
    ],
    ['created', { created: instant(0) }, /creation time/],
    ['created', { created: instant(Number.NaN) }, /creation time/],
  ] as const)('%s is refused with a sentence', (code, changes, message) => {
    expect(() => writeWorkout(input('1 min walk', changes))).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
});

describe('the check before a file is handed out', () => {
  const created = instant(Date.UTC(2026, 8, 28));
  const bytes = writeWorkout(input('10 x [1:1]'));
  const asked = (fields: Record<string, unknown>) => [
    { number: 49, fields: { hardwareVersion: 0, ...fields } },
  ];

  test.each([
    [
      'a value that came out differently',
      bytes,
      { softwareVersion: 99 },
      'softwareVersion: 100 instead of 99',
    ],
    ['a field that got lost', bytes, { softwareVersion: 100, other: 1 }, 'other: undefined instead of 1'],
    ['a field that nobody asked for', bytes, {}, 'nobody asked for'],
    ['a damaged byte', bytes.with(40, 7), { softwareVersion: 100 }, 'checksum'],
    ['an end that is missing', bytes.slice(0, 200), { softwareVersion: 100 }, 'should hold'],
    ['something else altogether', new Uint8Array(20), { softwareVersion: 100 }, 'cannot be read'],
  ])('finds %s', (_, written, fields, message) => {
    const only = (check: () => void) => expect(check).toThrow(expect.objectContaining({ code: 'self-test' }));
    only(() => checkWrittenWorkout(written, asked(fields), created));
    const others = written === bytes ? withoutCounts(bytes) : [];
    expect(() => checkWrittenWorkout(written, [...others, ...asked(fields)], created)).toThrow(message);
  });

  /** What the file holds beside the message under test, so that only that one differs. */
  function withoutCounts(file: Uint8Array) {
    const decoded = decodeFit(file);
    const messages = decoded.ok ? decoded.parts[0]?.messages : undefined;
    const list = (number: number, found: readonly object[] = []) =>
      found.map((fields) => ({ number, fields: { ...fields } }));
    return [...list(0, messages?.fileId), ...list(26, messages?.workout), ...list(27, messages?.workoutStep)];
  }
});

describe('the name on the watch', () => {
  test.each([
    ['A W01 Mon', 'A W01 Mon'],
    ['10 x [1 min run : 1 min walk]', '10 x [1 min run'],
    ['10 × [1:1]', '10 x [1:1]'],
    ['Läufchen für Zoë', 'Laufchen fur Zo'],
    ['🏃🏃🏃', 'Easy run'],
    ['', 'Easy run'],
    ['\u0000\u0007evil\nname', 'evilname'],
  ])('of %j is "%s"', (name, shown) => {
    expect(readBySdk(writeWorkout(input('10 x [1:1]', { name }))).name).toBe(shown);
  });
});

describe('the serial number', () => {
  // Published test vectors of 32-bit FNV-1a (Landon Curt Noll).
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('of "%s" is FNV-1a', (id, hash) => {
    expect(serialNumberOf(id)).toBe(hash);
  });

  test('is never 0, though this text hashes to it', () => {
    // Known zero of 32-bit FNV-1a (isthe.com/chongo/tech/comp/fnv).
    expect(new TextEncoder().encode('68m* ')).toHaveLength(5);
    expect(serialNumberOf('68m* ')).toBe(1);
  });
});

describe('law: whatever is written is read back as planned', () => {
  const step = fc.record({
    kind: fc.constantFrom('run' as const, 'walk' as const, 'stride' as const, 'tempo' as const),
    seconds: fc.integer({ min: 1, max: 7200 }).map(seconds),
  });
  const blocks = fc.array(
    fc.record({
      times: fc.integer({ min: 1, max: 99 }),
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test('by both other decoders, the walks around included', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (some) => {
        const made: Workout = { name: null, blocks: some };
        const total = some.reduce((sum, each) => sum + each.times * each.steps.length, 0);
        const joined = some.some(
          (each, i) => JSON.stringify(each.steps) === JSON.stringify(some[i + 1]?.steps),
        );
        fc.pre(total < 2000 && !joined);
        const bytes = writeWorkout(input('1 min walk', { workout: made }));
        expect(executed(readBySdk(bytes).steps)).toEqual(planned(made));
        expect(executed((await readByFitFileParser(bytes)).steps)).toEqual(planned(made));
      }),
      { numRuns: 60 },
    );
  });
});

describeRecordings('beside workouts that Garmin Connect wrote', () => {
  const real = (part: string) => {
    const recording = recordings.find(
      (each) => each.file.startsWith('workouts/') && each.file.includes(part),
    );
    if (recording === undefined) throw new Error(`no workout ${part}`);
    return readBySdk(recordingBytes(recording));
  };
  const walls = (time: number) => ({
    times: 1,
    steps: [{ kind: 'warm-up' as const, seconds: seconds(time) }],
  });

  test('ours of the same session has the same messages, repeat and steps', () => {
    const theirs = real('a5dac0ce');
    const ours = readBySdk(
      writeWorkout(
        input('1 min walk', {
          caps: noCaps,
          workout: {
            name: null,
            blocks: [
              walls(900),
              ...workout('10 x [90 s run : 90 s walk]').blocks.slice(1, -1),
              { times: 1, steps: [{ kind: 'cool-down', seconds: seconds(900) }] },
            ],
          },
        }),
      ),
    );
    const bare = (steps: typeof ours.steps) => steps.map(({ name: _name, notes: _notes, ...step }) => step);
    expect(ours.order).toEqual(theirs.order);
    expect(bare(ours.steps)).toEqual(bare(theirs.steps));
    expect([ours.capabilities, ours.sport, ours.declaredSteps, ours.type]).toEqual([
      theirs.capabilities,
      theirs.sport,
      theirs.declaredSteps,
      theirs.type,
    ]);
  });

  test('ours gives a heart-rate target the way theirs does: bpm + 100, no zone', () => {
    const theirs = real('15f8eb79').steps.find((step) => step.targetType === 'heartRate');
    const ours = stepsOf('20 min continuous').find((step) => step.targetType === 'heartRate');
    expect(theirs?.targetValue).toBe(0);
    expect(theirs?.high).toBeGreaterThan(200);
    expect([ours?.targetValue, ours?.high]).toEqual([0, 230]);
  });

  test('their names end at 16 characters on the watch, ours at 15', () => {
    expect(real('15f8eb79').name?.slice(0, 16)).toBe(real('b3d1ddf3').name);
    expect(real('b3d1ddf3').name).toHaveLength(16);
  });
});
