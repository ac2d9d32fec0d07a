import type { LocalDay } from '../core/units/instant.ts';
import { type AthleteSet, setAthlete } from './athlete.ts';
import type { KeptProposal, ProposalKind } from './ports/proposals.ts';
import { changeOfProposal } from './proposal-effect.ts';
import { type NoOffer, type ProposalPorts, showProposals, todayOf } from './proposals.ts';

/** What came of accepting or declining; `nothing-offered`: why. */
export type ProposalDecided =
  | { readonly outcome: 'accepted'; readonly proposal: KeptProposal; readonly athlete: AthleteSet }
  | { readonly outcome: 'declined'; readonly proposal: KeptProposal }
  | { readonly outcome: 'nothing-offered'; readonly why: NoOffer };

/**
 * Accepts what is offered: from here on it is what the runner told, with the day from which it holds.
 * @param from null: as changes of this kind go, a maximum for all runs, a cap from today on
 */
export async function acceptProposal(
  ports: ProposalPorts,
  athleteId: string,
  kind: ProposalKind,
  from: LocalDay | 'always' | null,
): Promise<ProposalDecided> {
  const offered = (await showProposals(ports, athleteId))[kind];
  if (typeof offered === 'string') return { outcome: 'nothing-offered', why: offered };
  const day = from ?? (kind === 'maximum' ? 'always' : todayOf(ports.clock));
  // First what matters: a stop in between leaves the change made and the proposal without an object.
  const athlete = await setAthlete(ports, athleteId, changeOfProposal(offered.proposal, day));
  const decision = { accepted: true, at: ports.clock.now(), from: day === 'always' ? null : day };
  await ports.proposals.decide(athleteId, kind, offered.number, decision);
  return { outcome: 'accepted', proposal: { ...offered, decision }, athlete };
}

/** Declines what is offered: much the same is not offered again. */
export async function declineProposal(
  ports: ProposalPorts,
  athleteId: string,
  kind: ProposalKind,
): Promise<ProposalDecided> {
  const offered = (await showProposals(ports, athleteId))[kind];
  if (typeof offered === 'string') return { outcome: 'nothing-offered', why: offered };
  const decision = { accepted: false, at: ports.clock.now(), from: null };
  await ports.proposals.decide(athleteId, kind, offered.number, decision);
  return { outcome: 'declined', proposal: { ...offered, decision } };
}
