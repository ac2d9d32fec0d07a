import { activityOf, activityRow } from '../../src/adapters/store/activity-row.ts';
import { factSchemas } from '../../src/adapters/store/json/fact-schemas.ts';
import { readJson } from '../../src/adapters/store/json/stored-json.ts';
import { decodeSamples, encodeSamples } from '../../src/adapters/store/samples/samples-block.ts';
import { storedVerdictOf, verdictLineOf, verdictRow } from '../../src/adapters/store/verdict-row.ts';
import { Problem } from '../../src/companion/ports/problem.ts';
import { handFile } from '../adapters/store/hand-run.ts';
import { bytesOf, mutatedText, textOf } from './mutate-text.ts';
import type { Random, Target } from './target.ts';

/** A case is one letter for the door and then what comes in by it. */
const doors = { run: 'r', verdict: 'v', fact: 'f', samples: 's' } as const;

const { run } = handFile(1);
const runRow = activityRow('me', 'sha', run);
const rowOfVerdict = verdictRow('me', run.verdict, 1);

const facts = [{ kind: 'tested', bpm: 186 }, 2.15, 12, true, { distance: 5000, time: 1474 }, 'A', null];

const behind = (door: string, bytes: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(bytes.length + 1);
  whole.set(bytesOf(door));
  whole.set(bytes, 1);
  return whole;
};

const seeds = (): readonly Uint8Array[] => [
  behind(doors.run, bytesOf(JSON.stringify(runRow))),
  behind(doors.verdict, bytesOf(JSON.stringify(rowOfVerdict))),
  ...facts.map((fact) => behind(doors.fact, bytesOf(JSON.stringify(fact)))),
  behind(doors.samples, encodeSamples(run.activity.samples)),
];

/** The columns' own text is changed, not only the row around it. */
function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const door = textOf(bytes.subarray(0, 1));
  if (door === doors.samples) {
    const block = Uint8Array.from(bytes);
    for (let changes = 1 + random(3); changes > 0; changes -= 1)
      block[1 + random(block.length - 1)] = random(256);
    return random(3) === 0 ? block.subarray(0, 1 + random(block.length)) : block;
  }
  const text = textOf(bytes.subarray(1));
  const from = textOf(other.subarray(1)).slice(0, 5000);
  const row = rowOf(text);
  const columns = Object.entries(row ?? {}).filter(([, value]) => typeof value === 'string');
  const [name, value] = columns[random(Math.max(1, columns.length))] ?? [];
  const changed =
    row !== null && name !== undefined && random(4) > 0
      ? JSON.stringify({ ...row, [name]: mutatedText(String(value), from, random) })
      : mutatedText(text, from, random);
  return behind(door, bytesOf(changed));
}

function rowOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Reads a case by its door; what a column holds is not known before. */
function read(door: string, bytes: Uint8Array): readonly unknown[] {
  if (door === doors.samples) return [decodeSamples(bytes)?.length ?? null];
  const text = textOf(bytes);
  if (door === doors.fact) {
    return Object.values(factSchemas).map((schema) => {
      try {
        return readJson<unknown>(schema, 'athlete_facts.value', text);
      } catch (error) {
        if (error instanceof Problem) return 'refused';
        throw error;
      }
    });
  }
  const row = rowOf(text) ?? {};
  if (door === doors.run) return [activityOf({ ...runRow, ...row }, run.activity.samples)];
  return [storedVerdictOf({ ...rowOfVerdict, ...row }), verdictLineOf({ ...rowOfVerdict, ...row })];
}

/** JSON and blocks as they lie in a database that somebody or something else wrote in. */
export const jsonTarget: Target = {
  name: 'json',
  ending: 'json',
  seeds,
  mutate,
  run: async (bytes) => {
    const door = textOf(bytes.subarray(0, 1));
    try {
      const values = read(door, bytes.subarray(1));
      const broken = /\bNaN\b/.test(String(values)) ? ['a number that is none'] : [];
      return { signature: `${door} read ${values.map((value) => typeof value).join()}`, broken };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const broken = error.code === 'database-damaged' ? [] : [`${error.code}: ${error.message}`];
      return { signature: `${door} ${error.message}`, broken };
    }
  },
};
