import type { Athletes } from './athletes.ts';
import type { Runs } from './runs.ts';

/** One value as the database has it; whole numbers are `bigint`, so that none is ever rounded. */
export type Cell = null | string | number | bigint | Uint8Array;
export type Row = Readonly<Record<string, Cell>>;

export type ColumnKind = 'text' | 'integer' | 'real' | 'blob';
export type Column = { readonly name: string; readonly kind: ColumnKind; readonly nullable: boolean };
export type Table = { readonly name: string; readonly columns: readonly Column[] };

/** Everything of one athlete at one moment, whatever else is written meanwhile. */
export type Snapshot = {
  /** the database's layout. */
  readonly layout: number;
  /** every table that holds something of an athlete, whichever layout brought it. */
  readonly tables: readonly Table[];
  /** Rows in the order in which they came in; `columns`: only these. */
  readonly rows: (table: string, columns: readonly string[]) => Iterable<Row>;
  readonly runs: Pick<Runs, 'list'>;
  readonly athletes: Pick<Athletes, 'load'>;
  readonly close: () => void;
};

/** Rows on their way in: nothing of them is in the database before `moveIn`. */
export type Staging = {
  readonly tables: readonly Table[];
  readonly insert: (table: string, row: Row) => void;
  /**
   * Brings the rows to this program's layout, holds them to what it would have written itself, and puts them
   * into the database, all or none.
   * @throws Problem `export-unfit` for rows that were never written so, `athlete-present` when there is something
   *   of this athlete already
   */
  readonly moveIn: (athleteId: string) => Promise<void>;
  /** Leaves nothing behind. */
  readonly discard: () => void;
};

/** The database as tables, for taking everything out and putting it back. */
export type KeptTables = {
  readonly layout: number;
  /** Tables in which there is something of this athlete. */
  readonly present: (athleteId: string) => readonly string[];
  readonly snapshot: (athleteId: string) => Snapshot;
  /** @param layout that of the rows to come; at most this program's own */
  readonly stage: (layout: number) => Promise<Staging>;
};
