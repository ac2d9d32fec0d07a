import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import type { AthleteRecord } from '../../../src/companion/ports/athletes.ts';
import { type LocalDay, parseLocalDay } from '../../../src/core/units/instant.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '../../../src/core/units/quantities.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { nobody } from './hand-run.ts';

function day(text: string): LocalDay {
  const parsed = parseLocalDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}

const told: AthleteRecord = {
  id: 'me',
  name: 'Ada',
  birthYear: 1982,
  units: 'imperial',
  sample: true,
  maximumHeartRate: [
    { from: null, value: { kind: 'guess', bpm: beatsPerMinute(190) } },
    { from: day('2026-04-01'), value: { kind: 'tested', bpm: beatsPerMinute(186) } },
  ],
  paceCap: [
    { from: day('2026-03-01'), value: metresPerSecond(1000 / 465) },
    { from: day('2026-05-01'), value: null },
  ],
  races: [{ day: day('2026-02-01'), distance: metres(5000), time: seconds(1474) }],
  daysOff: [{ from: null, value: 120 }],
  crossTrained: true,
  heartRateIsNoInstrument: [
    { from: null, value: false },
    { from: day('2026-06-01'), value: true },
  ],
  plans: [
    { plan: 'A', start: day('2026-03-02') },
    { plan: null, start: day('2026-07-01') },
  ],
};

async function emptyStore() {
  const store = await openStore(join(temporaryFolder(), 'talktest.sqlite'));
  onTestFinished(() => store.close());
  return store;
}

test('what an athlete told comes back with the days from which it holds', async () => {
  const store = await emptyStore();
  expect(await store.athletes.load('me')).toBeNull();
  await store.athletes.save(told);
  expect(await store.athletes.load('me')).toEqual(told);
});

test('what is told later replaces it whole, and leaves other athletes alone', async () => {
  const store = await emptyStore();
  await store.athletes.save(told);
  await store.athletes.save({ ...told, id: 'you' });
  await store.athletes.save(nobody);
  expect(await store.athletes.load('me')).toEqual(nobody);
  expect(await store.athletes.load('you')).toEqual({ ...told, id: 'you' });
});
