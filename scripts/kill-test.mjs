// Builds the program and kills its imports at random printed moments; what is kept must be whole every time.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const built = spawnSync(process.execPath, ['scripts/build.mjs', '--if-needed'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const program = 'node_modules/.cache/talktest-programs/kill-test.mjs';
await build({
  entryPoints: ['test/kill/main.ts'],
  outfile: program,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
});
const run = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = run.status ?? 1;
