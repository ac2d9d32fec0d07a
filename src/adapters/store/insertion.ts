import { CompiledQuery } from 'kysely';
import type { Schema } from './schema.ts';

/** By table and columns: which columns a row has decides the text, its values do not. */
const texts = new Map<string, string>();

/**
 * The insertion of a whole row. Its text is made once, not built anew for each of thousands of rows.
 */
export function insertion<Table extends keyof Schema>(table: Table, row: Schema[Table]): CompiledQuery {
  const columns = Object.keys(row);
  const key = `${table} ${columns.join()}`;
  const known = texts.get(key);
  if (known !== undefined) return CompiledQuery.raw(known, Object.values(row));
  const places = columns.map(() => '?').join(', ');
  const text = `insert into ${table} (${columns.join(', ')}) values (${places})`;
  texts.set(key, text);
  return CompiledQuery.raw(text, Object.values(row));
}
