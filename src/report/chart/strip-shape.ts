/** One repetition in the strip: a block from the line up (over) or down (kept). */
export type StripCell = {
  readonly number: number;
  /** per cent from the cap, positive is faster; null when not run or not measured. */
  readonly percent: number | null;
  readonly kind: 'under' | 'pale' | 'over' | 'not-run' | 'not-measured';
  readonly pace: string | null;
};

export type Strip = {
  readonly cells: readonly StripCell[];
  /** share of a cell that was running; the rest is walking. */
  readonly runShare: number;
  readonly capLabel: string;
  readonly capNote: string;
  readonly provisional: boolean;
  readonly paceUnit: string;
  readonly name: string;
};
