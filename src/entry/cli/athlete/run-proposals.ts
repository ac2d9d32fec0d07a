import { showAthlete } from '../../../companion/athlete.ts';
import { acceptProposal, declineProposal } from '../../../companion/decide-proposal.ts';
import type { ProposalKind } from '../../../companion/ports/proposals.ts';
import { showProposals } from '../../../companion/proposals.ts';
import type { LocalDay } from '../../../core/units/instant.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { rejudgedCount, rejudgedLines } from '../show/rejudged-text.ts';
import { noOfferText, proposalHeadings } from './no-offer-words.ts';
import { proposalInShort } from './proposal-text.ts';
import { proposalsJson, proposalsText } from './proposals-text.ts';

type DecisionRequest = {
  readonly kind: ProposalKind;
  readonly from: LocalDay | 'always' | null;
  readonly data: string | undefined;
};

/** Shows what history offers. */
export function runProposals(
  { json, data }: { readonly json: boolean; readonly data: string | undefined },
  { terminal, withKept }: CliContext,
): Promise<ExitStatus> {
  return withKept<ExitStatus>(data, async (kept) => {
    const shown = await showProposals(kept, kept.athleteId);
    const { units } = (await showAthlete(kept, kept.athleteId)).athlete;
    const reader = { units, utcOffsetSeconds: kept.clock.utcOffsetSeconds };
    terminal.out.write(json ? proposalsJson(shown) : proposalsText(shown, reader, terminal));
    return 0;
  });
}

/** Takes what is offered as known, and says which verdicts changed. */
export function runAccept(
  { kind, from, data }: DecisionRequest,
  { terminal, withKept }: CliContext,
): Promise<ExitStatus> {
  return withKept<ExitStatus>(data, async (kept) => {
    const decided = await acceptProposal(kept, kept.athleteId, kind, from);
    if (decided.outcome !== 'accepted') return nothingOffered(kind, decided, terminal);
    const { proposal, athlete } = decided;
    const day = proposal.decision?.from ?? null;
    const since = day === null ? 'for all runs' : `for runs from ${day} on`;
    const { runs } = athlete.rejudged;
    const lines = [
      `Accepted: ${proposalInShort(proposal, athlete.athlete.units)}, ${since}.`,
      ...(runs.length === 0 ? [] : [`${rejudgedCount(runs)}.`, '', ...rejudgedLines(runs, { names: true })]),
    ];
    terminal.out.write(`${lines.join('\n')}\n`);
    return 0;
  });
}

/** Puts what is offered aside. */
export function runDecline(
  { kind, data }: DecisionRequest,
  { terminal, withKept }: CliContext,
): Promise<ExitStatus> {
  return withKept<ExitStatus>(data, async (kept) => {
    const decided = await declineProposal(kept, kept.athleteId, kind);
    if (decided.outcome !== 'declined') return nothingOffered(kind, decided, terminal);
    const { units } = (await showAthlete(kept, kept.athleteId)).athlete;
    terminal.out.write(
      `Declined: ${proposalInShort(decided.proposal, units)}. Nothing changed; it is offered again when your runs show something else.\n`,
    );
    return 0;
  });
}

function nothingOffered(
  kind: ProposalKind,
  decided: Awaited<ReturnType<typeof acceptProposal>>,
  terminal: CliContext['terminal'],
): ExitStatus {
  const why = decided.outcome === 'nothing-offered' ? ` ${noOfferText(decided.why)}` : '';
  complain(terminal.err, `nothing is offered. ${proposalHeadings[kind]}:${why}`);
  return 1;
}
