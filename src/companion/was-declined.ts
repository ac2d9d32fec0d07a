import { observedMaximumRule } from '../core/compliance/estimates/constants.ts';
import type { KeptProposal, Proposal } from './ports/proposals.ts';

/** A cap that differs by less is the one that was declined. */
const sameCap = 0.02;

/** True when the athlete said no to much the same the last time; nobody is asked twice. */
export function wasDeclined(offer: Proposal, decided: readonly KeptProposal[]): boolean {
  const last = decided.findLast(({ proposal }) => proposal.kind === offer.kind);
  if (last === undefined || last.decision?.accepted !== false) return false;
  const before = last.proposal;
  if (before.kind === 'maximum' && offer.kind === 'maximum') {
    return Math.abs(offer.bpm - before.bpm) < observedMaximumRule.aboveKnown;
  }
  if (before.kind !== 'cap' || offer.kind !== 'cap') return false;
  return Math.abs(offer.metresPerSecond / before.metresPerSecond - 1) < sameCap;
}
