import { fileURLToPath } from 'node:url';
import packageFile from '../package.json' with { type: 'json' };
import { localFiles } from './adapters/inbox/local-files.ts';
import type { CliContext } from './entry/cli/context.ts';
import type { ExitStatus } from './entry/cli/exit-status.ts';
import { runCli } from './entry/cli/run-cli.ts';
import type { Terminal } from './entry/cli/terminal.ts';
import type { Surroundings } from './open-kept.ts';

/**
 * The composition root: the only place where the rooms of the house meet. Everything heavy is loaded by the
 * command that needs it.
 * @param argv the words after `talktest`
 * @returns the exit status
 */
export function main(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { version } = packageFile;
  const around = (data: string | undefined): Surroundings => ({
    data,
    env: terminal.env,
    folder: process.cwd(),
    // The plans lie beside this file's folder, in the source tree and in the package alike.
    workouts: fileURLToPath(new URL('../workouts', import.meta.url)),
    version,
  });
  const context: CliContext = {
    version,
    terminal,
    files: localFiles(),
    writeFile: async (path, content) =>
      (await import('./adapters/output/write-whole.ts')).writeWhole(path, content),
    withKept: async (data, use) => (await import('./open-kept.ts')).withKept(around(data), use),
    safekeeping: async (data) => (await import('./open-kept.ts')).keptSafe(around(data)),
    withExamined: async (data, use) => (await import('./open-kept.ts')).withExamined(around(data), use),
  };
  return runCli(argv, context);
}
