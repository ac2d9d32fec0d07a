import { z } from 'zod';
import type { Cell, Column, ColumnKind, Row, Table } from './ports/kept-tables.ts';

/** Bytes lie beside the rows, in a file of their own. */
export type FileCell = { readonly $file: string };

/** A row whose bytes are still in their files. */
export type WrittenRow = Readonly<Record<string, Cell | FileCell>>;

export const isFileCell = (cell: Cell | FileCell): cell is FileCell =>
  typeof cell === 'object' && cell !== null && '$file' in cell;

/** Objects with a key like this are ours, never somebody's JSON. */
const ownKey = /^\$/;

/**
 * A text that holds a JSON object or list stands in the line as that, so that people and programs can read it;
 * but only if writing it again gives the same text.
 */
function nested(text: string): unknown {
  if (!text.startsWith('{') && !text.startsWith('[')) return text;
  try {
    const parsed: unknown = JSON.parse(text);
    const isOurs = !Array.isArray(parsed) && Object.keys(parsed ?? {}).some((key) => ownKey.test(key));
    return !isOurs && JSON.stringify(parsed) === text ? parsed : text;
  } catch {
    return text;
  }
}

function written(cell: Cell | FileCell): unknown {
  switch (typeof cell) {
    case 'string':
      return nested(cell);
    case 'bigint':
      return Number.isSafeInteger(Number(cell)) ? Number(cell) : { $integer: String(cell) };
    case 'number':
      // What JSON's numbers cannot say.
      return Number.isFinite(cell) && !Object.is(cell, -0)
        ? cell
        : { $real: Object.is(cell, -0) ? '-0' : String(cell) };
    default:
      return cell;
  }
}

/** A row as one line of JSON; nothing of it is lost. */
export const lineOfRow = (row: WrittenRow): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, written(cell)])))}\n`;

const fileCell = z.strictObject({ $file: z.string() });
const integerCell = z.union([
  z.int().transform((value) => BigInt(value)),
  z
    .strictObject({ $integer: z.string().regex(/^-?\d{1,19}$/) })
    .transform(({ $integer }) => BigInt($integer)),
]);
const realCell = z.union([
  z.number(),
  z.strictObject({ $real: z.enum(['-0', 'Infinity', '-Infinity']) }).transform(({ $real }) => Number($real)),
]);
const textCell = z.unknown().transform((value, context): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  context.addIssue('expected text, an object or a list');
  return z.NEVER;
});

const cells: Readonly<Record<ColumnKind, z.ZodType<Cell | FileCell>>> = {
  text: textCell,
  integer: integerCell,
  real: realCell,
  blob: fileCell,
};

const cellSchema = ({ kind, nullable }: Column): z.ZodType<Cell | FileCell> =>
  nullable ? z.union([z.null(), cells[kind]]) : cells[kind];

/** A line of this table, exactly: no column missing, none too many. */
export const rowSchemaOf = ({ columns }: Table): z.ZodType<WrittenRow> =>
  z.strictObject(Object.fromEntries(columns.map((column) => [column.name, cellSchema(column)])));

/** Names that every file system takes. */
const plain = (text: string): string => text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(-60);

/**
 * Where the bytes of a row lie: `originals/000012-evening-run.fit`, `samples/000012-2026-09-28-3fa9c1d2`. The number
 * is the row's place in its table, so that no two are the same.
 */
export function fileNameOf(table: string, row: Row, place: number): string {
  const told = row['path'] ?? row['activity_id'] ?? row['id'] ?? '';
  const label = plain(String(told).split(/[\\/]/).at(-1) ?? '');
  return `${table}/${String(place).padStart(6, '0')}${label === '' ? '' : `-${label}`}`;
}
