import type { Command } from 'commander';

/** The global `--data DIR` as typed, wherever it stood in the line. */
export function dataOption(command: Command): string | undefined {
  const { data } = command.optsWithGlobals<{ readonly data?: string }>();
  return data;
}
