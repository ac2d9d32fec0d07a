import type { Instant } from '../../core/units/instant.ts';

/** One stream of the terminal. `columns` null: a pipe or a file. */
export type Outlet = {
  readonly write: (chunk: string | Uint8Array) => void;
  readonly isTerminal: boolean;
  readonly columns: number | null;
};

/** All that a command sees of the process that runs it. */
export type Terminal = {
  readonly out: Outlet;
  readonly err: Outlet;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** the present, for the commands that need one (age on a day, days since). */
  readonly now: () => Instant;
  /** fires on Ctrl-C; a command that runs long ends cleanly, the others do not listen. */
  readonly onInterrupt: (listener: () => void) => () => void;
};

const narrowest = 60;
const usual = 80;

/** Colour only for eyes: not for pipes, files, NO_COLOR or a terminal without it. */
export const showsColour = (outlet: Outlet, env: Terminal['env']): boolean =>
  outlet.isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';

/** Columns to write for. */
export const widthOf = (outlet: Outlet): number => Math.max(narrowest, outlet.columns ?? usual);
