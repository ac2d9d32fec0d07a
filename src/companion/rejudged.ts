import type { TreatedAsIntervals, Verdict } from '../core/compliance/judgement.ts';
import type { LocalDay } from '../core/units/instant.ts';
import type { InputChange } from './changed-inputs.ts';

/** As much of a verdict as its heading is made of. */
export type VerdictInShort = {
  readonly version: number;
  readonly verdict: Verdict;
  readonly treatedAsIntervals: TreatedAsIntervals;
};

/** A run that has a new version of its verdict, which may say the same as the one before. */
export type RejudgedRun = {
  readonly runId: string;
  readonly day: LocalDay;
  readonly before: VerdictInShort;
  readonly after: VerdictInShort;
  /** what it rests on that is another one now; never empty. */
  readonly because: readonly InputChange[];
};

/** What came of judging a history again. */
export type Rejudged = {
  /** runs looked at. */
  readonly checked: number;
  /** in order of their start. */
  readonly runs: readonly RejudgedRun[];
};

/** True when the run is told in other words than before. */
export const saysOtherwise = ({ before, after }: RejudgedRun): boolean =>
  before.verdict !== after.verdict || before.treatedAsIntervals !== after.treatedAsIntervals;
