import { expect, test } from 'vitest';
import { setAthlete } from '../../src/companion/athlete.ts';
import { listRuns } from '../../src/companion/list-runs.ts';
import { receiveFile } from '../../src/companion/receive-file.ts';
import { metresPerSecond } from '../../src/core/units/quantities.ts';
import { day, kept } from './kept.ts';
import { easy, fast, minutes, watchFile } from './watch-files.ts';

async function runner() {
  const { ports } = await kept();
  await setAthlete(ports, 'me', {
    paceCap: metresPerSecond(1000 / 465),
    plan: 'A',
    planStart: day('2026-03-02'),
  });
  for (const [start, speed] of [
    ['2026-03-04T07:00Z', easy],
    ['2026-02-20T07:00Z', fast],
    ['2026-03-02T07:00Z', fast],
  ] as const) {
    const bytes = watchFile({ start, stretches: minutes(10, speed) });
    await receiveFile(ports, 'me', { bytes, path: 'run.fit', provenance: 'fit-file' });
  }
  return ports;
}

test('runs are listed in the order they were run, with what the list needs', async () => {
  const lines = await listRuns(await runner(), 'me', { flagged: false, since: null });
  expect(lines.map(({ day: date, intent }) => [date, intent])).toEqual([
    ['2026-02-20', 'unknown'],
    ['2026-03-02', 'easy'],
    ['2026-03-04', 'easy'],
  ]);
  expect(lines[1]).toMatchObject({
    session: { id: 'a-w01-mon', plan: 'A', week: 1, day: 'Mon' },
    notation: '10 x [1 min run : 1 min walk]',
    timerSeconds: 1800,
    utcOffsetSeconds: 7200,
    verdictVersion: expect.any(Number),
  });
  expect(lines[1]?.runSpeed).toBeGreaterThan(2.6);
});

test('only runs that were meant easy are worth a look, however fast the others were', async () => {
  const lines = await listRuns(await runner(), 'me', { flagged: true, since: null });
  expect(lines.map(({ day: date }) => date)).toEqual(['2026-03-02']);
});

test('since a day means that day too', async () => {
  const lines = await listRuns(await runner(), 'me', { flagged: false, since: day('2026-03-02') });
  expect(lines.map(({ day: date }) => date)).toEqual(['2026-03-02', '2026-03-04']);
});
