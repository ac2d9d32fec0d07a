import { expect, test } from 'vitest';
import { runMutants } from '../formats/fit/mutant-run.ts';

const seed = Number(process.env['TALKTEST_MUTANT_SEED'] ?? 20_261_124);
const wanted = Number(process.env['TALKTEST_MUTANTS'] ?? 10_000);

test(`${wanted} damaged files that the SDK reads without error have the same values in ours; of the others ours reads no fewer`, async () => {
  const run = await runMutants(seed, wanted);
  process.stdout.write(
    `seed ${seed}: ${run.clean} mutants read by the SDK without error and equal in ours; ` +
      `${run.others} others, of which ours reads more in ${run.more} and fewer in none; ` +
      `${run.throughSdk} took the SDK path\n`,
  );
  expect(run.findings).toEqual([]);
  expect(run.clean).toBeGreaterThanOrEqual(10_000);
}, 300_000);
