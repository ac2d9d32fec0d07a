import type { ProposalKind } from '../../../companion/ports/proposals.ts';
import type { NoOffer } from '../../../companion/proposals.ts';

/** Why nothing is offered, and what would help. */
const words: Readonly<Record<NoOffer, string>> = {
  'age-unknown':
    'Not told: without your age or a maximum nothing says whether these runs were hard. Give one: talktest athlete set --birth-year 1982',
  'no-peaks':
    'Not told: fewer than two runs of the last two years have ten minutes of heart rate to be believed.',
  'seen-once':
    'Not told: the highest heart rates stand alone, each in one run only, and one is never believed.',
  'below-formula':
    'Stays: no run came near what your age suggests. Easy runs say nothing about a maximum, and nobody should go and test it after an injury.',
  'as-known': 'Stays: history says the same.',
  'held-back':
    'Stays for now: your runs suggest a faster cap, but it rises by 3 % in 14 days at most, and only after weeks that were kept easy.',
  'no-maximum': 'Not told: it rests on your maximum heart rate. Give --birth-year or --max-hr first.',
  'too-few-runs':
    'Not told yet: it takes three runs of the last six weeks with steady minutes, outdoors, in stretches of four minutes and more.',
  'too-few-days': 'Not told yet: it takes steady running on three days of the last six weeks.',
  'too-few-windows': 'Not told yet: it takes fifteen steady minutes of the last six weeks.',
  'too-far-from-the-line':
    'Not told: your heart beat too far above or below the line in all of them to say what happens at it.',
  'too-uncertain': 'Not told: your runs differ too much from each other to say it within 0.2 m/s.',
  'maximum-first': 'It rests on your maximum heart rate: answer that one first.',
  declined: 'You declined it. It is offered again when your runs show something else.',
  'not-your-instrument': 'Not told: heart rate is no instrument for you.',
};

/** One sentence or two for a line of its kind. */
export const noOfferText = (why: NoOffer): string => words[why];

/** How a kind is headed. */
export const proposalHeadings: Readonly<Record<ProposalKind, string>> = {
  maximum: 'Maximum heart rate',
  cap: 'Easy pace',
};
