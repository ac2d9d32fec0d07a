import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFit } from '../../src/formats/archive/signatures.ts';
import { unwrap } from '../../src/formats/archive/unwrap.ts';

/** Beside the repository, where a program is started; never in it. */
const folder = '../shared/fit';

/** Real recordings, where there are any, out of their wrapping. */
export function realFiles(): readonly Uint8Array[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(fit|gz|zip)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      const unwrapped = unwrap(new Uint8Array(readFileSync(path)));
      return unwrapped.outcome === 'entries' ? unwrapped.entries.map(({ bytes }) => bytes) : [];
    })
    .filter(isFit);
}
