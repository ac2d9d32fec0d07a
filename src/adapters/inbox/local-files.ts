import { readFile, stat } from 'node:fs/promises';
import type { FileBytes, Files } from '../../companion/ports/files.ts';
import { refusalOf } from './refusal-of.ts';
import { walk } from './walk.ts';

/** Far above any recording (the largest known has 3 MB) and any export worth reading in one piece. */
const largestFile = 256 * 1024 * 1024;

async function read(path: string): Promise<FileBytes> {
  try {
    const { size } = await stat(path);
    if (size > largestFile) {
      return { outcome: 'refused', code: 'too-large', reason: 'It is larger than 256 MB: no recording is.' };
    }
    return { outcome: 'read', bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return { outcome: 'refused', ...refusalOf(error) };
  }
}

/** Files on this machine's disks. */
export function localFiles(): Files {
  return { walk, read };
}
