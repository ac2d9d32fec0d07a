import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localFiles } from '../../src/adapters/inbox/local-files.ts';
import { planFiles } from '../../src/adapters/plan-files/plan-files.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { setAthlete } from '../../src/companion/athlete.ts';
import { acceptProposal, declineProposal } from '../../src/companion/decide-proposal.ts';
import { importPaths } from '../../src/companion/import-paths.ts';
import type { KeptProposal } from '../../src/companion/ports/proposals.ts';
import { type NoOffer, type ProposalPorts, showProposals } from '../../src/companion/proposals.ts';
import { addDays, instant } from '../../src/core/units/instant.ts';
import { beatsPerMinute, metresPerSecond } from '../../src/core/units/quantities.ts';
import { comebackStart, longHistory, longHistoryEnd } from '../../src/sample/long-history/long-history.ts';
import { easySpeedSince, maraBirthYear, maraMaximum } from '../../src/sample/long-history/mara.ts';
import { day, kept, workouts } from './kept.ts';

/** Her races before the injury and the last six weeks; the spike is one of the runs in between. */
const runsOfMara = [...longHistory(1, new Set(['lone-spike', 'hill-race'] as const))].filter(
  ({ day: on, kind, artefact }) =>
    (kind === 'race' && on >= addDays(longHistoryEnd, -400)) ||
    artefact !== null ||
    on >= addDays(longHistoryEnd, -42),
);
const folder = mkdtempSync(join(tmpdir(), 'talktest-mara-'));
const template = join(folder, 'talktest.sqlite');
afterAll(() => rmSync(folder, { recursive: true }));

/** Imported once; every test begins with a copy. */
beforeAll(async () => {
  for (const run of runsOfMara) writeFileSync(join(folder, `${run.day}.fit`), run.bytes());
  const store = await openStore(template);
  const now = () => instant(Date.parse(`${longHistoryEnd}T09:00Z`));
  const clock = { now, utcOffsetSeconds: () => 3600 };
  const ports = { ...store, plans: planFiles(workouts), clock, files: localFiles() };
  await setAthlete(ports, 'me', { birthYear: maraBirthYear, plan: 'B', planStart: comebackStart });
  for await (const _ of importPaths(ports, 'me', [folder], { dryRun: false }));
  await showProposals(ports, 'me');
  await store.close();
}, 120_000);

/** Mara, who told her year of birth and when her plan began, on the day after her last run. */
const mara = () => kept(`${longHistoryEnd}T09:00Z`, template);

function offered(proposal: KeptProposal | NoOffer): KeptProposal {
  if (typeof proposal === 'string') throw new Error(proposal);
  return proposal;
}

const verdictsOf = async (ports: ProposalPorts) =>
  (await ports.runs.list('me', null)).map(({ id, latest }) => ({ id, verdict: latest.verdict }));

describe('what history offers', () => {
  test('is the maximum that her races show, with the runs that say so and the peak that does not count', async () => {
    const { ports } = await mara();
    const { proposal } = offered((await showProposals(ports, 'me')).maximum);
    if (proposal.kind !== 'maximum') throw new Error(proposal.kind);
    expect(proposal).toMatchObject({ confidence: 'high', sigma: 4, runs: runsOfMara.length });
    expect(Math.abs(proposal.bpm - maraMaximum)).toBeLessThanOrEqual(4);
    // Tanaka: 208 - 0.7 x 52.
    expect(proposal.instead).toBeCloseTo(171.6, 6);
    expect(proposal.confirmedBy.length).toBeGreaterThanOrEqual(3);
    expect(proposal.lone?.bpm).toBeGreaterThan(190);
  });

  test('changes nothing by being asked, and goes through no recording twice', async () => {
    const { ports, everything } = await mara();
    const before = everything();
    const first = await showProposals(ports, 'me');
    expect(everything()).toEqual(before);
    let read = 0;
    const runs: ProposalPorts['runs'] = {
      ...ports.runs,
      activity: async (...which) => {
        read += 1;
        return ports.runs.activity(...which);
      },
    };
    expect(await showProposals({ ...ports, runs }, 'me')).toEqual(first);
    expect(read).toBe(0);
  });

  test('says beforehand how many verdicts will be other ones', async () => {
    const { ports } = await mara();
    const before = await verdictsOf(ports);
    const { effect } = offered((await showProposals(ports, 'me')).maximum);
    const accepted = await acceptProposal(ports, 'me', 'maximum', null);
    const after = await verdictsOf(ports);
    const changed = after.filter(({ verdict }, i) => verdict !== before[i]?.verdict);
    expect(changed.length).toBeGreaterThan(0);
    expect(effect).toMatchObject({ runs: runsOfMara.length, wouldHaveSince: null });
    expect(effect.otherVerdict).toBeGreaterThanOrEqual(changed.length);
    if (accepted.outcome !== 'accepted') throw new Error(accepted.outcome);
    expect(accepted.athlete.caps.heartRate).toMatchObject({ source: 'observed', sigma: 4 });
    expect(accepted.athlete.rejudged.runs.length).toBe(effect.runs);
  });

  test('once accepted is not offered again, is kept with its day, and the verdicts name it', async () => {
    const { ports } = await mara();
    await acceptProposal(ports, 'me', 'maximum', null);
    const { maximum, decided } = await showProposals(ports, 'me');
    expect(maximum).toBe('as-known');
    expect(decided).toMatchObject([
      { number: 1, proposal: { kind: 'maximum' }, decision: { accepted: true, from: null } },
    ]);
    const latest = await ports.runs.latest('me');
    const verdict = await ports.runs.verdict('me', latest?.id ?? '', null);
    expect(verdict?.inputs.caps.heartRate?.source).toBe('observed');
    const first = await ports.runs.verdict('me', latest?.id ?? '', 1);
    expect(first?.inputs.caps.heartRate?.source).toBe('age-formula');
  });

  test('once declined is not offered again while nothing else is seen', async () => {
    const { ports } = await mara();
    await declineProposal(ports, 'me', 'maximum');
    const { maximum, decided } = await showProposals(ports, 'me');
    expect(maximum).toBe('declined');
    expect(decided).toMatchObject([{ decision: { accepted: false } }]);
    expect(await acceptProposal(ports, 'me', 'maximum', null)).toEqual({
      outcome: 'nothing-offered',
      why: 'declined',
    });
  });
});

describe('the cap that history offers', () => {
  test('waits until the maximum that it rests on is answered', async () => {
    const { ports } = await mara();
    expect((await showProposals(ports, 'me')).cap).toBe('maximum-first');
  });

  test('is her easy speed of the last six weeks, whatever the hill and the years before say', async () => {
    const { ports } = await mara();
    await acceptProposal(ports, 'me', 'maximum', null);
    const { proposal } = offered((await showProposals(ports, 'me')).cap);
    if (proposal.kind !== 'cap') throw new Error(proposal.kind);
    expect(Math.abs(proposal.metresPerSecond - easySpeedSince)).toBeLessThan(0.12);
    expect(proposal.ownEasySpeed.low).toBeLessThan(easySpeedSince);
    expect(proposal.ownEasySpeed.high).toBeGreaterThan(easySpeedSince);
    expect(proposal.ownEasySpeed.since).toBe(addDays(longHistoryEnd, -41));
  });

  test('holds from the day on which it is accepted: earlier runs keep their cap and their verdict', async () => {
    const { ports } = await mara();
    await acceptProposal(ports, 'me', 'maximum', null);
    const before = await verdictsOf(ports);
    const accepted = await acceptProposal(ports, 'me', 'cap', null);
    if (accepted.outcome !== 'accepted') throw new Error(accepted.outcome);
    expect(accepted.athlete.record.paceCap.map(({ from }) => from)).toEqual([longHistoryEnd]);
    expect(await verdictsOf(ports)).toEqual(before);
  });

  test('counts no run of before the plan: two of its days tell nothing yet', async () => {
    const { ports } = await mara();
    await acceptProposal(ports, 'me', 'maximum', null);
    await setAthlete(ports, 'me', { planStart: addDays(longHistoryEnd, -4) });
    expect((await showProposals(ports, 'me')).cap).toBe('too-few-runs');
  });

  test('rises by 3 % at most over the cap of the last fortnight, and only after clean weeks', async () => {
    const { ports } = await mara();
    await setAthlete(ports, 'me', {
      maximumHeartRate: { kind: 'tested', bpm: beatsPerMinute(maraMaximum) },
      paceCap: metresPerSecond(1.95),
    });
    const { cap } = await showProposals(ports, 'me');
    // Most of her runs are faster than 1.95 m/s: those weeks were not clean.
    expect(cap).toBe('held-back');
  });

  test('falls at once', async () => {
    const { ports } = await mara();
    await setAthlete(ports, 'me', {
      maximumHeartRate: { kind: 'tested', bpm: beatsPerMinute(maraMaximum) },
      paceCap: metresPerSecond(2.6),
    });
    const { proposal } = offered((await showProposals(ports, 'me')).cap);
    if (proposal.kind !== 'cap') throw new Error(proposal.kind);
    expect(proposal.metresPerSecond).toBeLessThan(2.3);
    expect(proposal.heldBy).toBeNull();
  });
});

describe('nothing is offered', () => {
  test('to someone of whom neither age nor maximum is known: easy runs would agree on far too little', async () => {
    const { ports } = await mara();
    await setAthlete(ports, 'me', { birthYear: null });
    expect(await showProposals(ports, 'me')).toMatchObject({ maximum: 'age-unknown', cap: 'no-maximum' });
  });

  test('where heart rate is no instrument', async () => {
    const { ports } = await mara();
    await setAthlete(ports, 'me', { heartRateIsNoInstrument: true, from: day('2026-01-01') });
    const { maximum, cap } = await showProposals(ports, 'me');
    expect([maximum, cap]).toEqual(['not-your-instrument', 'not-your-instrument']);
  });

  test('without runs', async () => {
    const { ports } = await kept();
    expect(await showProposals(ports, 'me')).toEqual({
      maximum: 'age-unknown',
      cap: 'no-maximum',
      decided: [],
    });
  });
});

test('a cap that would suit her heart by the age formula is slower than running is, and says so', async () => {
  const { ports } = await mara();
  await declineProposal(ports, 'me', 'maximum');
  const { proposal } = offered((await showProposals(ports, 'me')).cap);
  expect(proposal).toMatchObject({ metresPerSecond: 1.9, heldBy: 'floor', noEasySpeed: true });
});
