import SQLite from 'better-sqlite3';

type Cell = string | number | bigint | Buffer | null;

function said(cell: Cell): string {
  if (Buffer.isBuffer(cell)) return `blob ${cell.toString('base64')}`;
  return Object.is(cell, -0) ? 'number -0' : `${typeof cell} ${String(cell)}`;
}

/** Names of all tables in a database file, whatever they are for. */
export function everyTable(file: string): string[] {
  const database = new SQLite(file, { readonly: true });
  const tables = database
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  database.close();
  return tables;
}

/** Every row of every table with the type of every value, tables by name and rows in order of their text. */
export function everyRow(file: string): Record<string, string[]> {
  const tables = everyTable(file);
  const database = new SQLite(file, { readonly: true });
  const rows = tables.map((table) => {
    const found = database
      .prepare<[], Record<string, Cell>>(`select * from "${table}"`)
      .safeIntegers(true)
      .all();
    const lines = found.map((row) =>
      Object.entries(row)
        .map(([name, cell]) => `${name} = ${said(cell)}`)
        .join('; '),
    );
    return [table, lines.sort()] as const;
  });
  database.close();
  return Object.fromEntries(rows);
}
