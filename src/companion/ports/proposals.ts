import type { CapFoundation, HeldBy } from '../../core/compliance/estimates/cap-from-history.ts';
import type { Instant, LocalDay } from '../../core/units/instant.ts';
import type { BeatsPerMinute, MetresPerSecond } from '../../core/units/quantities.ts';

export type ProposalKind = 'maximum' | 'cap';

/** A run that held a heart rate. */
export type PeakEvidence = {
  readonly runId: string;
  readonly day: LocalDay;
  /** mean of 30 s. */
  readonly bpm: number;
  readonly strap: boolean;
};

/** A maximum heart rate that history shows. */
export type MaximumProposal = {
  readonly kind: 'maximum';
  readonly bpm: BeatsPerMinute;
  readonly confidence: 'high' | 'medium';
  /** bpm, standard deviation. */
  readonly sigma: number;
  /** what is used today, bpm. */
  readonly instead: BeatsPerMinute;
  /** the runs that came near it, highest first. */
  readonly confirmedBy: readonly PeakEvidence[];
  /** a higher peak that stands alone and was not believed. */
  readonly lone: PeakEvidence | null;
  /** runs that were looked at. */
  readonly runs: number;
};

/** An easy-pace cap that history allows. */
export type CapProposal = {
  readonly kind: 'cap';
  readonly metresPerSecond: MetresPerSecond;
  /** what is used today; null: nothing. */
  readonly instead: MetresPerSecond | null;
  readonly foundation: CapFoundation['source'];
  readonly heldBy: HeldBy | null;
  readonly noEasySpeed: boolean;
  /** the speed at which the runner's own heart meets the ceiling. */
  readonly ownEasySpeed: {
    readonly metresPerSecond: number;
    /** m/s, nine cases of ten. */
    readonly low: number;
    readonly high: number;
    /** bpm: the maximum that it rests on, and its standard deviation. */
    readonly maximum: number;
    readonly sigma: number;
    readonly runs: number;
    readonly windows: number;
    readonly since: LocalDay;
  };
};

export type Proposal = MaximumProposal | CapProposal;

/** What would follow. */
export type ProposalEffect = {
  /** runs that were judged once more for it. */
  readonly runs: number;
  /** those that would be told in other words. */
  readonly otherVerdict: number;
  /** null: all runs; else those since that day, which keep their verdicts: only what would have been is told. */
  readonly wouldHaveSince: LocalDay | null;
};

export type Decision = {
  readonly accepted: boolean;
  readonly at: Instant;
  /** accepted: the day from which it holds; null: for all runs there are. */
  readonly from: LocalDay | null;
};

/** A proposal as it was made, and what the athlete said to it; null: nothing yet. */
export type KeptProposal = {
  /** counts the proposals of its kind, from 1. */
  readonly number: number;
  readonly offeredAt: Instant;
  readonly proposal: Proposal;
  readonly effect: ProposalEffect;
  /** equal basis, equal effect. */
  readonly basis: string;
  readonly decision: Decision | null;
};

/** Keeps proposals. What was decided is never changed; what was not gives way to the next of its kind. */
export type Proposals = {
  /** in the order in which they were made. */
  readonly list: (athleteId: string) => Promise<readonly KeptProposal[]>;
  /** Puts a proposal in the place of the undecided one of its number. */
  readonly offer: (athleteId: string, proposal: KeptProposal) => Promise<void>;
  /** Takes away the undecided one of a kind, which no longer holds. */
  readonly withdraw: (athleteId: string, kind: ProposalKind) => Promise<void>;
  readonly decide: (
    athleteId: string,
    kind: ProposalKind,
    number: number,
    decision: Decision,
  ) => Promise<void>;
};
