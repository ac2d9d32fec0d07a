import type SQLite from 'better-sqlite3';
import type { Column, ColumnKind, Table } from '../../../companion/ports/kept-tables.ts';

/** A table as SQLite tells it, with the order in which its rows came in. */
export type OwnTable = Table & { readonly order: string };

const kinds: Readonly<Record<string, ColumnKind>> = {
  TEXT: 'text',
  INTEGER: 'integer',
  REAL: 'real',
  BLOB: 'blob',
};

type TableInfo = {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
};

/** A name of our own schema, as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function columnOf(table: string, { name, type, notnull, pk }: TableInfo): Column {
  const kind = kinds[type];
  // Strict tables know only these and ANY, which no table of ours has.
  if (kind === undefined) throw new Error(`column ${table}.${name} is of type ${type}`);
  return { name, kind, nullable: notnull === 0 && pk === 0 };
}

/**
 * Every table that holds something of an athlete, told by its column `athlete_id`: whatever a later layout adds is
 * exported and restored without being named anywhere.
 */
export function tablesIn(database: SQLite.Database): readonly OwnTable[] {
  const tables = database
    .prepare<[], { name: string; wr: number }>(
      "select name, wr from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
    )
    .all();
  return tables.flatMap(({ name, wr }) => {
    const infos = database.prepare<[string], TableInfo>('select * from pragma_table_info(?)').all(name);
    if (!infos.some((info) => info.name === 'athlete_id')) return [];
    const key = infos.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const order = wr === 0 ? 'rowid' : key.map((info) => quoted(info.name)).join(', ');
    return [{ name, columns: infos.map((info) => columnOf(name, info)), order }];
  });
}
