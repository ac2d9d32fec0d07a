import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundOrRefused } from '../../companion/ports/files.ts';
import { isVisible, mayHoldRuns } from './candidate.ts';
import { refusalOf } from './refusal-of.ts';

type Kind = 'file' | 'folder' | 'other';

/** `identity` is the same for a folder and every link to it. */
async function look(path: string): Promise<{ readonly kind: Kind; readonly identity: string }> {
  const found = await stat(path, { bigint: true });
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  return { kind, identity: `${found.dev}:${found.ino}` };
}

/** By code point, so that the order is the same in every language and on every disk. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function* inFolder(folder: string, entered: Set<string>): AsyncGenerator<FoundOrRefused> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter(isVisible).sort(byName);
  } catch (error) {
    yield { outcome: 'refused', path: folder, ...refusalOf(error) };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    try {
      const { kind, identity } = await look(path);
      if (kind === 'file' && mayHoldRuns(name)) yield { outcome: 'found', path, named: false };
      if (kind !== 'folder' || entered.has(identity)) continue;
      entered.add(identity);
    } catch (error) {
      if (mayHoldRuns(name)) yield { outcome: 'refused', path, ...refusalOf(error) };
      continue;
    }
    yield* inFolder(path, entered);
  }
}

/**
 * Goes through files and folders, one folder's names in memory at a time. Links are followed; a folder is entered
 * once, so that links never lead in circles. A file that was named is found whatever its name.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<FoundOrRefused> {
  const entered = new Set<string>();
  for (const path of paths) {
    let kind: Kind;
    try {
      const looked = await look(path);
      kind = looked.kind;
      if (kind === 'folder') {
        if (entered.has(looked.identity)) continue;
        entered.add(looked.identity);
      }
    } catch (error) {
      yield { outcome: 'refused', path, ...refusalOf(error) };
      continue;
    }
    if (kind === 'folder') yield* inFolder(path, entered);
    else if (kind === 'file') yield { outcome: 'found', path, named: true };
    else yield { outcome: 'refused', path, code: 'not-a-file', reason: 'It is neither a file nor a folder.' };
  }
}
