import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followPlan, type PlanRun } from '../../../src/core/plan/follow-plan.ts';
import { addDays, daysBetween, type LocalDay } from '../../../src/core/units/instant.ts';
import { planA, planB } from './plans.ts';
import { easyKept, planDay, runOf, start } from './runs.ts';

/** What a runner does on each occasion: wait some days, run all or part of it, cleanly or not. */
const occasion = fc.record({
  wait: fc.constantFrom(1, 1, 2, 2, 2, 3, 4, 7, 9, 16, 30),
  done: fc.constantFrom(1, 1, 1, 0.9, 0.6),
  clean: fc.constantFrom(true, true, true, false),
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The earliest day named in a sentence, if it is later than `from`. */
function notBefore(sentence: string, from: LocalDay): LocalDay {
  for (let later = 0; later < 9; later += 1) {
    const day = addDays(from, later);
    const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
      Number(day.slice(5, 7)) - 1
    ];
    if (sentence.includes(` ${Number(day.slice(8))} ${month}`)) return day;
  }
  return from;
}

describe.each([
  ['A', planA],
  ['B', planB],
])('law: whatever happens, a runner who follows plan %s', (_, plan) => {
  const seen = new Set<string>();

  test('never gets a session of more than 110 % of the longest planned and done in 30 days', () => {
    fc.assert(
      fc.property(fc.array(occasion, { minLength: 5, maxLength: 40 }), (occasions) => {
        const runs: PlanRun[] = [];
        const planned: { readonly day: LocalDay; readonly seconds: number }[] = [];
        let today = planDay(0);
        for (const { wait, done, clean } of occasions) {
          const { next } = followPlan(plan, start, runs, today);
          seen.add(next.action);
          const { session } = next;
          if (session === null) throw new Error(next.sentence);
          const day = notBefore(next.sentence, today);
          const recent = planned
            .filter((each) => daysBetween(each.day, day) <= 30)
            .map((each) => each.seconds);
          const longest = Math.max(600, ...recent);
          expect(10 * session.runningSeconds).toBeLessThanOrEqual(11 * longest);
          runs.push(
            runOf(session, day, {
              runningSeconds: session.runningSeconds * done,
              judgement: clean ? easyKept : { ...easyKept, verdict: 'too-fast' },
            }),
          );
          planned.push({ day, seconds: session.runningSeconds });
          today = addDays(day, wait);
        }
      }),
      { numRuns: 80 },
    );
    expect([...seen].sort()).toEqual(['advance', 'hold', 'repeat', 'start', 'step-back']);
  });

  test('never has a week that is more than 10 % above the most that a week has had', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wait: fc.constantFrom(1, 2, 2, 3), clean: fc.boolean() }), { maxLength: 40 }),
        (occasions) => {
          const runs: PlanRun[] = [];
          let today = planDay(0);
          for (const { wait, clean } of occasions) {
            const { next } = followPlan(plan, start, runs, today);
            if (next.session === null) throw new Error(next.sentence);
            const day = notBefore(next.sentence, today);
            runs.push(
              runOf(next.session, day, {
                judgement: clean ? easyKept : { ...easyKept, verdict: 'too-hard' },
              }),
            );
            today = addDays(day, wait);
          }
          const weeks: number[] = [];
          for (const run of runs) {
            const week = Math.floor(daysBetween(start, run.day) / 7);
            // A session that was due on the last day may be done on the day after it, and still belongs to its week.
            weeks[week] = (weeks[week] ?? 0) + run.runningSeconds;
          }
          const startLevel = plan.weeks[0]?.runningSeconds ?? 0;
          for (let week = 1; week < weeks.length; week += 1) {
            const late = runs.filter((run) => daysBetween(start, run.day) === week * 7);
            const most = Math.max(startLevel, ...weeks.slice(0, week).map((each) => each ?? 0));
            const own = (weeks[week] ?? 0) - sum(late.map((run) => run.runningSeconds));
            expect(10 * Math.round(own)).toBeLessThanOrEqual(
              11 * Math.round(most + sum(late.map((run) => run.runningSeconds))),
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('is told the same whenever the same history is told', () => {
    const runs = plan.sessions.slice(0, 3).map((session, i) => runOf(session, planDay(2 * i)));
    expect(followPlan(plan, start, runs)).toEqual(followPlan(plan, start, structuredClone(runs)));
  });
});
