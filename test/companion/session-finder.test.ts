import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFiles } from '../../src/adapters/plan-files/plan-files.ts';
import { newAthlete } from '../../src/companion/athlete-on.ts';
import { planRun, type UnjudgedRun, type VerdictFacts } from '../../src/companion/plan-run.ts';
import { sessionFinder } from '../../src/companion/session-finder.ts';
import { type PlanRun, sessionFor } from '../../src/core/plan/follow-plan.ts';
import { noEvidence } from '../../src/core/training/evidence.ts';
import { addDays, instant } from '../../src/core/units/instant.ts';
import { day, workouts } from './kept.ts';

const start = day('2026-03-02');
const plans = planFiles(workouts);

const clean: VerdictFacts = {
  verdict: 'easy-kept',
  treatedAsIntervals: 'none',
  paceTier: 'none',
  heartRateTier: 'none',
  paceStatus: 'ok',
  heartRateStatus: 'ok',
  done: 1,
  evidence: noEvidence,
};
const tooFast: VerdictFacts = { ...clean, verdict: 'too-fast', paceTier: 'major', paceStatus: 'violated' };

/** Days to the run before, minutes and number of its stretches of running, whether it was clean. */
const anyHistory = fc.array(
  fc.record({
    gap: fc.nat({ max: 9 }),
    seconds: fc.constantFrom(60, 62, 120, 300, 900),
    times: fc.integer({ min: 1, max: 12 }),
    isClean: fc.boolean(),
  }),
  { maxLength: 25 },
);

test('finds for every run the session that the plan finds when it follows the whole history anew', async () => {
  const plan = await plans.template('A');
  let found = 0;
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const finder = sessionFinder(plans, { ...newAthlete('me', false), plans: [{ plan: 'A', start }] });
      const earlier: PlanRun[] = [];
      let offset = -3;
      for (const [number, { gap, seconds, times, isClean }] of history.entries()) {
        offset += gap;
        const run: UnjudgedRun = {
          id: String(number),
          startTime: instant(number),
          day: addDays(start, offset),
          embeddedName: null,
          embeddedNotation: null,
          runBouts: Array.from({ length: times }, () => seconds),
        };
        const session = await finder.sessionOf(run);
        expect(session).toEqual(sessionFor(plan, start, earlier, planRun(plan, run, null)));
        if (session !== null) found += 1;
        await finder.follow(run, isClean ? clean : tooFast);
        earlier.push(planRun(plan, run, isClean ? clean : tooFast));
      }
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(50);
});
