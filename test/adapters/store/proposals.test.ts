import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../src/adapters/store/migrations/migrations.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import type { KeptProposal, MaximumProposal } from '../../../src/companion/ports/proposals.ts';
import { instant } from '../../../src/core/units/instant.ts';
import { beatsPerMinute } from '../../../src/core/units/quantities.ts';
import { day } from '../../companion/kept.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { handFile, nobody } from './hand-run.ts';

const maximum: MaximumProposal = {
  kind: 'maximum',
  bpm: beatsPerMinute(184),
  confidence: 'high',
  sigma: 4,
  instead: beatsPerMinute(171.6),
  confirmedBy: [{ runId: '2026-01-01-file-0000', day: day('2026-01-01'), bpm: 184.2, strap: true }],
  lone: null,
  runs: 12,
};
const offer: KeptProposal = {
  number: 1,
  offeredAt: instant(1_790_000_000_000),
  proposal: maximum,
  effect: { runs: 12, otherVerdict: 3, wouldHaveSince: null },
  basis: 'one',
  decision: null,
};
const yes = { accepted: true, at: instant(1_790_000_000_500), from: day('2026-02-01') };

async function storeWithOneRun(
  file = join(temporaryFolder(), 'talktest.sqlite'),
  layout = migrations.length,
) {
  const store = await openStore(file, migrations.slice(0, layout));
  const { original, run } = handFile(0);
  await store.athletes.save(nobody);
  await store.runs.add('me', original, [run]);
  return { store, file, runId: run.id };
}

describe('a proposal', () => {
  test('is kept as it was made; the next undecided one takes its place', async () => {
    const { store } = await storeWithOneRun();
    await store.proposals.offer('me', offer);
    expect(await store.proposals.list('me')).toEqual([offer]);
    const other = { ...offer, proposal: { ...maximum, bpm: beatsPerMinute(186) }, basis: 'two' };
    await store.proposals.offer('me', other);
    expect(await store.proposals.list('me')).toEqual([other]);
    await store.close();
  });

  test('that was decided never changes, whatever is offered, withdrawn or decided after it', async () => {
    const { store } = await storeWithOneRun();
    await store.proposals.offer('me', offer);
    await store.proposals.decide('me', 'maximum', 1, yes);
    await store.proposals.offer('me', { ...offer, basis: 'two' });
    await store.proposals.withdraw('me', 'maximum');
    await store.proposals.decide('me', 'maximum', 1, { ...yes, accepted: false });
    expect(await store.proposals.list('me')).toEqual([{ ...offer, decision: yes }]);
    await store.close();
  });

  test('that no longer holds is withdrawn, and only it', async () => {
    const { store } = await storeWithOneRun();
    await store.proposals.offer('me', offer);
    await store.proposals.withdraw('me', 'cap');
    expect(await store.proposals.list('me')).toHaveLength(1);
    await store.proposals.withdraw('me', 'maximum');
    expect(await store.proposals.list('me')).toEqual([]);
    await store.close();
  });
});

describe('what a run was measured to say', () => {
  const measures = {
    strap: true,
    peak: { bpm: 184.23333333333332, atSeconds: 1700 },
    windows: [{ startSeconds: 420, speed: 2.0433, heartRate: 126.4 }],
  };

  test('is found again under its version, from its day on', async () => {
    const { store, runId } = await storeWithOneRun();
    await store.measures.keep('me', 'v1', [{ runId, measures }]);
    expect(await store.measures.since('me', 'v1', day('2026-01-01'))).toEqual(new Map([[runId, measures]]));
    expect(await store.measures.since('me', 'v1', day('2026-01-02'))).toEqual(new Map());
    expect(await store.measures.since('me', 'v2', day('2026-01-01'))).toEqual(new Map());
    await store.measures.keep('me', 'v2', [{ runId, measures: { ...measures, peak: null } }]);
    expect(await store.measures.since('me', 'v1', day('2026-01-01'))).toEqual(new Map());
    await store.close();
  });
});

test('a database from before there were proposals keeps its runs, and a copy of what it was', async () => {
  const before = migrations.findIndex(({ name }) => name === 'estimates');
  const { store, file, runId } = await storeWithOneRun(undefined, before);
  await store.close();
  const now = await openStore(file);
  expect((await now.runs.list('me', null)).map(({ id }) => id)).toEqual([runId]);
  await now.proposals.offer('me', offer);
  expect(await now.proposals.list('me')).toEqual([offer]);
  await now.close();
  expect(existsSync(`${file}.layout-${before}`)).toBe(true);
});
