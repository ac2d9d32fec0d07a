import { spawnSync } from 'node:child_process';
import { build, type Plugin } from 'esbuild';

/**
 * Bundles a program of ours so that a process of its own can run it.
 * @param name of the bundle, unique among them.
 */
export async function program(source: string, name: string, plugins: Plugin[] = []): Promise<string> {
  const outfile = `node_modules/.cache/talktest-bench/${name}.mjs`;
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins,
    logLevel: 'error',
  });
  return outfile;
}

/** Runs a program to its end. @returns what it printed and how long the whole process took. */
export function ran(args: readonly string[]): { readonly output: string; readonly milliseconds: number } {
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0 && stdout === '')
    throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { output: stdout, milliseconds };
}
