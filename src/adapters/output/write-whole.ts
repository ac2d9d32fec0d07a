import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export type Written = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * Writes a file whole or not at all: into a neighbour first, onto the disk, then renamed over the old one.
 * @param path an existing file is replaced; a folder is refused
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<Written> {
  const target = await realpath(path).catch(() => path);
  const existing = await stat(target).catch(() => null);
  if (existing?.isDirectory()) {
    return {
      ok: false,
      reason: `${path} is a folder; give the name of a file, like ${join(path, 'run.html')}`,
    };
  }
  try {
    // A pipe or a device has no whole and no neighbour; renaming over it would take it away.
    if (existing !== null && !existing.isFile()) await writeFile(target, content);
    else await replace(target, content);
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: sentence(error, path) };
  }
}

async function replace(target: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function sentence(error: unknown, path: string): string {
  const folder = dirname(path);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return `the folder ${folder} does not exist; make it first`;
    case 'ENOTDIR':
      return `${folder} is a file, not a folder`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `you may not write in ${folder}`;
    case 'ENOSPC':
      return `the disk is full; ${path} was not written`;
    default:
      return `${path} could not be written (${error instanceof Error ? error.message : String(error)})`;
  }
}
