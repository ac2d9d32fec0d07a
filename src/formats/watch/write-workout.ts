import type { UnitSystem } from '../../core/training/athlete.ts';
import type { Workout, WorkoutCaps } from '../../core/training/workout.ts';
import type { Instant } from '../../core/units/instant.ts';
import { encodeFit, type FitMessage } from '../fit/encode.ts';
import { fitDate, fitTimeOf } from '../fit/fit-date.ts';
import { isAbsoluteFitTime } from '../fit/fit-time.ts';
import { checkWrittenWorkout } from './check-written-workout.ts';
import { deviceText, nameBytes } from './device-text.ts';
import { serialNumberOf } from './serial-number.ts';
import { workoutMessages } from './workout-messages.ts';
import { WorkoutWriteError } from './workout-write-error.ts';

/** A session for the watch. */
export type WorkoutInput = {
  readonly workout: Workout;
  /** written into the notes of runs, and as target of those of three minutes and more. */
  readonly caps: WorkoutCaps;
  /** what makes the session the same session; decides the serial number. */
  readonly sessionId: string;
  /** fixed per session, for a watch knows a workout by serial number and time. */
  readonly created: Instant;
  /** what the watch shows; cut to 15 ASCII characters. */
  readonly name: string;
  /** of the pace in the notes. */
  readonly units: UnitSystem;
};

const Message = { fileId: 0, workout: 26, fileCreator: 49 } as const;
/** FIT profile 21.217: file type `workout`, manufacturer `development`, sport `running`, capability `tcx`. */
const workoutFile = 5;
const development = 255;
const running = 1;
const tcx = 32;

/**
 * Writes a session as a workout file (WORKOUT-FIT 1 and 6). The same input gives the same bytes. The bytes are
 * decoded again before they are handed out.
 * @throws WorkoutWriteError when a watch cannot hold the session, a cap makes no sense, or the bytes do not say
 * what was asked.
 */
export function writeWorkout(input: WorkoutInput): Uint8Array {
  const { workout, caps, units, created } = input;
  if (!isAbsoluteFitTime(fitTimeOf(created))) {
    throw new WorkoutWriteError('created', 'the creation time lies before the time that FIT can hold');
  }
  const steps = workoutMessages(workout.blocks, caps, units);
  const messages: readonly FitMessage[] = [
    {
      number: Message.fileId,
      fields: {
        type: workoutFile,
        manufacturer: development,
        product: 1,
        serialNumber: serialNumberOf(input.sessionId),
        timeCreated: fitDate(created),
      },
    },
    { number: Message.fileCreator, fields: { softwareVersion: 100, hardwareVersion: 0 } },
    {
      number: Message.workout,
      fields: {
        wktName: nameOnWatch(input.name),
        sport: running,
        subSport: 0,
        capabilities: tcx,
        numValidSteps: steps.length,
      },
    },
    ...steps,
  ];
  const bytes = encodeFit(messages);
  checkWrittenWorkout(bytes, messages, created);
  return bytes;
}

function nameOnWatch(name: string): string {
  const text = deviceText(name, nameBytes);
  return /[^\0]/.test(text) ? text : deviceText('Easy run', nameBytes);
}
