import { makeWorkout } from '../../../companion/make-workout.ts';
import type { UnitSystem } from '../../../core/training/athlete.ts';
import type { WorkoutCaps } from '../../../core/training/workout.ts';
import { spoken } from '../../../report/words/duration.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { parseWorkout } from '../parse/parse-workout.ts';
import { refuseForeignFile } from '../show/refuse-foreign-file.ts';

type WorkoutRequest = {
  /** the notation as typed. */
  readonly session: string;
  readonly path: string;
  readonly caps: WorkoutCaps;
  readonly name: string | null;
  readonly units: UnitSystem;
};

/** Writes a session that was typed as a file for the watch. */
export async function runWorkout(request: WorkoutRequest, context: CliContext): Promise<ExitStatus> {
  const { path, caps, name, units } = request;
  const { terminal } = context;
  const workout = parseWorkout(request.session, 'the session', name);
  await refuseForeignFile(path, context);
  const made = makeWorkout(workout, caps, name, units);
  const written = await context.writeFile(path, made.bytes);
  if (!written.ok) {
    complain(terminal.err, `--out ${path}: ${written.reason}.`);
    return 1;
  }
  terminal.out.write(
    `${made.notation}, ${spoken(made.runningSeconds)} of running: ${path}\n` +
      'Copy it into the folder GARMIN/NewFiles of a Garmin connected by cable, then eject it.\n',
  );
  return 0;
}
