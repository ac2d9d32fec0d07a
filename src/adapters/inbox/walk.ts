import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FileStamp, FoundOrRefused } from '../../companion/ports/files.ts';
import { isVisible, mayHoldRuns } from './candidate.ts';
import { refusalOf } from './refusal-of.ts';

type Looked =
  | { readonly kind: 'file'; readonly stamp: FileStamp }
  /** `identity` is the same for a folder and every link to it. */
  | { readonly kind: 'folder'; readonly identity: string }
  | { readonly kind: 'other' };

function look(path: string): Looked {
  const found = statSync(path);
  if (found.isFile()) {
    return {
      kind: 'file',
      stamp: { absolute: resolve(path), size: found.size, modified: found.mtimeMs },
    };
  }
  if (!found.isDirectory()) return { kind: 'other' };
  const { dev, ino } = statSync(path, { bigint: true });
  return { kind: 'folder', identity: `${dev}:${ino}` };
}

/** By code point, so that the order is the same in every language and on every disk. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Walking = { readonly entered: Set<string>; readonly breathe: () => Promise<void> };

async function* inFolder(folder: string, walking: Walking): AsyncGenerator<FoundOrRefused> {
  let names: string[];
  try {
    names = readdirSync(folder).filter(isVisible).sort(byName);
  } catch (error) {
    yield { outcome: 'refused', path: folder, ...refusalOf(error) };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    await walking.breathe();
    let looked: Looked;
    try {
      looked = look(path);
    } catch (error) {
      if (mayHoldRuns(name)) yield { outcome: 'refused', path, ...refusalOf(error) };
      continue;
    }
    if (looked.kind === 'file' && mayHoldRuns(name)) {
      yield { outcome: 'found', path, named: false, stamp: looked.stamp };
    } else if (looked.kind === 'folder' && isNew(looked.identity, walking)) yield* inFolder(path, walking);
  }
}

function isNew(identity: string, { entered }: Walking): boolean {
  if (entered.has(identity)) return false;
  entered.add(identity);
  return true;
}

/**
 * Goes through files and folders, one folder's names in memory at a time. Links are followed; a folder is entered
 * once, so that links never lead in circles. A file that was named is found whatever its name.
 * @param breathe awaited before every file
 */
export async function* walk(
  paths: readonly string[],
  breathe: () => Promise<void>,
): AsyncGenerator<FoundOrRefused> {
  const walking: Walking = { entered: new Set(), breathe };
  for (const path of paths) {
    let looked: Looked;
    try {
      looked = look(path);
    } catch (error) {
      yield { outcome: 'refused', path, ...refusalOf(error) };
      continue;
    }
    if (looked.kind === 'file') yield { outcome: 'found', path, named: true, stamp: looked.stamp };
    else if (looked.kind === 'other') {
      yield { outcome: 'refused', path, code: 'not-a-file', reason: 'It is neither a file nor a folder.' };
    } else if (isNew(looked.identity, walking)) yield* inFolder(path, walking);
  }
}
