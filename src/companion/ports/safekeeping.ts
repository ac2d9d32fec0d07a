import type { Instant } from '../../core/units/instant.ts';

/** A copy of the database that was looked through and found sound. */
export type SoundCopy = {
  readonly layout: number;
  readonly runs: number;
  readonly files: number;
  readonly bytes: number;
};

/** `replaced`: where the database is that stood there before; null: there was none. */
export type Restored = SoundCopy & { readonly replaced: string | null };

/** Copies of the whole database, while it is in use. */
export type Safekeeping = {
  readonly file: string;
  /** the layout that this program writes. */
  readonly layout: number;
  /**
   * Copies the database as it is at one moment, whole or not at all; others may read and write meanwhile.
   * @throws Problem `nothing-kept`, `file-exists`, `file-unwritable`, `database-damaged`
   */
  readonly backup: (to: string, options: { readonly replace: boolean }) => Promise<SoundCopy>;
  /**
   * Puts a copy in the place of the database, which is kept beside it under another name.
   * @param options.force although another process has the database open: it then goes on with what was put back
   * @param options.now names what is replaced
   * @throws Problem before anything was changed: `database-busy`, `database-newer`, `database-damaged`,
   *   `database-foreign`, `file-unreadable`
   */
  readonly restore: (
    from: string,
    options: { readonly force: boolean; readonly now: Instant },
  ) => Promise<Restored>;
};
