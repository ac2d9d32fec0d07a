import type { FitRow } from '../fit-file/write-fit.ts';

/** Messages with the moment, in seconds elapsed, at which a watch would have written them. */
export type TimedRow = { readonly at: number; readonly row: FitRow };

/** In the order of their moments; what belongs to the same second stays as it was. */
export const inOrder = (rows: readonly TimedRow[]): FitRow[] =>
  rows.toSorted((a, b) => a.at - b.at).map(({ row }) => row);
