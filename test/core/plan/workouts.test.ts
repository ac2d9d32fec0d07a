import { describe, expect, test } from 'vitest';
import type { PlannedSession, PlanTemplate } from '../../../src/core/plan/plan-template.ts';
import { parseNotation } from '../../../src/core/training/notation/parse-notation.ts';
import { printNotation } from '../../../src/core/training/notation/print-notation.ts';
import type { Workout } from '../../../src/core/training/workout.ts';
import { planA, planB, planText } from './plans.ts';
import { publishedA, publishedB, publishedSpeed } from './published-plans.ts';

const dayNumber = (session: PlannedSession): number =>
  (session.week - 1) * 7 + ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(session.day);

/** Lengths of running without a walk between, counted again here, step by step. */
function bouts(workout: Workout): readonly number[] {
  const line = workout.blocks
    .flatMap((block) => Array.from({ length: block.times }, () => block.steps).flat())
    .map((step) => (/run|stride|tempo/.test(step.kind) ? 'r'.repeat(step.seconds ?? 0) : '|'))
    .join('');
  return line.split('|').flatMap((run) => (run === '' ? [] : [run.length]));
}

const running = (session: PlannedSession): number => bouts(session.workout).reduce((a, b) => a + b, 0);
const longestBout = (session: PlannedSession): number => Math.max(...bouts(session.workout));

const plans: readonly (readonly [string, PlanTemplate])[] = [
  ['A', planA],
  ['B', planB],
];

describe.each([
  ['A', planA, publishedA, ['Mon', 'Wed', 'Fri', 'Sun']],
  ['B', planB, publishedB, ['Mon', 'Wed', 'Fri']],
] as const)('plan %s', (_, plan, published, days) => {
  test.each(published.map((week, position) => [position + 1, ...week] as const))(
    'week %i is the published one: %s',
    (number, sessions, minutes, total) => {
      const week = plan.weeks[number - 1];
      const expected = sessions.split(' | ').map((text) => parseNotation(text));
      expect(
        week?.sessions.map((session) => ({ ok: true, blocks: session.workout.blocks.slice(1, -1) })),
      ).toEqual(expected);
      expect(week?.sessions.map((session) => running(session) / 60)).toEqual(minutes);
      expect(week?.sessions.map((session) => session.day)).toEqual(days);
      expect((week?.runningSeconds ?? 0) / 60).toBe(total);
    },
  );
});

describe.each(plans)('plan %s', (name, plan) => {
  test('has 18 weeks and an address for every session', () => {
    expect(plan.weeks.map((week) => week.week)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
    expect(plan.sessions.map((session) => session.index)).toEqual(plan.sessions.map((_, i) => i));
    expect(new Set([...plan.sessions, ...plan.easier].map((session) => session.id)).size).toBe(
      plan.sessions.length + plan.easier.length,
    );
    expect(plan.sessions.map((s) => s.id)).toContain(`${name.toLowerCase()}-w03-wed`);
  });

  test('never grows by more than 10 % from week to week, in whole seconds', () => {
    for (const [position, week] of plan.weeks.entries()) {
      const before = plan.weeks[position - 1];
      const sum = (sessions: readonly PlannedSession[]) => sessions.reduce((s, each) => s + running(each), 0);
      if (before !== undefined) {
        expect(10 * sum(week.sessions)).toBeLessThanOrEqual(11 * sum(before.sessions));
      }
    }
  });

  test('has no session longer than 110 % of the longest of the previous 30 days', () => {
    for (const session of plan.sessions.slice(1)) {
      const recent = plan.sessions.filter(
        (other) => other.index < session.index && dayNumber(session) - dayNumber(other) <= 30,
      );
      expect(10 * running(session)).toBeLessThanOrEqual(11 * Math.max(...recent.map(running)));
    }
  });

  test('lengthens the longest stretch by at most 2 times, 1.5 from 10 min on, within 14 days', () => {
    for (const session of plan.sessions.slice(1)) {
      const recent = plan.sessions.filter(
        (other) => other.index < session.index && dayNumber(session) - dayNumber(other) <= 14,
      );
      const before = Math.max(...recent.map(longestBout));
      expect(longestBout(session) / before).toBeLessThanOrEqual(before >= 600 ? 1.5 : 2);
    }
  });

  test('prints every notation of its file back unchanged', () => {
    const typed = [
      ...planText[name === 'A' ? 'A' : 'B'].matchAll(/^ +(?:Mon|Wed|Fri|Sun|example|-): ?"?(.*?)"?$/gm),
    ];
    const texts = typed.flatMap((match) => (match[1] === undefined ? [] : [match[1]]));
    expect(texts.length).toBe(plan.sessions.length + plan.phases.length);
    for (const text of [...texts, ...plan.easier.map((session) => session.notation)]) {
      const parsed = parseNotation(text);
      expect(parsed.ok ? printNotation(parsed.blocks) : parsed).toBe(text);
      expect(planText[name === 'A' ? 'A' : 'B']).toContain(text);
    }
  });

  test('frames every session with five minutes of walking', () => {
    for (const { workout } of plan.sessions) {
      expect(workout.blocks[0]).toEqual({ times: 1, steps: [{ kind: 'warm-up', seconds: 300 }] });
      expect(workout.blocks.at(-1)).toEqual({ times: 1, steps: [{ kind: 'cool-down', seconds: 300 }] });
    }
  });

  test('has something easier than week 1 to step back to', () => {
    expect(plan.easier.map((session) => [session.notation, running(session) / 60])).toEqual([
      ['8 x [1 min run : 90 s walk]', 8],
      ['6 x [1 min run : 2 min walk]', 6],
      ['30 min walk', 0],
    ]);
  });

  test.each([
    [1, 3, 10, 60],
    [4, 6, 16, 120],
    [7, 9, 20, 1200],
    [10, 12, 30, 1800],
  ])(
    'reaches the example of weeks %i to %i: %i min of running, runs of %i s',
    (from, to, minutes, stretch) => {
      const phase = plan.sessions.filter((session) => session.week >= from && session.week <= to);
      expect(
        phase.some((session) => running(session) >= minutes * 60 && longestBout(session) >= stretch),
      ).toBe(true);
    },
  );

  test.each(publishedSpeed)('week $week has its strides, its tempo and its minutes', (published) => {
    const week = plan.weeks[published.week - 1];
    const steps = (session: PlannedSession, kind: string) =>
      session.workout.blocks.flatMap((block) =>
        block.steps
          .filter((step) => step.kind === kind)
          .map((step) => [block.times, step.seconds ?? 0] as const),
      );
    const strides =
      week?.sessions.map((session) => steps(session, 'stride')).filter((s) => s.length > 0) ?? [];
    const [count, length, days] = published.strides ?? [0, 0, 0];
    expect(strides).toEqual(Array.from({ length: days }, () => [[count, length]]));
    const tempo = week?.sessions.flatMap((session) =>
      steps(session, 'tempo').flatMap(([times, s]) => Array.from({ length: times }, () => s / 60)),
    );
    expect(tempo).toEqual(published.tempo);
    expect((week?.runningSeconds ?? 0) / 60).toBe(name === 'A' ? published.a : published.b);
  });

  test('puts strides on days that are not adjacent, and walks 60 to 90 s between them', () => {
    for (const week of plan.weeks) {
      const days = week.sessions.filter((s) => s.notation.includes('stride')).map(dayNumber);
      for (const [i, day] of days.entries()) if (i > 0) expect(day - (days[i - 1] ?? 0)).toBeGreaterThan(1);
      for (const session of week.sessions) {
        for (const block of session.workout.blocks) {
          if (block.steps[0]?.kind !== 'stride') continue;
          expect(block.steps[1]?.seconds).toBeGreaterThanOrEqual(60);
          expect(block.steps[1]?.seconds).toBeLessThanOrEqual(90);
        }
      }
    }
  });

  test('has no intensity before week 13', () => {
    for (const session of plan.sessions) {
      if (session.week < 13) expect(session.notation).not.toMatch(/stride|tempo/);
    }
  });
});

describe('where plan B does not keep up with the article', () => {
  test('it says so: weeks 10 and 11 end at 25 and 28 minutes', () => {
    const longest = (week: number) =>
      Math.max(...(planB.weeks[week - 1]?.sessions.map(longestBout) ?? [])) / 60;
    expect([longest(10), longest(11), longest(12)]).toEqual([25, 28, 31]);
    expect(planB.phases.find((phase) => phase.firstWeek === 10)?.shortfall).toMatch(/25 and 28 minutes/);
    expect(planA.phases.map((phase) => phase.shortfall)).toEqual([null, null, null, null, null]);
  });
});
