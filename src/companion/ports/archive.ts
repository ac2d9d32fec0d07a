/** One file inside an archive. */
export type ArchivedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** An archive being written: whole or not there at all. */
export type ArchiveWriter = {
  /**
   * Adds a file; the next begins when this one is done, so only a chunk is in memory.
   * @param options.packed it would not get smaller
   */
  readonly add: (
    name: string,
    chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    options?: { readonly packed?: boolean },
  ) => Promise<ArchivedFile>;
  /** Puts the archive in its place. */
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind; does nothing after `finish`. */
  readonly discard: () => Promise<void>;
};

/** An archive that is read in any order. */
export type ArchiveReader = {
  readonly names: readonly string[];
  /** length of a file before packing, as the archive's directory says; null: it is not there. */
  readonly bytesOf: (name: string) => number | null;
  /**
   * A file's content, chunk by chunk.
   * @throws Problem `export-damaged` when it is cut off, changed or longer than it says
   */
  readonly read: (name: string) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Archives on disk. */
export type Archives = {
  /**
   * @param replace true: an existing file of this name may go
   * @throws Problem `file-exists`, `file-unwritable`
   */
  readonly create: (path: string, replace: boolean) => Promise<ArchiveWriter>;
  /** @throws Problem `export-foreign` when it is no archive, `export-damaged` when it ends early */
  readonly open: (path: string) => Promise<ArchiveReader>;
};
