import { z } from 'zod';
import { Problem } from './ports/problem.ts';

export const manifestName = 'manifest.json';
export const exportFormat = 'talktest-export';
/** Of the archive's own form; what is in its tables goes by the database's layout. */
export const exportVersion = 1;

const fileSchema = z.object({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const tableSchema = z.object({
  name: z.string(),
  /** the file with its rows, one JSON object a line. */
  file: z.string(),
  rows: z.int().nonnegative(),
  columns: z.array(z.string()),
});

const manifestSchema = z.object({
  format: z.literal(exportFormat),
  version: z.int().positive(),
  layout: z.int().positive(),
  talktest: z.string(),
  rules: z.string(),
  exportedAt: z.iso.datetime(),
  athleteId: z.string(),
  tables: z.array(tableSchema),
  files: z.array(fileSchema),
});

/** What stands in an export: the layout of its rows, its tables, and every file with its hash. */
export type ExportManifest = z.infer<typeof manifestSchema>;

/** Only what says whether the rest can be understood. */
const headSchema = z.object({ format: z.literal(exportFormat), version: z.int(), layout: z.int() });

/**
 * @param path of the archive, for messages
 * @param layout the newest that this program knows
 * @throws Problem `export-foreign`, `export-newer`, `export-damaged`
 */
export function parseManifest(text: string, path: string, layout: number): ExportManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Problem(
      'export-damaged',
      `The archive ${path} is damaged: its ${manifestName} is not whole. Nothing was changed; use another copy of it.`,
      error,
    );
  }
  const head = headSchema.safeParse(json);
  if (!head.success) {
    throw new Problem(
      'export-foreign',
      `${path} is no export of talktest: its ${manifestName} is another program's. Nothing was changed.`,
      head.error,
    );
  }
  if (head.data.version > exportVersion || head.data.layout > layout) {
    throw new Problem(
      'export-newer',
      `${path} was written by a newer talktest (its layout is ${head.data.layout}, this one knows ${layout}). Update talktest; nothing was changed.`,
    );
  }
  const manifest = manifestSchema.safeParse(json);
  if (manifest.success) return manifest.data;
  const { path: where, message } = manifest.error.issues[0] ?? { path: [], message: 'invalid' };
  throw new Problem(
    'export-damaged',
    `The archive ${path} is damaged: in its ${manifestName}, ${where.map(String).join('.')}: ${message}. Nothing was changed; use another copy of it.`,
    manifest.error,
  );
}
