import { instant } from './core/units/instant.ts';
import type { Outlet, Terminal } from './entry/cli/terminal.ts';

function outlet(stream: NodeJS.WriteStream): Outlet {
  return {
    write: (chunk) => void stream.write(chunk),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : null,
  };
}

/** A reader that has seen enough (`| head`) closes the pipe: nothing is wrong, and nothing more is to be said. */
function endQuietlyWithTheReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

/** The terminal of this process. */
export function thisTerminal(): Terminal {
  endQuietlyWithTheReader(process.stdout);
  endQuietlyWithTheReader(process.stderr);
  return {
    out: outlet(process.stdout),
    err: outlet(process.stderr),
    env: process.env,
    now: () => instant(Date.now()),
    onInterrupt: (listener) => {
      process.once('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  };
}
