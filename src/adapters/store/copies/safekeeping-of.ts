import type { Safekeeping } from '../../../companion/ports/safekeeping.ts';
import { migrations } from '../migrations/migrations.ts';
import { backupTo } from './backup-to.ts';
import { restoreFrom } from './restore-from.ts';

/** Backup and restore of the database in this file; it need not be open, and may be in use. */
export function safekeepingOf(file: string): Safekeeping {
  const newest = migrations.length;
  return {
    file,
    layout: newest,
    backup: (to, { replace }) => backupTo(file, to, { replace, newest }),
    restore: (from, { force, now }) => restoreFrom(file, from, { force, now, newest }),
  };
}
