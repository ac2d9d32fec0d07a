import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNotation } from '../../../../src/core/training/notation/parse-notation.ts';
import { printNotation } from '../../../../src/core/training/notation/print-notation.ts';
import { workoutOfNotation } from '../../../../src/core/training/notation/workout-of-notation.ts';
import { runningSecondsOf } from '../../../../src/core/training/running-seconds.ts';
import type { Block, StepKind } from '../../../../src/core/training/workout.ts';
import { seconds } from '../../../../src/core/units/quantities.ts';

const step = (kind: StepKind, duration: number | null) => ({
  kind,
  seconds: duration === null ? null : seconds(duration),
});
const runWalk = (times: number, run: number, walk: number): Block => ({
  times,
  steps: [step('run', run), step('walk', walk)],
});
const alone = (kind: StepKind, duration: number | null): Block => ({
  times: 1,
  steps: [step(kind, duration)],
});

function blocksOf(text: string): readonly Block[] {
  const parsed = parseNotation(text);
  if (!parsed.ok) throw new Error(`${text} at ${parsed.at}: ${parsed.message}`);
  return parsed.blocks;
}

const canonical: readonly (readonly [string, readonly Block[]])[] = [
  ['10 x [1 min run : 1 min walk]', [runWalk(10, 60, 60)]],
  ['[15:1] + [6:1]', [runWalk(1, 900, 60), runWalk(1, 360, 60)]],
  ['7 x [2:1] + 1 x [1:1]', [runWalk(7, 120, 60), runWalk(1, 60, 60)]],
  ['27:30 continuous', [alone('run', 1650)]],
  ['25 min continuous', [alone('run', 1500)]],
  ['75:30 continuous', [alone('run', 4530)]],
  ['45 s continuous', [alone('run', 45)]],
  ['30 min walk', [alone('walk', 1800)]],
  ['8 x [1 min run : 90 s walk]', [runWalk(8, 60, 90)]],
  ['[15 min run : 1 min walk]', [runWalk(1, 900, 60)]],
  ['2 x [10:1] + 1 x [5 min run : 10 min walk]', [runWalk(2, 600, 60), runWalk(1, 300, 600)]],
  ['3 x [150 s run : 1 min walk] + 4 x [1:1]', [runWalk(3, 150, 60), runWalk(4, 60, 60)]],
  ['open run', [alone('run', null)]],
  ['5 x [1 min run : open walk]', [{ times: 5, steps: [step('run', 60), step('walk', null)] }]],
  [
    '18 min continuous + 4 x [15 s stride : 75 s walk]',
    [alone('run', 1080), { times: 4, steps: [step('stride', 15), step('walk', 75)] }],
  ],
  ['14 min easy + 5 min tempo + 14 min easy', [alone('run', 840), alone('tempo', 300), alone('run', 840)]],
  [
    '10 min easy + 2 x [5 min tempo : 2 min easy] + 9 min easy',
    [alone('run', 600), { times: 2, steps: [step('tempo', 300), step('run', 120)] }, alone('run', 540)],
  ],
];

describe('the notation of a session', () => {
  test.each(canonical)('"%s" means what a coach means, and is written the same way', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
    expect(printNotation(blocks)).toBe(text);
  });

  const ten = [runWalk(10, 60, 60)];
  const threeHalves = [runWalk(6, 90, 60)];
  test.each([
    ['10x[1:1]', ten],
    ['10 X [1:1]', ten],
    ['10×[1∶1]', ten],
    ['10 * (1/1)', ten],
    ['10x1:1', ten],
    ['10 x 1 min run : 1 min walk', ten],
    ['10 x [1 minute running : 1 minute walking]', ten],
    ['  10 x [ 1 MIN Run : 1 mins WALK ]  ', ten],
    ['10\u00a0x\u2009[1\u202fmin run\u2009:\u20091\u202fmin walk]', ten],
    ["10 x [1' run – 1' walk]", ten],
    ['10 x [60 s run : 60s walk]', ten],
    ['10 x [60" : 60"]', ten],
    ["10 x [60'' : 60'']", ten],
    ['10 x [run 1 : walk 1]', ten],
    ['10 x [1 jog / 1 walk]', ten],
    ['[1:1] x 10', ten],
    ['10 x [1:00 run : 1:00 walk]', ten],
    ['10 x [1.0 min : 1,0 min]', ten],
    ['6 x [1:30 run : 1 walk]', threeHalves],
    ['6 x [1:30 / 1]', threeHalves],
    ['6 x [1:30 : 1:00]', threeHalves],
    ['6 x [1.5:1]', threeHalves],
    ['6 x [1 min 30 s : 1 min]', threeHalves],
    ["6 x [1'30 : 1']", threeHalves],
    ['6x[1m30s:1m]', threeHalves],
    ['6 x [1:1:30]', [runWalk(6, 60, 90)]],
    ['[15:1]+[6:1]', [runWalk(1, 900, 60), runWalk(1, 360, 60)]],
    ['[15:1] then [6:1]', [runWalk(1, 900, 60), runWalk(1, 360, 60)]],
    ['27:30', [alone('run', 1650)]],
    ['27:30 min cont', [alone('run', 1650)]],
    ['25 min continuous easy run', [alone('run', 1500)]],
    ['1:05:00 continuous', [alone('run', 3900)]],
    ['1 h 5 min continuous', [alone('run', 3900)]],
    ['30 min brisk walk', [alone('walk', 1800)]],
    ['10 + tempo 5 + 18 continuous', [alone('run', 600), alone('tempo', 300), alone('run', 1080)]],
    [
      '18 continuous + 4 x [0:15 stride : 1:15 walk]',
      [alone('run', 1080), { times: 4, steps: [step('stride', 15), step('walk', 75)] }],
    ],
  ])('is read however people type it: %s', (typed, blocks) => {
    expect(blocksOf(typed)).toEqual(blocks);
  });

  test.each([
    ['', 0, 'expected a session'],
    ['   ', 3, 'found the end'],
    ['25', 2, 'expected "min continuous"'],
    ['10 x', 4, 'expected a duration'],
    ['10 x [1 min run : 1 min walk', 28, 'expected "]" for the bracket at 6'],
    ['10 x [1 min run 1 min walk]', 16, 'expected ":" or "]"'],
    ['10 x []', 6, 'expected a run and a walk'],
    ['x [1:1]', 0, 'how many times'],
    ['10 x [1:1] 5 min', 11, 'expected "+" or the end'],
    ['10 x [1 mim : 1 min]', 8, 'expected a unit'],
    ['10 x [1:30]', 6, 'unclear'],
    ['10 x [1:30 min]', 6, 'unclear'],
    ['10 x [30:30 s]', 6, 'unclear'],
    ['10 x [1:30:30]', 6, 'unclear'],
    ['10 x [30 : 30 s]', 6, 'unclear beside seconds'],
    ['10 x [1 run walk : 1]', 12, 'expected one of run, walk'],
    ['10 x [1:1:1]', 10, 'third step'],
    ['10 x 1 min', 10, '":" and a walk'],
    ['15:1', 2, 'brackets around run and walk'],
    ['8 x 400m : 1 min', 7, 'time, not distance'],
    ['5 km', 2, 'time, not distance'],
    ['0 x [1:1]', 0, '1 to 99 repetitions'],
    ['1000000 x [1:1]', 0, '1 to 99 repetitions'],
    ['2.5 x [1:1]', 0, '1 to 99 repetitions'],
    ['0 min continuous', 0, 'at least 1 s'],
    ['7 h continuous', 0, 'at most 6 h'],
    ['10 x [60/60]', 0, 'bare numbers are minutes'],
    ['10 @ [1:1]', 3, '"@" is not part of a session'],
    [`${'1 min walk + '.repeat(40)}1 min walk`, 400, 'at most 400 characters'],
    [`${'1 run+'.repeat(31)}1 run`, 180, 'at most 30 parts'],
    [`[${'1 run:'.repeat(10)}1 run]`, 61, 'at most 10 steps'],
    [`9${'9'.repeat(300)} min walk`, 0, 'at most 6 h'],
  ])('points at what it does not understand: %s', (typed, at, message) => {
    const parsed = parseNotation(typed);
    expect(parsed).toMatchObject({ ok: false, at });
    expect(parsed.ok ? '' : parsed.message).toContain(message);
  });

  const anyStep = fc
    .record({
      kind: fc.constantFrom<StepKind>('run', 'walk', 'stride', 'tempo'),
      duration: fc.option(
        fc.oneof(
          fc.integer({ min: 1, max: 400 }),
          fc.integer({ min: 1, max: 9 }).map((m) => m * 60),
        ),
      ),
    })
    .map(({ kind, duration }) => step(kind, duration));
  const anyBlocks = fc.array(
    fc.record({
      times: fc.integer({ min: 1, max: 6 }),
      steps: fc.array(anyStep, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  );

  test('law: what is printed is read back as the same session', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const text = printNotation(blocks);
        for (const form of ['[1:', 'continuous', 'easy', 'open', 'stride', '1 x [']) {
          if (text.includes(form)) seen.add(form);
        }
        expect(blocksOf(text)).toEqual(blocks);
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(6);
  });

  test('law: no text makes the parser fail otherwise than with a position inside the text', () => {
    const piece = fc.constantFrom(
      '10',
      ' ',
      'x',
      '[',
      ']',
      ':',
      '1',
      '30',
      'min',
      's',
      'run',
      'walk',
      '+',
      "'",
      'ß',
      '-',
      'open',
      'm',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
        (text) => {
          const parsed = parseNotation(text);
          if (parsed.ok) expect(blocksOf(printNotation(parsed.blocks))).toEqual(parsed.blocks);
          else {
            expect(parsed.at).toBeGreaterThanOrEqual(0);
            expect(parsed.at).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('a session made of notation', () => {
  test('is framed by five minutes of walking that do not count as running', () => {
    const made = workoutOfNotation('10 x [1 min run : 1 min walk]', 'A W01 Mon');
    if (!made.ok) throw new Error(made.message);
    expect(made.workout).toEqual({
      name: 'A W01 Mon',
      blocks: [alone('warm-up', 300), runWalk(10, 60, 60), alone('cool-down', 300)],
    });
    expect(runningSecondsOf(made.workout)).toBe(600);
    expect(printNotation(made.workout.blocks)).toBe('10 x [1 min run : 1 min walk]');
  });

  test('counts strides and tempo as running', () => {
    const made = workoutOfNotation('10 min easy + 5 min tempo + 4 x [15 s stride : 75 s walk]');
    expect(made.ok && runningSecondsOf(made.workout)).toBe(600 + 300 + 60);
  });

  test('that is walking only needs no walk around it', () => {
    const made = workoutOfNotation('30 min walk');
    expect(made.ok && made.workout.blocks).toEqual([alone('walk', 1800)]);
  });

  test('that cannot be read says where', () => {
    expect(workoutOfNotation('10 x [1 min run; 1 min walk]')).toMatchObject({ ok: false, at: 15 });
  });
});
