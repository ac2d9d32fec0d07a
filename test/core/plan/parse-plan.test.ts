import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';
import { PlanError } from '../../../src/core/plan/plan-error.ts';
import { planText } from './plans.ts';

const small = `plan: S
title: A small plan
warm-up: 5 min walk
cool-down: 4 min walk
phases:
  - name: Early
    weeks: 1-2
    focus: Frequency
    example: "10 x [1:1]"
easier: []
weeks:
  - week: 1
    minutes: 20
    sessions:
      Mon: "10 x [1:1]"
      Thu: "10 x [1:1]"
  - week: 2
    minutes: 22
    sessions:
      Mon: "11 x [1:1]"
      Thu: "11 x [1:1]"
`;

const edited = (from: string, to: string): string => {
  expect(small).toContain(from);
  return small.replace(from, to);
};

function complaint(text: string): PlanError {
  try {
    parsePlan(text, 'workouts/small.yaml');
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error('expected a PlanError');
}

describe('a plan file', () => {
  test('is read in order of its days, with its own walks', () => {
    const plan = parsePlan(
      edited('Mon: "11 x [1:1]"\n      Thu', 'Thu: "11 x [1:1]"\n      Mon'),
      'small.yaml',
    );
    expect(plan.runsPerWeek).toBe(2);
    expect(plan.sessions.map((session) => session.id)).toEqual([
      's-w01-mon',
      's-w01-thu',
      's-w02-mon',
      's-w02-thu',
    ]);
    expect(plan.sessions[0]?.workout.blocks.at(-1)?.steps).toEqual([{ kind: 'cool-down', seconds: 240 }]);
    expect(plan.sessions[0]?.workout.name).toBe('S W01 Mon');
  });

  test.each([
    ['a typing mistake in a session', edited('Thu: "10 x [1:1]"', 'Thu: "10 x [1;1]"'), 16, 'character 8'],
    ['a word that is no day', edited('Thu: "10', 'Thurs: "10'), 16, 'weeks.0.sessions.Thurs'],
    ['an unknown key', edited('title:', 'titel:'), 2, 'titel'],
    ['minutes that are no number', edited('minutes: 20', 'minutes: twenty'), 13, 'weeks.0.minutes'],
    ['a missing key', edited('    minutes: 22\n', ''), 17, 'weeks.1.minutes'],
    ['sessions that do not add up', edited('minutes: 20', 'minutes: 21'), 13, '20 min of running, not 21'],
    [
      'a week too many minutes',
      edited('Thu: "11 x [1:1]"', 'Thu: "12 x [1:1]"').replace(': 22', ': 23'),
      18,
      '10 %',
    ],
    [
      'a session that is too long',
      edited('Thu: "11 x [1:1]"', 'Thu: "13 x [1:1]"').replace('Mon: "11', 'Mon: "9'),
      21,
      '110 %',
    ],
    ['weeks out of order', edited('- week: 2', '- week: 3'), 17, 'expected week 2'],
    ['a day twice', edited('Thu: "11', 'Mon: "11'), 21, 'unique'],
    ['a phase that does not arrive', edited('"10 x [1:1]"\neasier', '"8 x [2:1]"\neasier'), 9, 'reaches it'],
    ['a phase without weeks', edited('weeks: 1-2', 'weeks: 1-3'), 7, 'all of these weeks'],
    ['an unquoted bracket', edited('Thu: "10 x [1:1]"', 'Thu: [1:1] + [2:1]'), 16, ''],
    ['a warm-up that is no walk', edited('warm-up: 5 min walk', 'warm-up: 5 min run'), 3, 'expected a walk'],
    ['nothing at all', '', 1, 'the file'],
    ['YAML that bites its tail', `a: &a [*a]\n${small}`, 1, ''],
    // Found by the fuzzer.
    ['lists in lists without end', '- '.repeat(20_000), 1, 'nested too deeply'],
    ['brackets in brackets without end', `plan: ${'['.repeat(20_000)}`, 1, 'nested too deeply'],
  ])('says file and line: %s', (_, text, line, message) => {
    const error = complaint(text);
    expect(error).toMatchObject({ code: 'plan', file: 'workouts/small.yaml', line });
    expect(error.message).toContain(`workouts/small.yaml, line ${line}: `);
    expect(error.message).toContain(message);
  });

  test('may fall short of an example if it says so', () => {
    const text = edited('example: "10 x [1:1]"', 'example: "8 x [2:1]"\n    shortfall: Not before week 4.');
    expect(parsePlan(text, 'small.yaml').phases[0]?.shortfall).toBe('Not before week 4.');
  });

  test('is refused with its line when a coach raises one week of plan A by a minute too much', () => {
    const text = planText.A.replace('minutes: 89', 'minutes: 90').replace(
      '15:30 continuous',
      '16:30 continuous',
    );
    const line = text.split('\n').findIndex((each) => each.includes('minutes: 90')) + 1;
    expect(complaint(text)).toMatchObject({ line });
  });
});
