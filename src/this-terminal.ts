import { instant } from './core/units/instant.ts';
import type { Outlet, Terminal } from './entry/cli/terminal.ts';

function outlet(stream: NodeJS.WriteStream): Outlet {
  return {
    write: (chunk) => void stream.write(chunk),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : null,
  };
}

/**
 * A reader that has seen enough (`| head`) closes the pipe: nothing is wrong, and nothing more is to be said. A disk
 * that takes no more is said, where that can still be read.
 */
function endWithTheReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    const why = error.code === 'ENOSPC' ? 'the disk is full' : error.message;
    if (stream === process.stdout) {
      process.stderr.write(
        `talktest: the output could not be written: ${why}. What came out is not complete.\n`,
      );
    }
    process.exit(1);
  });
}

/** The terminal of this process. */
export function thisTerminal(): Terminal {
  endWithTheReader(process.stdout);
  endWithTheReader(process.stderr);
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
