/** How the database is, as far as it can be told without changing it. */
export type StoreHealth =
  | { readonly state: 'absent' }
  | { readonly state: 'refused'; readonly code: string; readonly sentence: string }
  | {
      readonly state: 'open';
      readonly schemaVersion: number;
      readonly sqliteVersion: string;
      /** what SQLite's own check complains about; empty: sound. */
      readonly complaints: readonly string[];
      readonly bytes: number;
      readonly athletes: number;
      readonly originals: number;
      readonly runs: number;
      readonly verdicts: number;
    };

/** Looks at the database and its folder without changing them. */
export type Health = {
  readonly file: string;
  readonly store: () => Promise<StoreHealth>;
  readonly folder: () => Promise<{ readonly writable: boolean; readonly freeBytes: number | null }>;
};
