import { localFiles } from '../../../src/adapters/inbox/local-files.ts';
import { systemClock } from '../../../src/adapters/machine/system-clock.ts';
import { planFiles } from '../../../src/adapters/plan-files/plan-files.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { importPaths } from '../../../src/companion/import-paths.ts';

// import-folder DATABASE FOLDER WORKOUTS: imports and prints a line for every file and one for the summary.
const [file = '', folder = '', workouts = ''] = process.argv.slice(2);

const { athletes, runs, imports, close } = await openStore(file);
const plans = planFiles(workouts);
const ports = { athletes, runs, imports, plans, clock: systemClock, files: localFiles() };
for await (const item of importPaths(ports, 'me', [folder], { dryRun: false })) {
  process.stdout.write(`${item.kind === 'file' ? item.received.outcome : `runs ${item.runs}`}\n`);
}
await close();
