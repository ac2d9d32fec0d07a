import type { KeptProposal, ProposalKind } from '../../../companion/ports/proposals.ts';
import type { NoOffer, ProposalsShown } from '../../../companion/proposals.ts';
import type { UnitSystem } from '../../../core/training/athlete.ts';
import { type Instant, isoInstant, type LocalDay, localDayOf } from '../../../core/units/instant.ts';
import { hanging } from '../../../report/text/lines.ts';
import { painter } from '../../../report/text/paint.ts';
import { showsColour, type Terminal, widthOf } from '../terminal.ts';
import { noOfferText, proposalHeadings } from './no-offer-words.ts';
import { proposalInShort, proposalRows } from './proposal-text.ts';

/** Who reads it, and how a moment becomes a day there. */
export type ProposalsReader = {
  readonly units: UnitSystem;
  readonly utcOffsetSeconds: (moment: Instant) => number;
};

/** Everything that history offers, and what was decided before. */
export function proposalsText(
  { maximum, cap, decided }: ProposalsShown,
  { units, utcOffsetSeconds }: ProposalsReader,
  { out, env }: Terminal,
): string {
  const width = Math.min(100, widthOf(out));
  const paint = painter(showsColour(out, env));
  const section = (kind: ProposalKind, offer: KeptProposal | NoOffer): readonly string[] => [
    paint.strong(proposalHeadings[kind]),
    ...(typeof offer === 'string'
      ? hanging('', noOfferText(offer), 2, width)
      : proposalRows(offer, units).flatMap(([label, value]) => hanging(`  ${label}`, value, 16, width))),
    '',
  ];
  const dayOf = (moment: Instant): LocalDay => localDayOf(moment, utcOffsetSeconds(moment));
  const before = decided.flatMap((one) => decidedLine(one, units, dayOf, width));
  return [
    ...section('maximum', maximum),
    ...section('cap', cap),
    ...(before.length === 0 ? [] : [paint.strong('Decided before'), ...before, '']),
    'Nothing changes by itself.',
    '',
  ].join('\n');
}

function decidedLine(
  proposal: KeptProposal,
  units: UnitSystem,
  dayOf: (moment: Instant) => LocalDay,
  width: number,
): readonly string[] {
  const { decision } = proposal;
  if (decision === null) return [];
  const said = decision.accepted
    ? `accepted, for ${decision.from === null ? 'all runs' : `runs from ${decision.from} on`}`
    : 'declined';
  return hanging(`  ${dayOf(decision.at)}`, `${proposalInShort(proposal, units)}: ${said}`, 16, width);
}

/** The same for programs: SI units, absent = null. */
export function proposalsJson({ maximum, cap, decided }: ProposalsShown): string {
  const record = ({ number, offeredAt, proposal, effect, decision }: KeptProposal) => ({
    number,
    offeredAt: isoInstant(offeredAt),
    ...proposal,
    effect,
    decision: decision === null ? null : { ...decision, at: isoInstant(decision.at) },
  });
  const offer = (one: KeptProposal | NoOffer) =>
    typeof one === 'string' ? { offered: null, why: one } : { offered: record(one), why: null };
  const told = { maximum: offer(maximum), cap: offer(cap), decided: decided.map(record) };
  return `${JSON.stringify(told, null, 2)}\n`;
}
