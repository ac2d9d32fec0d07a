import { closeSync, openSync, readSync } from 'node:fs';

/** sqlite.org/fileformat2.html, 1.3.1. */
export const databaseBeginning = 'SQLite format 3\u0000';
/** PKWARE APPNOTE 6.3, 4.3.7. */
export const zipBeginning = 'PK\u0003\u0004';

/** The first 16 bytes of a file, as letters; shorter when the file is. */
export function beginningOf(file: string): string {
  const start = Buffer.alloc(databaseBeginning.length);
  const handle = openSync(file, 'r');
  try {
    return start.subarray(0, readSync(handle, start)).toString('latin1');
  } finally {
    closeSync(handle);
  }
}
