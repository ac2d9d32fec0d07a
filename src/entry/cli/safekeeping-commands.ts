/** Taking everything out and putting it back, behind one door. */
export { runExport, runRestoreExport } from './export/run-export.ts';
