// Bundles the fuzzer and runs it: mutated recordings, archives, notation, plans and stored rows at every door.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

await build({
  entryPoints: { fuzz: 'test/fuzz/main.ts', 'fuzz-child': 'test/fuzz/fuzz-child.ts' },
  outdir: 'node_modules/.cache/talktest-programs',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: false,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'error',
});
const program = 'node_modules/.cache/talktest-programs/fuzz.mjs';
const run = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = run.status ?? 1;
