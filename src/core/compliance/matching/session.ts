import type { Span } from '../../training/activity.ts';
import type { PlanMatch, RepMatch } from '../judgement.ts';

/** One repetition, planned or found, and the stretch in which it was run. */
export type MatchedRep = {
  readonly match: RepMatch;
  readonly plannedSeconds: number | null;
  /** null when missed. */
  readonly span: Span | null;
  /** its walk was skipped for so long that the whole run is judged as a run of its own (12.16.6). */
  readonly ownRun: boolean;
  /** a stride or tempo that the plan marks: shown, not judged (8.4). */
  readonly marked: boolean;
};

/** What the run was as a session: repetitions, or none and one continuous run. */
export type Session = {
  readonly plan: PlanMatch;
  /** in order; empty: judged as a continuous run. */
  readonly reps: readonly MatchedRep[];
  /** windows of strides and tempo that the plan marks, not judged (8.4). */
  readonly marked: readonly Span[];
  /** planned seconds of running; null without a plan or with an untimed run step (12.16.4). */
  readonly plannedRunningSeconds: number | null;
};

/** No plan and no repetitions. */
export const unplanned: Session = {
  plan: { source: 'none', workout: null, notation: null },
  reps: [],
  marked: [],
  plannedRunningSeconds: null,
};

export const secondsOf = (span: Span): number => span.endSeconds - span.startSeconds;
