import type {
  CapProposal,
  KeptProposal,
  MaximumProposal,
  PeakEvidence,
  ProposalEffect,
} from '../../../companion/ports/proposals.ts';
import type { UnitSystem } from '../../../core/training/athlete.ts';
import { paceWithUnit } from '../../../report/words/pace.ts';
import { countOf } from '../show/count.ts';

/** A label and what stands beside it. */
export type Row = readonly [label: string, value: string];

/** Peaks named one by one; the others are counted. */
const named = 3;

const peakText = ({ day, bpm, strap }: PeakEvidence): string =>
  `${Math.round(bpm)} on ${day}${strap ? ' (chest strap)' : ''}`;

function maximumRows(proposal: MaximumProposal): readonly Row[] {
  const { bpm, instead, confidence, sigma, confirmedBy, lone, runs } = proposal;
  const others = confirmedBy.length - named;
  const peaks = confirmedBy.slice(0, named).map(peakText).join(', ');
  return [
    ['Offered', `${bpm} bpm instead of ${Math.round(instead)}`],
    ['Confidence', `${confidence}: give or take ${sigma} bpm`],
    [
      'Why',
      `Held for 30 seconds: ${peaks}${others > 0 ? `, and ${others} more within 5 bpm` : ''}. ${countOf(runs, 'run')} of the last two years were looked at.`,
    ],
    ...(lone === null
      ? []
      : [
          [
            'Not believed',
            `${peakText(lone)}: no other run comes near it, so it was the sensor or a day of its own.`,
          ] as const,
        ]),
  ];
}

const foundations: Readonly<Record<CapProposal['foundation'], string>> = {
  'own-easy-speed': 'Your own heart rate at even paces.',
  race: 'Your race, which allows less than your own heart rate at even paces does.',
};

const held: Readonly<Record<NonNullable<CapProposal['heldBy']>, string>> = {
  rise: 'Held back: a cap rises by 3 % in 14 days at most.',
  'not-clean': 'Held back: a cap rises only after weeks that were kept easy.',
  floor: 'Slower is no running. Where your heart rate asks for less, use walk breaks.',
};

function capRows(proposal: CapProposal, units: UnitSystem): readonly Row[] {
  const { metresPerSecond, instead, foundation, heldBy, ownEasySpeed: own } = proposal;
  const pace = (speed: number): string => paceWithUnit(speed, units);
  return [
    [
      'Offered',
      instead === null ? pace(metresPerSecond) : `${pace(metresPerSecond)} instead of ${pace(instead)}`,
    ],
    ['Why', `${foundations[foundation]}${heldBy === null ? '' : ` ${held[heldBy]}`}`],
    [
      'Rests on',
      `${countOf(own.windows, 'steady minute')} of ${countOf(own.runs, 'run')} since ${own.since}: at ${pace(own.metresPerSecond)} your heart settles at 70 % of ${Math.round(own.maximum)}.`,
    ],
    [
      'Confidence',
      `nine in ten between ${pace(own.high)} and ${own.low > 0 ? pace(own.low) : 'a walk'}; your maximum, give or take ${own.sigma} bpm, is part of that.`,
    ],
  ];
}

function effectText({ runs, otherVerdict, wouldHaveSince }: ProposalEffect): string {
  const verdicts = (count: number): string => (count === 1 ? '1 verdict' : `${count} verdicts`);
  if (wouldHaveSince === null) {
    return `${verdicts(otherVerdict)} would change; ${countOf(runs, 'run')} would be judged again.`;
  }
  return `It holds from the day you accept it; earlier runs keep their verdicts. Had it held since ${wouldHaveSince}, ${verdicts(otherVerdict)} would have been other than now.`;
}

/** What is offered, why, and what would follow. */
export function proposalRows({ proposal, effect }: KeptProposal, units: UnitSystem): readonly Row[] {
  return [
    ...(proposal.kind === 'maximum' ? maximumRows(proposal) : capRows(proposal, units)),
    ['Effect', effectText(effect)],
    ['To answer', `talktest athlete accept ${proposal.kind}, or talktest athlete decline ${proposal.kind}`],
  ];
}

/** What was offered, in short. */
export function proposalInShort({ proposal }: KeptProposal, units: UnitSystem): string {
  return proposal.kind === 'maximum'
    ? `maximum heart rate ${proposal.bpm} bpm`
    : `easy pace ${paceWithUnit(proposal.metresPerSecond, units)}`;
}
