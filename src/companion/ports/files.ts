/**
 * By what a file is known to be the same without reading it. `absolute`: its path from wherever one stands; `size`
 * in bytes; `modified` in milliseconds since 1970, with the fraction that the disk keeps.
 */
export type FileStamp = { readonly absolute: string; readonly size: number; readonly modified: number };

/** A file that a walk came by; `named`: the person named it, so it is tried whatever its ending. */
export type FoundFile = { readonly path: string; readonly named: boolean; readonly stamp: FileStamp };

/** Why a file or folder could not be read; `reason` is one sentence. */
export type FileRefusal = { readonly code: string; readonly reason: string };

export type FoundOrRefused =
  | ({ readonly outcome: 'found' } & FoundFile)
  | ({ readonly outcome: 'refused'; readonly path: string } & FileRefusal);

export type FileBytes =
  | { readonly outcome: 'read'; readonly bytes: Uint8Array }
  | ({ readonly outcome: 'refused' } & FileRefusal);

/** Files on disk, read only. */
export type Files = {
  /**
   * Every candidate under the given files and folders, in a stable order, one at a time.
   * A path that does not exist or a folder that may not be opened is an outcome, never thrown.
   */
  readonly walk: (paths: readonly string[]) => AsyncIterable<FoundOrRefused>;
  readonly read: (path: string) => Promise<FileBytes>;
};
