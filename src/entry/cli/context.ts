import type { Archives } from '../../companion/ports/archive.ts';
import type { Athletes } from '../../companion/ports/athletes.ts';
import type { Clock } from '../../companion/ports/clock.ts';
import type { Files } from '../../companion/ports/files.ts';
import type { Health } from '../../companion/ports/health.ts';
import type { Imports } from '../../companion/ports/imports.ts';
import type { KeptTables } from '../../companion/ports/kept-tables.ts';
import type { Measures } from '../../companion/ports/measures.ts';
import type { Plans } from '../../companion/ports/plans.ts';
import type { Proposals } from '../../companion/ports/proposals.ts';
import type { Runs } from '../../companion/ports/runs.ts';
import type { Safekeeping } from '../../companion/ports/safekeeping.ts';
import type { Terminal } from './terminal.ts';

/** Writes a file whole or not at all; the reason is the middle of a sentence, not its beginning. */
export type WriteFile = (
  path: string,
  content: string | Uint8Array,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;

/** The opened database of one folder, and whose runs are meant. */
export type Kept = {
  readonly athleteId: string;
  readonly athletes: Athletes;
  readonly runs: Runs;
  readonly imports: Imports;
  readonly measures: Measures;
  readonly proposals: Proposals;
  readonly plans: Plans;
  readonly clock: Clock;
  readonly files: Files;
  readonly tables: KeptTables;
  readonly archives: Archives;
};

/** What `doctor` looks at; `athletes` null: the database could not be opened. */
export type Examined = {
  readonly athleteId: string;
  readonly athletes: Athletes | null;
  readonly health: Health;
  readonly clock: Clock;
  readonly versions: Readonly<Record<string, string>>;
};

/** What the composition root hands to the command line. A room is opened only by the command that needs it. */
export type CliContext = {
  readonly version: string;
  readonly terminal: Terminal;
  readonly files: Files;
  readonly writeFile: WriteFile;
  /** Opens what is kept, lets `use` work with it and closes it again, whatever happens. `data`: as typed. */
  readonly withKept: <Result>(
    data: string | undefined,
    use: (kept: Kept) => Promise<Result>,
  ) => Promise<Result>;
  /** The same for a look that changes nothing. */
  readonly withExamined: <Result>(
    data: string | undefined,
    use: (examined: Examined) => Promise<Result>,
  ) => Promise<Result>;
  /** Copies of the database of one folder, which need not be open for it. */
  readonly safekeeping: (data: string | undefined) => Promise<Safekeeping>;
};
