import { Problem, type ProblemCode } from '../../companion/ports/problem.ts';
import { complain } from './complain.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Problems that lie in what was typed, not in what was read. */
const typed: ReadonlySet<ProblemCode> = new Set([
  'athlete-contradiction',
  'data-folder-unknown',
  'file-exists',
  'athlete-present',
  'nothing-kept',
]);

/**
 * Says what went wrong in one sentence. What a person can settle is told as it is; anything else is our defect
 * and says so. `TALKTEST_DEBUG=1` adds where it happened.
 */
export function tellError(error: unknown, { err, env }: Terminal): ExitStatus {
  const debug =
    (env['TALKTEST_DEBUG'] ?? '') !== '' && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  const message = error instanceof Error ? error.message : String(error);
  const told = error instanceof WrongUsage || error instanceof Problem;
  complain(
    err,
    told
      ? message
      : `this should not have happened: ${message}\nIt is a defect of the program, not of your files. ` +
          'TALKTEST_DEBUG=1 shows where; please report it.',
  );
  err.write(debug);
  if (error instanceof WrongUsage) return 2;
  return error instanceof Problem && typed.has(error.code) ? 2 : 1;
}
