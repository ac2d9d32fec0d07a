#!/usr/bin/env node
import { join } from 'node:path';
import { optimiseLater } from './adapters/compiled-code/late-optimiser.ts';
import { loadProgram } from './adapters/compiled-code/load-program.ts';
import { keepYoungGenerationSmall } from './adapters/machine/small-young-generation.ts';
import type { run } from './program.ts';

/** Put in by the build: a hash over everything that `program.cjs` loads. */
declare const builtChunks: string;

type Program = { readonly run: typeof run };

function isProgram(value: unknown): value is Program {
  return typeof value === 'object' && value !== null && 'run' in value;
}

// V8 takes compiled code only under the settings it was compiled with: none may change later.
optimiseLater(process.versions.node);
keepYoungGenerationSmall();
const argv = process.argv.slice(2);
const { exports, keep } = loadProgram(join(__dirname, 'program.cjs'), builtChunks, {
  env: process.env,
  argv,
});
if (!isProgram(exports)) throw new Error('dist/program.cjs is not the program: run npm run build');
exports.run(argv).then((status) => {
  process.exitCode = status;
  if (status === 0 || status === 3) keep();
});
