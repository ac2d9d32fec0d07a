/** Copies, archives and putting them back, behind one door. */
export { runBackup } from './backup/run-backup.ts';
export { runExport, runRestoreExport } from './export/run-export.ts';
export { runRestore } from './restore/run-restore.ts';
