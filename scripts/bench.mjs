// Bundles the benchmarks and runs them in a plain Node process: one table, every ratio taken inside one run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

if (!existsSync('dist/cli.cjs')) {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
await build({
  entryPoints: ['bench/main.ts'],
  outfile: 'dist/bench.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'error',
});
const run = spawnSync(process.execPath, ['dist/bench.js'], { stdio: 'inherit' });
process.exitCode = run.status ?? 1;
