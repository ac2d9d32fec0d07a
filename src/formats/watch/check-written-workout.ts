import type { Instant } from '../../core/units/instant.ts';
import { decodeFit } from '../fit/decode-fit.ts';
import type { FitMessage } from '../fit/encode.ts';
import { fitTimeOf } from '../fit/fit-date.ts';
import type { FitMessages } from '../fit/messages.ts';
import { WorkoutWriteError } from './workout-write-error.ts';

const keptAs: ReadonlyMap<number, keyof FitMessages> = new Map([
  [0, 'fileId'],
  [49, 'fileCreator'],
  [26, 'workout'],
  [27, 'workoutStep'],
]);

/**
 * Decodes what was written and compares it field by field with what was asked: the encoder drops and wraps values
 * without a word (WORKOUT-FIT 1.4).
 * @throws WorkoutWriteError naming message and field.
 */
export function checkWrittenWorkout(bytes: Uint8Array, asked: readonly FitMessage[], created: Instant): void {
  const decoded = decodeFit(bytes);
  const part = decoded.ok ? decoded.parts[0] : undefined;
  if (!decoded.ok || part === undefined) throw differs('the file cannot be read');
  const problem = decoded.problems[0];
  if (problem !== undefined) throw differs(problem.message);
  for (const [number, name] of keptAs) {
    const wanted = asked.filter((message) => message.number === number);
    const found: readonly object[] = part.messages[name];
    if (found.length !== wanted.length) throw differs(`${found.length} ${name}, ${wanted.length} asked for`);
    for (const [position, message] of wanted.entries()) {
      compare(`${name} ${position}`, message.fields, found[position] ?? {}, created);
    }
  }
}

function compare(where: string, asked: FitMessage['fields'], found: object, created: Instant): void {
  const values = new Map<string, unknown>(Object.entries(found));
  for (const [field, value] of Object.entries(asked)) {
    const wanted =
      field === 'timeCreated'
        ? fitTimeOf(created)
        : typeof value === 'string'
          ? value.replaceAll('\0', '')
          : value;
    if (values.get(field) !== wanted) {
      throw differs(`${where}, ${field}: ${String(values.get(field))} instead of ${String(wanted)}`);
    }
  }
  if (values.size !== Object.keys(asked).length) throw differs(`${where} has fields that nobody asked for`);
}

const differs = (what: string): WorkoutWriteError =>
  new WorkoutWriteError('self-test', `the workout file does not say what was asked: ${what}`);
