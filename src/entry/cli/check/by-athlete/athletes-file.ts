import { z } from 'zod';
import type { MaximumHeartRate } from '../../../../core/training/athlete.ts';
import { parseAge, parseMaximum } from '../../parse/parse-maximum.ts';
import { parsePace, type TypedPace } from '../../parse/parse-pace.ts';
import { WrongUsage } from '../../wrong-usage.ts';
import { csvEntries, type FileEntry, wrongLine, yamlEntries } from './file-lines.ts';

/** What a coach wrote down of one athlete. */
export type ListedAthlete = {
  readonly name: string;
  readonly line: number;
  readonly maximumHeartRate: MaximumHeartRate | null;
  readonly cap: TypedPace | null;
};

const written = z.union([z.string(), z.number()]).transform(String).optional();
const entrySchema = z.strictObject({
  name: z
    .union([z.string(), z.number()])
    .transform((name) => String(name).trim())
    .pipe(z.string().min(1)),
  'max-hr': written,
  age: written,
  cap: written,
});

/** Names are the same whatever their case, and however their accents were typed. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().toLowerCase();

function checked(entry: FileEntry, file: string): z.infer<typeof entrySchema> {
  const parsed = entrySchema.safeParse(entry.values);
  if (parsed.success) return parsed.data;
  const unknown = parsed.error.issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown?.code === 'unrecognized_keys') {
    const key = unknown.keys[0] ?? '';
    throw wrongLine(file, entry.lineOf(key), `"${key}" is not known here; give name, max-hr, age and cap`);
  }
  const issue = parsed.error.issues[0];
  const key = String(issue?.path[0] ?? 'name');
  throw wrongLine(
    file,
    entry.lineOf(key),
    entry.values[key] === undefined ? `${key} is missing` : `${key}: ${issue?.message}`,
  );
}

/** A value as on the command line, with the line of the file in front of the complaint. */
function understood<Value>(
  text: string | undefined,
  key: string,
  entry: FileEntry,
  file: string,
  parse: (text: string) => Value,
): Value | null {
  if (text === undefined) return null;
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof WrongUsage)
      throw wrongLine(file, entry.lineOf(key), error.message.replace(/^--/, ''));
    throw error;
  }
}

/**
 * A coach's list of athletes, YAML or by its ending `.csv` a table: `name`, and `max-hr` or `age`, and `cap`, written
 * as on the command line.
 * @throws WrongUsage with file and line
 */
export function parseAthletes(text: string, file: string): readonly ListedAthlete[] {
  const entries = /\.csv$/i.test(file) ? csvEntries(text, file) : yamlEntries(text, file);
  if (entries.length === 0) throw wrongLine(file, 1, 'there is no athlete in it');
  const before = new Map<string, number>();
  return entries.map((entry) => {
    const { name, 'max-hr': maximum, age, cap } = checked(entry, file);
    const line = entry.lineOf('name');
    const twin = before.get(nameKey(name));
    if (twin !== undefined) throw wrongLine(file, line, `${name} stands in line ${twin} already`);
    before.set(nameKey(name), line);
    if (maximum !== undefined && age !== undefined) {
      throw wrongLine(file, entry.lineOf('age'), 'max-hr and age both say where the maximum lies; give one');
    }
    return {
      name,
      line,
      maximumHeartRate:
        understood(maximum, 'max-hr', entry, file, (value) => parseMaximum(value, 'max-hr')) ??
        understood(age, 'age', entry, file, parseAge),
      cap: understood(cap, 'cap', entry, file, (value) => parsePace(value, 'cap')),
    };
  });
}
