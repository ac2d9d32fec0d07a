import { type NextOutcome, nextSession } from '../../../companion/next-session.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { refuseForeignFile } from '../show/refuse-foreign-file.ts';
import type { WorkoutDestination } from '../show/workout-destination.ts';
import { nextJson, nextShown, withoutWorkout } from './show-next.ts';

type NextRequest = {
  readonly destination: WorkoutDestination;
  readonly json: boolean;
  readonly data: string | undefined;
};

const withFile = (next: NextOutcome, file: string): NextOutcome =>
  next.outcome === 'decided' ? { ...next, decision: { ...next.decision, file } } : next;

/** Shows the next session, and writes it for the watch where that was asked for. */
export async function runNext(
  { destination, json, data }: NextRequest,
  context: CliContext,
): Promise<ExitStatus> {
  const { terminal } = context;
  const tell = (next: NextOutcome): void =>
    terminal.out.write(json ? nextJson(next) : nextShown(next, terminal));
  if (destination.kind === 'file') await refuseForeignFile(destination.path, context);
  const next = await context.withKept(data, (kept) => nextSession(kept, kept.athleteId));
  if (destination.kind === 'none') {
    tell(next);
    return 0;
  }
  const workout = next.outcome === 'decided' ? next.workout : null;
  if (workout === null) {
    complain(terminal.err, withoutWorkout(next));
    return 1;
  }
  if (destination.kind === 'stream') {
    terminal.out.write(workout.fit());
    return 0;
  }
  const { path } = destination;
  const written = await context.writeFile(path, workout.fit());
  if (!written.ok) {
    complain(terminal.err, `--out ${path}: ${written.reason}.`);
    return 1;
  }
  tell(withFile(next, path));
  return 0;
}
