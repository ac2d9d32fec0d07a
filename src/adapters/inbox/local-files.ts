import { readFileSync, statSync } from 'node:fs';
import type { FileBytes, Files } from '../../companion/ports/files.ts';
import { breather } from './breather.ts';
import { refusalOf } from './refusal-of.ts';
import { walk } from './walk.ts';

/** Far above any recording (the largest known has 3 MB) and any export worth reading in one piece. */
const largestFile = 256 * 1024 * 1024;

/**
 * Reads without handing the work to other threads: for files of a hundred kilobytes the errands cost more than the
 * reading, and every thread keeps memory of its own.
 */
function readNow(path: string): FileBytes {
  try {
    if (statSync(path).size > largestFile) {
      return { outcome: 'refused', code: 'too-large', reason: 'It is larger than 256 MB: no recording is.' };
    }
    const { buffer, byteOffset, length } = readFileSync(path);
    return { outcome: 'read', bytes: new Uint8Array(buffer, byteOffset, length) };
  } catch (error) {
    return { outcome: 'refused', ...refusalOf(error) };
  }
}

/** Files on this machine's disks. */
export function localFiles(): Files {
  const breathe = breather();
  return {
    walk: (paths) => walk(paths, breathe),
    read: async (path) => {
      await breathe();
      return readNow(path);
    },
  };
}
