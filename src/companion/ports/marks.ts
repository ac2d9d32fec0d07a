import type { Instant } from '../../core/units/instant.ts';

/** What a person told of one run after it; everything may be missing. */
export type Mark = {
  /** null: nobody said; what follows from the plan holds. */
  readonly intent: 'easy' | 'not-easy' | null;
  /** rate of perceived exertion, 0-10. */
  readonly rpe: number | null;
  readonly talkTest: 'passed' | 'failed' | null;
};

/** A mark as it is kept. A later one takes the place of an earlier one, which stays. */
export type KeptMark = Mark & {
  readonly markedAt: Instant;
  /** the rule that it came from, in words; null: a person marked this one run. */
  readonly rule: string | null;
};

export type NewMark = KeptMark & { readonly runId: string };

/** Keeps what people told of runs. */
export type Marks = {
  /** The marks that hold, by the id of their run. */
  readonly marks: (athleteId: string) => Promise<ReadonlyMap<string, KeptMark>>;
  /** All marks of one run, the first one first. */
  readonly marksOf: (athleteId: string, runId: string) => Promise<readonly KeptMark[]>;
  /** Keeps marks, all or none, and notes that the verdicts do not follow from all that is known any more. */
  readonly mark: (athleteId: string, marks: readonly NewMark[]) => Promise<void>;
};
