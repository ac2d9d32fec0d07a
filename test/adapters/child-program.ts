import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = `${root}node_modules/.cache/talktest-programs`;

/** Bundles a TypeScript program so that a process of its own can run it; @param name unique among tests. */
export async function childProgram(source: URL, name: string): Promise<string> {
  mkdirSync(built, { recursive: true });
  const outfile = `${built}/${name}.mjs`;
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

export type Ended = { readonly code: number | null; readonly output: string; readonly errors: string };

/** Starts a program; `ended` tells how it went, whatever ended it. */
export function start(
  program: string,
  args: readonly string[],
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, output, errors }));
  });
  return { child, ended };
}
