import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const writableByOthers = 0o022;

/**
 * Reads a file that nobody but this user can have written: what is in it will be executed.
 * @returns null when it is absent, unreadable or not this user's own
 */
export function readOwnFile(path: string): Buffer | null {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const { uid, mode } = fstatSync(file);
    // Windows has neither; there the folder lies in the user's own profile.
    const owned =
      process.getuid === undefined || (uid === process.getuid() && (mode & writableByOthers) === 0);
    return owned ? readFileSync(file) : null;
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Not even its folder is there.
  }
}

/** Writes a file whole for this user alone, or does nothing: a disk that is full or read-only is no obstacle. */
export function writeOwnFile(path: string, content: Uint8Array): void {
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, content, { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    removeIfThere(temporary);
  }
}
