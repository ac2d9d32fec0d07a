import { describe, expect, test } from 'vitest';
import type {
  CapProposal,
  KeptProposal,
  MaximumProposal,
} from '../../../../src/companion/ports/proposals.ts';
import type { ProposalsShown } from '../../../../src/companion/proposals.ts';
import { instant } from '../../../../src/core/units/instant.ts';
import { beatsPerMinute, metresPerSecond } from '../../../../src/core/units/quantities.ts';
import { proposalsJson, proposalsText } from '../../../../src/entry/cli/athlete/proposals-text.ts';
import type { Terminal } from '../../../../src/entry/cli/terminal.ts';
import { temporaryFolder } from '../../../adapters/temporary-folder.ts';
import { day } from '../../../companion/kept.ts';
import { typeTalktest } from '../type-talktest.ts';

const outlet = { write: () => {}, isTerminal: false, columns: 100 };
const terminal: Terminal = {
  out: outlet,
  err: outlet,
  env: {},
  now: () => instant(0),
  onInterrupt: () => () => {},
};
const peak = (on: string, bpm: number, strap = true) => ({ runId: on, day: day(on), bpm, strap });

const maximum: MaximumProposal = {
  kind: 'maximum',
  bpm: beatsPerMinute(184),
  confidence: 'high',
  sigma: 4,
  instead: beatsPerMinute(171.6),
  confirmedBy: [
    peak('2026-04-09', 184.2),
    peak('2026-02-12', 183.1),
    peak('2025-10-23', 181),
    peak('2025-08-28', 180),
  ],
  lone: peak('2025-07-17', 197.6, false),
  runs: 202,
};
const cap: CapProposal = {
  kind: 'cap',
  metresPerSecond: metresPerSecond(1000 / 470),
  instead: metresPerSecond(1000 / 480),
  foundation: 'own-easy-speed',
  heldBy: 'rise',
  noEasySpeed: false,
  ownEasySpeed: {
    metresPerSecond: 1000 / 450,
    low: 1000 / 500,
    high: 1000 / 400,
    maximum: 184,
    sigma: 4,
    runs: 9,
    windows: 120,
    since: day('2026-10-15'),
  },
};
const kept = (proposal: MaximumProposal | CapProposal, change: Partial<KeptProposal> = {}): KeptProposal => ({
  number: 1,
  offeredAt: instant(Date.UTC(2026, 10, 25)),
  proposal,
  effect: { runs: 202, otherVerdict: 14, wouldHaveSince: null },
  basis: 'one',
  decision: null,
  ...change,
});
const text = (shown: ProposalsShown): string =>
  proposalsText(shown, { units: 'metric', utcOffsetSeconds: () => 3600 }, terminal).replace(/\s+/g, ' ');

describe('proposals as a person reads them', () => {
  test('name the maximum, why, how sure that is, what was not believed, and what would change', () => {
    const said = text({ maximum: kept(maximum), cap: 'maximum-first', decided: [] });
    expect(said).toContain('184 bpm instead of 172');
    expect(said).toContain('high: give or take 4 bpm');
    expect(said).toContain('184 on 2026-04-09 (chest strap), 183 on 2026-02-12 (chest strap)');
    expect(said).toContain('and 1 more within 5 bpm. 202 runs');
    expect(said).toContain('198 on 2025-07-17: no other run comes near it');
    expect(said).toContain('14 verdicts would change; 202 runs would be judged again');
    expect(said).toContain('talktest athlete accept maximum');
    expect(said).toContain('answer that one first');
  });

  test('name the cap, what holds it back, and that earlier runs keep theirs', () => {
    const effect = { runs: 9, otherVerdict: 1, wouldHaveSince: day('2026-10-15') };
    const said = text({ maximum: 'as-known', cap: kept(cap, { effect }), decided: [] });
    expect(said).toContain('7:50 /km instead of 8:00 /km');
    expect(said).toContain('a cap rises by 3 % in 14 days at most');
    expect(said).toContain('120 steady minutes of 9 runs since 2026-10-15: at 7:30 /km');
    expect(said).toContain('nine in ten between 6:40 /km and 8:20 /km');
    expect(said).toContain('Had it held since 2026-10-15, 1 verdict would have been other than now');
  });

  test('tell what was decided before, with its day where the runner is', () => {
    const late = instant(Date.UTC(2026, 10, 24, 23, 30));
    const decided = [
      kept(maximum, { decision: { accepted: true, at: late, from: null } }),
      kept(cap, { decision: { accepted: false, at: late, from: null } }),
    ];
    const said = text({ maximum: 'as-known', cap: 'declined', decided });
    expect(said).toContain('2026-11-25 maximum heart rate 184 bpm: accepted, for all runs');
    expect(said).toContain('2026-11-25 easy pace 7:50 /km: declined');
  });

  test('are the same for programs, with null where nothing is', () => {
    const told: unknown = JSON.parse(
      proposalsJson({ maximum: kept(maximum), cap: 'too-few-runs', decided: [] }),
    );
    expect(told).toMatchObject({
      maximum: { offered: { kind: 'maximum', bpm: 184, effect: { otherVerdict: 14 }, decision: null } },
      cap: { offered: null, why: 'too-few-runs' },
      decided: [],
    });
  });
});

describe('talktest athlete', () => {
  const typed = (...argv: string[]) => typeTalktest(['athlete', ...argv, '--data', temporaryFolder()]);

  test('proposals says what is missing where nothing is known', async () => {
    const { status, out } = await typed('proposals');
    expect(status).toBe(0);
    expect(out).toContain('--birth-year');
    expect(out).toContain('Nothing changes by itself.');
  });

  test.each([['accept'], ['decline']])(
    '%s without anything offered changes nothing and says why',
    async (verb) => {
      const { status, err } = await typed(verb, 'maximum');
      expect(status).toBe(1);
      expect(err).toContain('nothing is offered. Maximum heart rate');
    },
  );

  test('accept of something else is wrong usage', async () => {
    expect(await typed('accept', 'shoes')).toMatchObject({ status: 2 });
  });
});
