import { describe, expect, test } from 'vitest';
import { followPlan, type PlanRun, sessionFor } from '../../../src/core/plan/follow-plan.ts';
import type { PlannedSession } from '../../../src/core/plan/plan-template.ts';
import { printNotation } from '../../../src/core/training/notation/print-notation.ts';
import { instant } from '../../../src/core/units/instant.ts';
import { decodeFit } from '../../../src/formats/fit/decode-fit.ts';
import { embeddedWorkoutOf } from '../../../src/formats/watch/embedded-workout.ts';
import { writeWorkout } from '../../../src/formats/watch/write-workout.ts';
import { planA, planB } from './plans.ts';
import { easyKept, onTime, planDay, runOf, runUpTo, sessionOf, start } from './runs.ts';

const sessionA = (id: string) => sessionOf(planA, id);
const minutes = (...values: readonly number[]) => values.map((value) => value * 60);
const times = (count: number, seconds: number) => Array.from({ length: count }, () => seconds);

/** A run without any workout on the watch. */
const freeRun = (on: number, bouts: readonly number[]): PlanRun =>
  runOf(sessionA('a-w01-mon'), planDay(on), {
    embeddedNotation: null,
    runBouts: bouts,
    runningSeconds: bouts.reduce((sum, bout) => sum + bout, 0),
  });

/** What became of the last run: the session it was and how that is known, or why it was none. */
function outcome(runs: readonly PlanRun[]): string {
  const { matches, others } = followPlan(planA, start, runs);
  const last = runs.at(-1)?.id;
  const match = matches.find((each) => each.runId === last);
  return match
    ? `${match.session.id} by ${match.by}`
    : (others.find((each) => each.runId === last)?.why ?? '');
}

const before = runUpTo(planA, 'a-w03-wed');
const due = 16;

describe('which session a run was', () => {
  test.each([
    ['the name of our own file', 'A W03 Wed', 'a-w03-wed by workout'],
    ['the same name in other letters', ' a w03 wed ', 'a-w03-wed by workout'],
    ['the notation of the workout on the watch', '13 x [1 min run : 1 min walk]', 'a-w03-wed by workout'],
    ['the same however it is written', '13x(1:1)', 'a-w03-wed by workout'],
    ['one that comes a little later in the plan', 'A W03 Fri', 'a-w03-fri by workout'],
    ['the name of a session that was done', 'A W02 Mon', 'its session had been done before'],
    ['the name of a session weeks ahead', 'A W09 Fri', 'its session lies more than a week ahead in the plan'],
    ['another workout altogether', '6 x [800 s run : 2 min walk]', 'the watch was executing another workout'],
    ['a workout that has only a name', 'Tuesday track', 'the watch was executing another workout'],
  ])('is told by the workout on the watch: %s', (_, embeddedNotation, expected) => {
    const run = { ...freeRun(due, times(5, 400)), embeddedNotation };
    expect(outcome([...before, run])).toBe(expected);
  });

  test.each([
    ['thirteen runs of about a minute', times(13, 57), 'a-w03-wed by structure'],
    ['two too few', times(11, 62), 'a-w03-wed by structure'],
    ['with a few seconds of running across the road', [...times(13, 60), 12, 9], 'a-w03-wed by structure'],
    ['ten minutes at a stretch, on its day', minutes(10), 'a-w03-wed by nearest'],
    ['half an hour at a stretch', minutes(30), 'it does not look like the session that was due'],
    ['a jog of five minutes', minutes(5), 'it does not look like the session that was due'],
    ['a walk', [], 'there was no running in it'],
  ])('is told by its running when the watch carried no workout: %s', (_, bouts, expected) => {
    expect(outcome([...before, freeRun(due, bouts)])).toBe(expected);
  });

  test('a continuous session is known by its one stretch, a crossing in between or not', () => {
    const runs = runUpTo(planA, 'a-w09-wed');
    expect(outcome([...runs, freeRun(58, minutes(22.5))])).toBe('a-w09-wed by structure');
    expect(outcome([...runs, freeRun(58, minutes(20, 2.9))])).toBe('a-w09-wed by structure');
  });

  test('strides that the watch did not see do not hide a session', () => {
    const runs = runUpTo(planA, 'a-w13-sun');
    expect(outcome([...runs, freeRun(90, minutes(18))])).toBe('a-w13-sun by structure');
  });

  test('a session that is late is still the session', () => {
    expect(outcome([...before, freeRun(due + 4, times(13, 60))])).toBe('a-w03-wed by structure');
    expect(outcome([...before, freeRun(due + 4, minutes(12))])).toBe('a-w03-wed by nearest');
  });

  test('on its day alone it may be three days early, not four', () => {
    const far = runUpTo(planA, 'a-w01-sun');
    const early = (on: number) => [freeRun(on, minutes(9))];
    expect(outcome([...far.slice(0, 1), ...early(1)])).toBe('a-w01-wed by nearest');
    expect(
      sessionFor(
        planB,
        start,
        [
          runOf(sessionOf(planB, 'b-w01-mon'), start),
          runOf(sessionOf(planB, 'b-w01-wed'), planDay(2)),
          runOf(sessionOf(planB, 'b-w01-fri'), planDay(3)),
        ],
        freeRun(4, minutes(9)),
      )?.id,
    ).toBe('b-w02-mon');
  });

  test('one day has one session: the second run is load only unless it looks like the next one', () => {
    const done = runOf(sessionA('a-w03-wed'), planDay(due));
    expect(outcome([...before, done, freeRun(due, minutes(11))])).toBe(
      'the session of that day had been done already',
    );
    expect(outcome([...before, done, freeRun(due, times(14, 60))])).toBe('a-w03-fri by structure');
  });

  test('one session has one match', () => {
    const again = runOf(sessionA('a-w03-wed'), planDay(due + 1), { embeddedNotation: 'A W03 Wed' });
    expect(outcome([...before, runOf(sessionA('a-w03-wed'), planDay(due)), again])).toBe(
      'its session had been done before',
    );
  });

  test('of several sessions with the same notation it is the open one', () => {
    const runs = runUpTo(planA, 'a-w01-fri');
    expect(outcome([...runs, runOf(sessionA('a-w01-fri'), planDay(4))])).toBe('a-w01-fri by workout');
  });

  test('runs before the start of the plan are not in it', () => {
    expect(outcome([freeRun(-1, times(10, 60))])).toBe('it was before the start of the plan');
    expect(sessionFor(planA, start, [], freeRun(-1, times(10, 60)))).toBeNull();
    expect(sessionFor(planA, start, [], freeRun(0, times(10, 60)))?.id).toBe('a-w01-mon');
  });

  test('the question before the verdict has the same answer as the history after it', () => {
    const history: PlanRun[] = [];
    const days = [0, 1, 2, 5, 5, 9, 16, 18, 30, 31, 33];
    const shapes = [times(10, 60), minutes(20), times(9, 61), times(10, 58), times(11, 60), minutes(8)];
    for (const [i, on] of days.entries()) {
      const run = {
        ...freeRun(on, shapes[i % shapes.length] ?? []),
        judgement: i % 3 === 0 ? { ...easyKept, verdict: 'too-fast' as const } : easyKept,
      };
      const asked = sessionFor(planA, start, history, run);
      history.push(run);
      const told = followPlan(planA, start, history).matches.find((match) => match.runId === run.id);
      expect(asked?.id ?? null).toBe(told?.session.id ?? null);
    }
  });
});

describe('a session that came back from the watch', () => {
  const readBack = (session: PlannedSession) => {
    const bytes = writeWorkout({
      workout: session.workout,
      caps: { heartRateCeiling: null, paceCap: null },
      sessionId: session.id,
      created: instant(Date.UTC(2026, 9, 5)),
      name: session.workout.name ?? '',
      units: 'metric',
    });
    const decoded = decodeFit(bytes);
    const messages = decoded.ok ? decoded.parts[0]?.messages : undefined;
    return messages === undefined ? null : embeddedWorkoutOf(messages);
  };

  test.each([
    ['A', planA],
    ['B', planB],
  ])('is known again by its steps alone, and by its name alone: all of plan %s', (_, plan) => {
    const history: PlanRun[] = [];
    for (const session of plan.sessions) {
      const embedded = readBack(session);
      const run = runOf(session, onTime(session), { runBouts: [] });
      const bySteps = { ...run, embeddedNotation: printNotation(embedded?.workout?.blocks ?? []) };
      const byName = { ...run, embeddedNotation: embedded?.name ?? null };
      expect(sessionFor(plan, start, history, bySteps)?.id).toBe(session.id);
      expect(sessionFor(plan, start, history, byName)?.id).toBe(session.id);
      history.push(run);
    }
  });
});
