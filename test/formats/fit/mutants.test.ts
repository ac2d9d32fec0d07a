import { expect, test } from 'vitest';
import { runMutants } from './mutant-run.ts';

// The full ten thousand are in test/slow/fit-mutants.slow.test.ts.
test('300 damaged files that Garmin’s SDK reads without error have the same values in ours, and what was read is a possible run', async () => {
  const run = await runMutants(7, 300);
  expect(run.findings).toEqual([]);
  expect(run.clean).toBe(300);
  expect(run.others).toBeGreaterThan(0);
});
