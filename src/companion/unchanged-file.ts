import { rulesVersion } from '../core/compliance/rules-version.ts';
import type { FileStamp } from './ports/files.ts';
import type { SeenFile } from './ports/imports.ts';
import { readerEdition } from './read-runs.ts';
import { alreadyKnown, type Received } from './received.ts';

/** What looks at files now. Whether a recording without a sport holds running is a matter of the rules. */
export const reader = `${readerEdition} ${rulesVersion}`;

/**
 * A disk counts time in steps, on a memory card of two seconds: what was written so shortly before it was looked at
 * may have been written once more without looking any different.
 */
const settledAfter = 2000;

/** Whether looking at the file again could not bring anything new. */
export function isUnchanged(before: SeenFile, { size, modified }: FileStamp): boolean {
  if (before.stamp.size !== size || before.stamp.modified !== modified) return false;
  if (before.sha256 === null || before.seenAt - modified <= settledAfter) return false;
  return before.runs.length > 0 || before.reader === reader;
}

/** The answer to a file that is as it was. */
export function receivedBefore(path: string, { outcome, code, reason, runs }: SeenFile): Received {
  if (runs.length > 0) return alreadyKnown(path, runs);
  return { path, outcome, code, reason, stored: [], known: [] };
}
