/** A rule as a report explains it: the plain reason, where it comes from, and the page that says more. */
export type RuleNote = {
  /** file name in docs/rules without its ending, and the anchor inside a page. */
  readonly slug: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
};

const notes: readonly RuleNote[] = [
  {
    slug: 'easy-pace',
    title: 'Easy pace',
    why: 'Muscles and lungs come back in weeks, bone and tendon in months. Tibial load rises with speed, so the pace cap protects tissue that the heart rate cannot see. Slower is never counted against you.',
    source:
      'Return-to-running programme of a physiotherapist; Rice 2024 on tibial load and speed. Over means 3 % for at least 45 s, or 5 % in a repetition, because GPS pace is that uncertain.',
  },
  {
    slug: 'easy-heart-rate',
    title: 'Easy heart rate',
    why: 'Easy is 60 to 70 % of your maximum heart rate: low enough to talk in full sentences for nearly everyone. Below 60 % is fine too.',
    source:
      'Return-to-running programme of a physiotherapist; talking becomes hard at 82 ± 5 % of maximum (Foster). Over means 2 bpm for at least a minute, because single seconds are noise.',
  },
  {
    slug: 'run-as-intervals',
    title: 'Run as intervals',
    why: 'The runs of a run:walk session are meant to be easy. Run fast with walks between, they are interval training, which comes months later in a return from injury.',
    source:
      'Definite: the typical run is 10 % or more over the cap, most runs are more than 8 % over, and a second sign agrees. Tried on simulated sessions: none that was easy was called intervals.',
  },
  {
    slug: 'short-runs',
    title: 'Heart rate in short runs',
    why: 'Heart rate needs about a minute to follow a change of pace. In runs under 3 minutes it can show that a run was too hard, but never clear it.',
    source: 'Hunt 2015: heart rate follows running speed with a time constant of 57.6 ± 23.6 s.',
  },
  {
    slug: 'trusted-heart-rate',
    title: 'Trusted heart rate',
    why: 'Watches sometimes count steps instead of pulse, lose the signal or stand still. Such seconds count neither for nor against you; when too little is left, heart rate is not judged.',
    source:
      'Seven checks, tried on real recordings and simulated faults. Half of the running must be trusted before heart rate says anything, three quarters before it can clear a run.',
  },
  {
    slug: 'maximum-heart-rate',
    title: 'Maximum heart rate',
    why: 'The heart-rate cap hangs on your maximum. A formula from age is off by about 10 bpm for one runner in three, so the wording stays careful until you know yours.',
    source:
      'Tanaka 2001: 208 - 0.7 × age, error about 10 bpm. Nobody coming back from injury should test a maximum.',
  },
  {
    slug: 'effort',
    title: 'Effort and the talk test',
    why: 'Easy is 3 to 4 out of 10 and full sentences. What you felt can put a run over where the watch saw nothing.',
    source: 'Return-to-running programme of a physiotherapist; talk test and ventilatory threshold (Foster).',
  },
  {
    slug: 'running-minutes',
    title: 'Running minutes',
    why: 'Growth is counted in minutes of running. Walking is not counted, and more than planned is no better than less.',
    source:
      'At most +10 % a week (the programme); a single run far above the longest of 30 days raises injury risk (Frandsen 2025).',
  },
];

/** The notes of the named rules, in the order of the book. */
export const rulesNamed = (slugs: ReadonlySet<string>): readonly RuleNote[] =>
  notes.filter((note) => slugs.has(note.slug));

/** Every rule that a report can name. */
export const allRules: readonly RuleNote[] = notes;
