import { observedMaximumRule } from '../core/compliance/estimates/constants.ts';
import { rulesVersion } from '../core/compliance/rules-version.ts';
import { addDays, type LocalDay, localDayOf } from '../core/units/instant.ts';
import { athleteOn, newAthlete } from './athlete-on.ts';
import { contentHash } from './content-hash.ts';
import { measuredRuns } from './measured-runs.ts';
import { type NoCapOffer, offerCap } from './offer-cap.ts';
import { type NoMaximumOffer, offerMaximum } from './offer-maximum.ts';
import type { Clock } from './ports/clock.ts';
import type { Measures } from './ports/measures.ts';
import type { KeptProposal, Proposal, ProposalKind, Proposals } from './ports/proposals.ts';
import { proposalEffect } from './proposal-effect.ts';
import { type SettlePorts, settleVerdicts } from './settle-verdicts.ts';
import { canonicalText } from './verdict-inputs.ts';
import { wasDeclined } from './was-declined.ts';

export type ProposalPorts = SettlePorts & {
  readonly measures: Measures;
  readonly proposals: Proposals;
};

/** Why nothing is offered; `maximum-first`: a cap rests on the maximum, which waits for an answer (12.4). */
export type NoOffer = NoMaximumOffer | NoCapOffer | 'maximum-first' | 'declined' | 'not-your-instrument';

/** What history offers today, why not, and what was decided before. */
export type ProposalsShown = {
  readonly maximum: KeptProposal | NoOffer;
  readonly cap: KeptProposal | NoOffer;
  /** in the order in which they were made. */
  readonly decided: readonly KeptProposal[];
};

/** Days that the notes' 24 months are at most. */
const daysOfHistory = Math.round((observedMaximumRule.months / 12) * 365.25);

/** The present day where the runner is. */
export function todayOf(clock: Clock): LocalDay {
  const now = clock.now();
  return localDayOf(now, clock.utcOffsetSeconds(now));
}

/**
 * What history offers: a maximum heart rate (1.2) and an easy-pace cap (3.2, 3.3), each with its evidence and with
 * what would follow. Nothing changes by being asked; each recording is measured once, and as long as nothing came in
 * the answer is the kept one.
 */
export async function showProposals(ports: ProposalPorts, athleteId: string): Promise<ProposalsShown> {
  await settleVerdicts(ports, athleteId);
  const today = todayOf(ports.clock);
  const record = (await ports.athletes.load(athleteId)) ?? newAthlete(athleteId, false);
  const runs = await measuredRuns(ports, athleteId, addDays(today, -daysOfHistory));
  const kept = await ports.proposals.list(athleteId);
  const decided = kept.filter(({ decision }) => decision !== null);
  const heartless = athleteOn(record, today).heartRateIsNoInstrument;
  const offers = {
    maximum: heartless ? 'not-your-instrument' : offerMaximum(record, runs, today),
    cap: heartless ? 'not-your-instrument' : offerCap(record, runs, today),
  } as const;
  const shown = async (kind: ProposalKind, offer: Proposal | NoOffer): Promise<KeptProposal | NoOffer> => {
    const open = kept.find(({ proposal, decision }) => proposal.kind === kind && decision === null);
    const refused = typeof offer === 'string' ? offer : wasDeclined(offer, decided) ? 'declined' : null;
    if (typeof offer === 'string' || refused !== null) {
      if (open !== undefined) await ports.proposals.withdraw(athleteId, kind);
      return refused ?? 'declined';
    }
    const { revision } = await ports.runs.settlement(athleteId);
    const basis = basisOf([offer, revision, rulesVersion, await ports.plans.fingerprint()]);
    if (open?.basis === basis) return open;
    const effect = await proposalEffect(ports, record, offer, today);
    const number = decided.filter(({ proposal }) => proposal.kind === kind).length + 1;
    const proposal = { number, offeredAt: ports.clock.now(), proposal: offer, effect, basis, decision: null };
    await ports.proposals.offer(athleteId, proposal);
    return proposal;
  };
  const maximum = await shown('maximum', offers.maximum);
  const open = typeof maximum !== 'string';
  return { maximum, cap: await shown('cap', open ? 'maximum-first' : offers.cap), decided };
}

const basisOf = (value: unknown): string => contentHash(new TextEncoder().encode(canonicalText(value)));
