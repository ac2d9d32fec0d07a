import type { Activity } from '../../core/training/activity.ts';

/** What a file from a watch turned out to be. Every outcome but `activities` carries its reason. */
export type WatchFile =
  | { readonly outcome: 'activities'; readonly activities: readonly Activity[] }
  | { readonly outcome: 'not-an-activity'; readonly fileType: string; readonly reason: string }
  | {
      readonly outcome: 'unreadable';
      readonly code: string;
      readonly reason: string;
      readonly byte: number | null;
    };

/**
 * Reads one FIT file, already taken out of any gzip or zip.
 * @param bytes the file as it came.
 * @returns one Activity per recorded session (of any sport), or why there is none. Never throws on bad bytes.
 */
export async function readWatchFile(bytes: Uint8Array): Promise<WatchFile> {
  return {
    outcome: 'unreadable',
    code: 'not-built-yet',
    reason: `the reader is not built yet (${bytes.length} bytes)`,
    byte: null,
  };
}
