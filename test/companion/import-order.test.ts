import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setAthlete } from '../../src/companion/athlete.ts';
import { importPaths } from '../../src/companion/import-paths.ts';
import { metresPerSecond } from '../../src/core/units/quantities.ts';
import { day, type Kept, kept } from './kept.ts';
import { easy, fast, minutes, watchFile } from './watch-files.ts';

/** Four weeks of plan A, three sessions a week; the fifth was too fast, so a week is repeated. */
const starts = [0, 2, 4]
  .flatMap((weekday) => [0, 1, 2, 3].map((week) => week * 7 + weekday))
  .sort((a, b) => a - b);
const files = starts.map((offset, index) => {
  const start = new Date(Date.UTC(2026, 2, 2, 7) + offset * 86_400_000).toISOString();
  return watchFile({ start, stretches: minutes(10, index === 4 ? fast : easy), bpm: 120 });
});

async function importedAs(
  order: readonly number[],
  plan: boolean,
): Promise<{ made: Kept; judgedAgain: number }> {
  const made = await kept();
  await setAthlete(made.ports, 'me', {
    paceCap: metresPerSecond(1000 / 465),
    ...(plan ? { plan: 'A', planStart: day('2026-03-02') } : {}),
  });
  for (const [place, index] of order.entries()) {
    const bytes = files[index];
    if (bytes !== undefined) made.lay(`${String(place).padStart(2, '0')}.fit`, bytes);
  }
  let judgedAgain = 0;
  for await (const item of importPaths(made.ports, 'me', [made.folder], { dryRun: false })) {
    if (item.kind === 'summary') judgedAgain = item.judgedAgain;
  }
  return { made, judgedAgain };
}

const told = async ({ ports }: Kept) =>
  (await ports.runs.list('me', null)).map(
    ({ day: on, latest }) =>
      `${on} ${latest.session?.id ?? 'no session'} ${latest.verdict} ${latest.inputsKey}`,
  );

const inOrder = files.map((_, index) => index);

describe('a history that comes in any order', () => {
  test('ends with the verdicts it has in the order it was run', async () => {
    const ordered = await importedAs(inOrder, true);
    expect(ordered.judgedAgain).toBe(0);
    const right = await told(ordered.made);
    expect(new Set(right.map((line) => line.split(' ')[1])).size).toBeGreaterThan(6);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), async (order) => {
        expect(await told((await importedAs(order, true)).made)).toEqual(right);
      }),
      { numRuns: 4 },
    );
  });

  test('is judged once only where no plan makes one run depend on another', async () => {
    const { made, judgedAgain } = await importedAs([...inOrder].reverse(), false);
    expect(judgedAgain).toBe(0);
    expect((await made.ports.runs.list('me', null)).map(({ latest }) => latest.version)).toEqual(
      inOrder.map(() => 1),
    );
  });
});

test('an import into an empty database never goes through its history: the verdicts are known to be up to date', async () => {
  const { ports, folder, lay } = await kept();
  for (const [index, bytes] of files.entries()) lay(`${index}.fit`, bytes);
  const list = () => Promise.reject(new Error('the history was gone through'));
  const blind = { ...ports, runs: { ...ports.runs, list } };
  for await (const _ of importPaths(blind, 'me', [folder], { dryRun: false }));
  expect((await ports.runs.settlement('me')).settledRules).not.toBeNull();
});
