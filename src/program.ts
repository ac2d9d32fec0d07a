import type { ExitStatus } from './entry/cli/exit-status.ts';
import { main } from './main.ts';
import { thisTerminal } from './this-terminal.ts';

/** The whole program on this process's terminal; `cli.ts` loads and starts it. */
export function run(argv: readonly string[]): Promise<ExitStatus> {
  return main(argv, thisTerminal());
}
