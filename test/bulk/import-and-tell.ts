import { localFiles } from '../../src/adapters/inbox/local-files.ts';
import { keepYoungGenerationSmall } from '../../src/adapters/machine/small-young-generation.ts';
import { systemClock } from '../../src/adapters/machine/system-clock.ts';
import { planFiles } from '../../src/adapters/plan-files/plan-files.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { importPaths } from '../../src/companion/import-paths.ts';
import { peakMegabytes } from './peak-memory.ts';

// import-and-tell DATABASE FOLDER WORKOUTS: imports as the command line does, and prints its summary, CPU time and
// peak memory as JSON.
const [file = '', folder = '', workouts = ''] = process.argv.slice(2);

keepYoungGenerationSmall();
const { athletes, runs, imports, close } = await openStore(file);
const ports = {
  athletes,
  runs,
  imports,
  plans: planFiles(workouts),
  clock: systemClock,
  files: localFiles(),
};
const started = process.cpuUsage();
for await (const item of importPaths(ports, 'me', [folder], { dryRun: false })) {
  if (item.kind !== 'summary') continue;
  const { user, system } = process.cpuUsage(started);
  const { unreadable, ...summary } = item;
  const told = { ...summary, named: unreadable.length, cpuMilliseconds: (user + system) / 1000 };
  process.stdout.write(JSON.stringify({ ...told, peakMegabytes: peakMegabytes() }));
}
await close();
