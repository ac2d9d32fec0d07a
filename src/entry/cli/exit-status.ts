/**
 * 0 everything was read, whatever the verdicts; 1 some input could not be read at all; 2 wrong usage;
 * 3 a rule was over its line and `--fail-on-violation` was given; 130 ended by Ctrl-C.
 */
export type ExitStatus = 0 | 1 | 2 | 3 | 130;

const order: readonly ExitStatus[] = [0, 3, 1, 2, 130];

/** The status that says more: 1 wins over 3, because a verdict may be missing. */
export const graver = (one: ExitStatus, other: ExitStatus): ExitStatus =>
  order.indexOf(one) >= order.indexOf(other) ? one : other;

/** Says how a command ended; the argument parser itself throws results away. */
export type Ended = (status: ExitStatus) => void;
