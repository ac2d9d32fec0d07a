import { Problem } from '../../companion/ports/problem.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * Says what went wrong in one sentence. What a person can settle is told as it is; anything else is our defect
 * and says so. `TALKTEST_DEBUG=1` adds where it happened.
 */
export function tellError(error: unknown, { err, env }: Terminal): ExitStatus {
  const debug =
    (env['TALKTEST_DEBUG'] ?? '') !== '' && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  if (error instanceof WrongUsage) {
    err.write(`talktest: ${error.message}\n${debug}`);
    return 2;
  }
  if (error instanceof Problem) {
    err.write(`talktest: ${error.message}\n${debug}`);
    return 1;
  }
  const message = error instanceof Error ? error.message : String(error);
  err.write(
    `talktest: this should not have happened: ${message}\n${debug}` +
      'It is a defect of the program, not of your files. TALKTEST_DEBUG=1 shows where; please report it.\n',
  );
  return 1;
}
