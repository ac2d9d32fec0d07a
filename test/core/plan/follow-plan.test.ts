import { describe, expect, test } from 'vitest';
import { followPlan, type PlanRun } from '../../../src/core/plan/follow-plan.ts';
import { planA, planB } from './plans.ts';
import { day, easyKept, onTime, planDay, runOf, runUpTo, sessionOf, start } from './runs.ts';

const sessionA = (id: string) => sessionOf(planA, id);
const intervals = { judgement: { ...easyKept, treatedAsIntervals: 'definite' } } as const;

describe('what comes next', () => {
  test('is the first session when nothing was run', () => {
    const { next } = followPlan(planA, start, [], day('2026-10-01'));
    expect(next).toEqual({
      action: 'start',
      rule: 'plan start',
      sentence:
        'The plan begins with week 1, Monday on Mon 5 Oct; pain was not asked yet, so begin only after five days without pain at rest or walking.',
      session: sessionA('a-w01-mon'),
    });
  });

  test('is the session after the last clean one', () => {
    const { next } = followPlan(planA, start, runUpTo(planA, 'a-w03-fri'));
    expect(next).toEqual({
      action: 'advance',
      rule: 'clean session',
      sentence:
        'Week 3, Wednesday was clean, as pace and heart rate were kept; go on with week 3, Friday; pain was not asked yet, so run it only if pain stayed at 2 of 10 or less and was gone by the next morning.',
      session: sessionA('a-w03-fri'),
    });
  });

  test('is the same session again when it was run as intervals', () => {
    const runs = [...runUpTo(planA, 'a-w03-wed'), runOf(sessionA('a-w03-wed'), planDay(16), intervals)];
    expect(followPlan(planA, start, runs).next).toEqual({
      action: 'repeat',
      rule: 'not clean',
      sentence: 'Week 3, Wednesday again, because it was run as intervals; pain was not asked yet.',
      session: sessionA('a-w03-wed'),
    });
  });

  test('says that heart rate was not judged when only pace could be', () => {
    const judgement = { ...easyKept, verdict: 'pace-kept-heart-rate-not-judged', rpe: null } as const;
    const { next } = followPlan(planA, start, [runOf(sessionA('a-w01-mon'), start, { judgement })]);
    expect(next.action).toBe('advance');
    expect(next.sentence).toContain('heart rate was not judged');
  });

  test('goes on after a repeat that was clean', () => {
    const wednesday = sessionA('a-w01-wed');
    const runs = [
      ...runUpTo(planA, 'a-w01-wed'),
      runOf(wednesday, planDay(2), intervals),
      runOf(wednesday, planDay(4)),
    ];
    const { matches, next } = followPlan(planA, start, runs);
    expect(matches.map((match) => [match.session.id, match.clean])).toEqual([
      ['a-w01-mon', true],
      ['a-w01-wed', false],
      ['a-w01-wed', true],
    ]);
    expect(next.session?.id).toBe('a-w01-fri');
  });

  test.each([
    ['A', planA],
    ['B', planB],
  ])('walks through plan %s from the first to the last session without a stop', (_, plan) => {
    const runs: PlanRun[] = [];
    for (const session of plan.sessions) {
      const { next } = followPlan(plan, start, runs, onTime(session));
      expect([next.session?.id, next.action]).toEqual([session.id, runs.length === 0 ? 'start' : 'advance']);
      runs.push(runOf(session, onTime(session)));
    }
    const { next, matches, others } = followPlan(plan, start, runs);
    expect(matches.every((match) => match.clean)).toBe(true);
    expect(others).toEqual([]);
    expect(next).toMatchObject({ action: 'hold', rule: 'plan complete' });
    expect(next.session?.week).toBe(18);
  });

  test('goes round the last week when the plan is complete', () => {
    const runs = planA.sessions.map((session) => runOf(session, onTime(session)));
    const again = sessionA('a-w18-mon');
    const { next } = followPlan(planA, start, [...runs, runOf(again, planDay(18 * 7))]);
    expect(next).toMatchObject({ rule: 'plan complete', session: { id: 'a-w18-wed' } });
  });

  test('always says that pain was not asked', () => {
    const histories: readonly (readonly [PlanRun[], number])[] = [
      [[], 0],
      [runUpTo(planA, 'a-w02-mon'), 7],
      [runUpTo(planA, 'a-w06-mon'), 45],
      [runUpTo(planA, 'a-w06-mon'), 55],
      [runUpTo(planA, 'a-w06-mon'), 75],
      [[...runUpTo(planA, 'a-w02-mon'), runOf(sessionA('a-w02-mon'), planDay(7), intervals)], 8],
    ];
    for (const [runs, on] of histories) {
      expect(followPlan(planA, start, runs, planDay(on)).next.sentence).toContain('pain was not asked yet');
    }
  });
});

describe('days without running', () => {
  // The last full week before week 7 is week 6 with 62 min: 80 % are 49.6, 50 % are 31.
  const runs = runUpTo(planA, 'a-w07-mon');
  const lastRun = 6 * 7 - 1;

  test.each([
    [7, 'advance', 'clean session', 'a-w07-mon'],
    [8, 'step-back', '8 to 14 days off', 'a-w03-mon'],
    [14, 'step-back', '8 to 14 days off', 'a-w03-mon'],
    [15, 'step-back', '15 to 28 days off', 'a-w01-mon'],
    [28, 'step-back', '15 to 28 days off', 'a-w01-mon'],
    [29, 'start', 'more than 28 days off', 'a-w01-mon'],
  ])('%i of them: %s (%s)', (days, action, rule, id) => {
    const { next } = followPlan(planA, start, runs, planDay(lastRun + days));
    expect([next.action, next.rule, next.session?.id]).toEqual([action, rule, id]);
  });

  test('are named in the sentence', () => {
    expect(followPlan(planA, start, runs, planDay(lastRun + 10)).next.sentence).toBe(
      '10 days without running, so the plan goes on from week 3, within 80 % of the last full week; pain was not asked yet, so run it only if pain stayed at 2 of 10 or less and was gone by the next morning.',
    );
    expect(followPlan(planA, start, runs, planDay(lastRun + 30)).next.sentence).toBe(
      '30 days without running, so the plan begins again with week 1, once walking and resting are free of pain; pain was not asked yet.',
    );
  });

  test('half of week 12 is week 4', () => {
    // 106 min halved are 53; week 4 has 52.
    const { next } = followPlan(planA, start, runUpTo(planA, 'a-w13-mon'), planDay(12 * 7 - 1 + 20));
    expect(next.session?.id).toBe('a-w04-mon');
  });

  test('in the middle of a history step back at that time, and the plan grows again from there', () => {
    const back = lastRun + 10;
    const resumed = ['a-w03-mon', 'a-w03-wed', 'a-w03-fri', 'a-w03-sun'].map((id, i) =>
      runOf(sessionA(id), planDay(back + 2 * i)),
    );
    const { matches, next } = followPlan(planA, start, [...runs, ...resumed], planDay(back + 8));
    expect(matches.slice(-4).map((match) => match.session.id)).toEqual(
      resumed.map((_, i) => ['a-w03-mon', 'a-w03-wed', 'a-w03-fri', 'a-w03-sun'][i]),
    );
    expect([next.action, next.session?.id]).toEqual(['advance', 'a-w04-mon']);
  });
});

describe('the guards', () => {
  const first = ['a-w01-mon', 'a-w01-wed', 'a-w01-fri', 'a-w01-sun'] as const;

  test('a week that is complete waits for the next one', () => {
    const runs = first.map((id, i) => runOf(sessionA(id), planDay(i)));
    const { next } = followPlan(planA, start, runs, planDay(4));
    expect(next.session?.id).toBe('a-w02-mon');
    expect(next.sentence).toContain(
      'week 2, Monday, not before Mon 12 Oct because this week has its share of running',
    );
  });

  test('a longer session waits while it would make the week more than 10 % longer', () => {
    // Week 1 had three sessions, 30 min: week 2 may have 33. After 10 + 10 + 11 the next one has 12.
    const runs = [
      ...first.slice(0, 3).map((id, i) => runOf(sessionA(id), planDay(2 * i))),
      runOf(sessionA('a-w01-sun'), planDay(8)),
      runOf(sessionA('a-w02-mon'), planDay(10)),
      runOf(sessionA('a-w02-wed'), planDay(12)),
    ];
    const { next } = followPlan(planA, start, runs, planDay(13));
    // 31 of 33 min are used and nothing worth the way has 2 min: the week after may have 34 and takes it.
    expect(next).toMatchObject({ action: 'advance', session: { id: 'a-w02-fri' } });
    expect(next.sentence).toContain('not before Mon 19 Oct');
  });

  test('a shorter session stands in when the week has room for it', () => {
    // Week 1 with one session of only 6 min: 36 min, so week 2 may have 39:36. After 10 + 10 + 11 that leaves 8:36 for 12.
    const runs = [
      runOf(sessionA('a-w01-mon'), planDay(0), { runningSeconds: 360 }),
      ...['a-w01-mon', 'a-w01-wed', 'a-w01-fri'].map((id, i) => runOf(sessionA(id), planDay(2 + 2 * i))),
      ...['a-w01-sun', 'a-w02-mon', 'a-w02-wed'].map((id, i) => runOf(sessionA(id), planDay(7 + 2 * i))),
    ];
    const { next } = followPlan(planA, start, runs, planDay(13));
    expect(next).toEqual({
      action: 'hold',
      rule: '+10 % a week',
      sentence:
        'Week 2, Friday with 12 min would be more than 10 % above last week, which leaves 8:36 min, so first an easier session from Sun 18 Oct on; pain was not asked yet.',
      session: planA.easier[0],
    });
    const stoodIn = runOf(planA.easier[0] ?? sessionA('a-w01-mon'), planDay(13));
    const after = followPlan(planA, start, [...runs, stoodIn], planDay(14));
    expect(after.matches.at(-1)?.session.id).toBe('a-easier-1');
    expect(after.next.session?.id).toBe('a-w02-fri');
  });

  test('running more than allowed raises nothing', () => {
    // A fifth run of 20 min in week 1: 60 of 40 allowed. Week 2 may have 40 again, so the fourth of 11 has to wait.
    const runs = [
      ...first.map((id, i) => runOf(sessionA(id), planDay(2 * i))),
      runOf(sessionA('a-w01-sun'), planDay(6), { runningSeconds: 1200, embeddedNotation: null }),
      ...['a-w02-mon', 'a-w02-wed', 'a-w02-fri'].map((id, i) => runOf(sessionA(id), planDay(7 + 2 * i))),
    ];
    const { next, others } = followPlan(planA, start, runs, planDay(13));
    expect(others).toHaveLength(1);
    expect([next.action, next.rule]).not.toEqual(['advance', 'clean session']);
  });

  test('a session is never more than 110 % of the longest of 30 days', () => {
    // Mondays only in weeks 9 to 12 of plan B: 19 min at most, 21 before that. Wednesday of week 12 has 29.
    const mondays = ['b-w09-mon', 'b-w10-mon', 'b-w11-mon', 'b-w12-mon'].map((id) => sessionOf(planB, id));
    const runs = [
      ...runUpTo(planB, 'b-w09-mon'),
      ...mondays.map((session) => runOf(session, onTime(session))),
    ];
    expect(followPlan(planB, start, runs, planDay(79)).next).toEqual({
      action: 'hold',
      rule: '110 % of the longest run',
      sentence:
        'Week 12, Wednesday with 29 min would be more than 110 % of the longest run of 30 days, which allows 23:06 min, so first week 9, Friday from Wed 23 Dec on; pain was not asked yet.',
      session: sessionOf(planB, 'b-w09-fri'),
    });
  });

  test("Sunday's session done on Monday still belongs to its week", () => {
    const runs = first.map((id, i) => runOf(sessionA(id), planDay(i === 3 ? 7 : 2 * i)));
    const following = ['a-w02-mon', 'a-w02-wed', 'a-w02-fri'].map((id, i) =>
      runOf(sessionA(id), planDay(8 + 2 * i)),
    );
    const { next } = followPlan(planA, start, [...runs, ...following], planDay(13));
    expect([next.action, next.session?.id]).toEqual(['advance', 'a-w02-sun']);
    expect(next.sentence).not.toContain('not before');
  });

  test('weeks are counted from the first run: who begins on Wednesday is not short of sessions', () => {
    // Counted from Monday, week 1 would have had three sessions, and 33 min would be too little for week 2.
    const days = [2, 4, 6, 8, 9, 11];
    const runs = days.map((on, i) => runOf(planA.sessions[i] ?? sessionA('a-w01-mon'), planDay(on)));
    const { next } = followPlan(planA, start, runs, planDay(13));
    expect([next.action, next.session?.id]).toEqual(['advance', 'a-w02-fri']);
    expect(next.sentence).not.toContain('not before');
  });

  test('neither an hour outside the plan nor a session run too long makes the longest run longer', () => {
    const mondays = ['b-w09-mon', 'b-w10-mon', 'b-w11-mon', 'b-w12-mon'].map((id) => sessionOf(planB, id));
    const runs = [
      ...runUpTo(planB, 'b-w09-mon'),
      ...mondays.map((session) => runOf(session, onTime(session))),
    ];
    const hour = runOf(sessionOf(planB, 'b-w12-mon'), planDay(78), {
      embeddedNotation: 'Sunday long',
      runningSeconds: 3600,
    });
    const afterHour = followPlan(planB, start, [...runs, hour], planDay(84)).next;
    expect(afterHour.sentence).toContain('which allows 23:06 min');
    const tooLong = runOf(sessionOf(planB, 'b-w12-mon'), planDay(77), { runningSeconds: 1800 });
    const again = runOf(sessionOf(planB, 'b-w12-mon'), planDay(79));
    const afterLong = followPlan(planB, start, [...runs.slice(0, -1), tooLong, again], planDay(84)).next;
    expect(afterLong.sentence).toContain('which allows 20:54 min'); // 110 % of 19 min
  });

  test('a runner who always stops a little early is not held back by it', () => {
    const runs = runUpTo(planB, 'b-w05-mon').map((run) => ({
      ...run,
      runningSeconds: run.runningSeconds * 0.9,
    }));
    expect(followPlan(planB, start, runs).next).toMatchObject({
      action: 'advance',
      session: { id: 'b-w05-mon' },
    });
  });

  test('seconds that a watch cuts off are no missing volume', () => {
    const runs = runUpTo(planA, 'a-w04-mon').map((run) => ({
      ...run,
      runningSeconds: run.runningSeconds - 12,
    }));
    expect(followPlan(planA, start, runs).next).toMatchObject({
      action: 'advance',
      session: { id: 'a-w04-mon' },
    });
  });
});
