/**
 * Everything that works on kept runs, behind one door: loaded together by the command that was typed, because a
 * handful of larger files starts faster than many small ones.
 */
export { runAthleteSet, runAthleteShow } from './athlete/run-athlete.ts';
export { runAccept, runDecline, runProposals } from './athlete/run-proposals.ts';
export { runDoctor } from './doctor/run-doctor.ts';
export { runImport } from './import/run-import.ts';
export { runImports } from './imports/run-imports.ts';
export { runMark, runMarkByRule } from './mark/run-mark.ts';
export { runRecheck } from './recheck/run-recheck.ts';
export { runReport } from './report/run-report.ts';
export { runVersions } from './report/run-versions.ts';
export { runRuns } from './runs/run-runs.ts';
