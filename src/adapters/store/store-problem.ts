import { Problem } from '../../companion/ports/problem.ts';

/** SQLite's result code, e.g. `SQLITE_BUSY`; null for other errors. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  return code.startsWith('SQLITE_') ? code : null;
}

/** Another connection holds what this one wants. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error) ?? '');

/**
 * An error of SQLite in words for the person whose database it is; others come back as they are.
 * Sources: sqlite.org/rescode.html.
 */
export function storeProblem(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return new Problem(
      'database-damaged',
      `The database ${file} is damaged (${code}). Put a copy of it back, or move it away and import your files again.`,
      error,
    );
  }
  if (isBusy(error)) {
    return new Problem(
      'database-busy',
      `The database ${file} is in use by another talktest. Try again when that has ended.`,
      error,
    );
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code)) {
    return new Problem(
      'database-unwritable',
      `The database ${file} cannot be written (${code}). Make it and its folder writable for you, or choose another folder with --data; nothing was changed.`,
      error,
    );
  }
  if (/^SQLITE_(FULL|IOERR)/.test(code)) {
    return new Problem(
      'database-unwritable',
      `The disk could not take the database ${file} (${code}). What was there before is unharmed. Make room on that disk, then do the same again.`,
      error,
    );
  }
  return error;
}

/** The file was moved or deleted while it was open. */
export function databaseGone(file: string): Problem {
  return new Problem(
    'database-unwritable',
    `The database ${file} is gone: it or its folder was moved or deleted meanwhile. Put it back, or begin anew; then do the same again.`,
  );
}
