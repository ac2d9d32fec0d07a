import type { z } from 'zod';
import { Problem } from '../../../companion/ports/problem.ts';

/**
 * Reads a JSON column.
 * @throws Problem `database-damaged` when it does not hold what was once written there
 */
export function readJson<Value>(schema: z.ZodType<Value>, column: string, text: string): Value {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw damaged(column, error);
  }
  return readValue(schema, column, parsed);
}

/** Reads a plain column whose type is narrower than SQLite knows. */
export function readValue<Value>(schema: z.ZodType<Value>, column: string, value: unknown): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw damaged(column, result.error);
}

function damaged(column: string, cause: unknown): Problem {
  return new Problem(
    'database-damaged',
    `The database is damaged: its column ${column} holds something that was never written there.`,
    cause,
  );
}
