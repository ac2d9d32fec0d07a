import { createHash } from 'node:crypto';
import { type ExportManifest, manifestName, parseManifest } from './export-manifest.ts';
import { isFileCell, rowSchemaOf } from './export-row.ts';
import { linesOfChunks } from './lines-of-chunks.ts';
import type { ArchivedFile, ArchiveReader, Archives } from './ports/archive.ts';
import type { Cell, KeptTables, Staging, Table } from './ports/kept-tables.ts';
import { Problem } from './ports/problem.ts';

export type RestorePorts = { readonly tables: KeptTables; readonly archives: Archives };

/** Far above any file in an export; no manifest of twenty thousand runs comes near. */
const largestInMemory = 256 * 1024 * 1024;

/** The files of one archive, each held to the hash that its manifest has of it. */
class VerifiedFiles {
  readonly #reader: ArchiveReader;
  readonly #path: string;
  readonly #left: Map<string, ArchivedFile>;

  constructor(reader: ArchiveReader, path: string, manifest: ExportManifest) {
    this.#reader = reader;
    this.#path = path;
    this.#left = new Map(manifest.files.map((file) => [file.name, file]));
  }

  async *chunks(name: string): AsyncGenerator<Uint8Array> {
    const file = this.#left.get(name);
    if (file === undefined)
      throw damaged(this.#path, `its manifest does not name ${name}, or names it twice`);
    this.#left.delete(name);
    const hash = createHash('sha256');
    for await (const chunk of this.#reader.read(name)) {
      hash.update(chunk);
      yield chunk;
    }
    if (hash.digest('hex') !== file.sha256) throw damaged(this.#path, `${name} was changed`);
  }

  async whole(name: string): Promise<Uint8Array> {
    return joined(this.chunks(name), this.#reader.bytesOf(name) ?? 0, this.#path);
  }

  /** Holds what nobody asked for to its hash as well. */
  async rest(): Promise<void> {
    for (const name of [...this.#left.keys()]) {
      for await (const _ of this.chunks(name)) {
        // Read for its hash alone.
      }
    }
  }
}

function damaged(path: string, what: string, cause?: unknown): Problem {
  return new Problem(
    'export-damaged',
    `The archive ${path} is damaged: ${what}. Nothing was changed; use another copy of it.`,
    cause,
  );
}

async function joined(chunks: AsyncIterable<Uint8Array>, bytes: number, path: string): Promise<Uint8Array> {
  if (bytes > largestInMemory) throw damaged(path, 'a file in it is larger than any recording');
  const whole: Uint8Array[] = [];
  for await (const chunk of chunks) whole.push(chunk);
  return Buffer.concat(whole);
}

async function manifestOf(reader: ArchiveReader, path: string, layout: number): Promise<ExportManifest> {
  const bytes = reader.bytesOf(manifestName);
  if (bytes === null) {
    throw new Problem(
      'export-foreign',
      `${path} is no export of talktest: there is no ${manifestName} in it. If it holds recordings, use "talktest import". Nothing was changed.`,
    );
  }
  const text = await joined(reader.read(manifestName), bytes, path);
  return parseManifest(new TextDecoder().decode(text), path, layout);
}

function refuseOtherTables({ tables }: ExportManifest, own: readonly Table[], path: string): void {
  const shape = (name: string, columns: readonly string[]): string => `${name}(${columns.join(',')})`;
  const expected = own.map(({ name, columns }) =>
    shape(
      name,
      columns.map((column) => column.name),
    ),
  );
  const found = tables.map(({ name, columns }) => shape(name, columns));
  const odd =
    found.find((table) => !expected.includes(table)) ?? expected.find((table) => !found.includes(table));
  if (odd === undefined && found.length === expected.length) return;
  throw damaged(path, `its tables are not those of its layout (${odd ?? 'one stands there twice'})`);
}

async function takeRows(
  files: VerifiedFiles,
  { file, rows }: ExportManifest['tables'][number],
  table: Table,
  staging: Staging,
  path: string,
): Promise<void> {
  const schema = rowSchemaOf(table);
  let count = 0;
  for await (const line of linesOfChunks(files.chunks(file))) {
    count += 1;
    const cells: Record<string, Cell> = {};
    for (const [name, cell] of Object.entries(parseLine(schema, line, `${file}, line ${count}`, path))) {
      cells[name] = isFileCell(cell) ? await files.whole(cell.$file) : cell;
    }
    staging.insert(table.name, cells);
  }
  if (count !== rows) throw damaged(path, `${file} has ${count} rows instead of ${rows}`);
}

function parseLine(
  schema: ReturnType<typeof rowSchemaOf>,
  line: string,
  where: string,
  path: string,
): ReturnType<typeof schema.parse> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw damaged(path, `${where} is no JSON`, error);
  }
  const row = schema.safeParse(json);
  if (row.success) return row.data;
  const issue = row.error.issues[0];
  throw damaged(path, `${where}: ${issue?.path.map(String).join('.')}: ${issue?.message}`, row.error);
}

/**
 * Puts an export back where nothing of its athlete is, row for row. Everything is checked beside the database
 * first, hashes included, so that it is all there in the end or untouched.
 * @throws Problem `athlete-present`, `export-foreign`, `export-newer`, `export-damaged`, `export-unfit`
 */
export async function restoreExport(
  { tables, archives }: RestorePorts,
  athleteId: string,
  path: string,
): Promise<ExportManifest> {
  if (tables.present(athleteId).length > 0) {
    throw new Problem(
      'athlete-present',
      'Runs or facts are kept here already. An export only goes where there is nothing: choose another folder with --data DIR. Nothing was changed.',
    );
  }
  const reader = await archives.open(path);
  try {
    const manifest = await manifestOf(reader, path, tables.layout);
    if (manifest.athleteId !== athleteId) {
      throw new Problem(
        'export-unfit',
        `${path} holds the runs of "${manifest.athleteId}"; here they are kept for "${athleteId}". Nothing was changed.`,
      );
    }
    const files = new VerifiedFiles(reader, path, manifest);
    const staging = await tables.stage(manifest.layout);
    try {
      refuseOtherTables(manifest, staging.tables, path);
      for (const table of staging.tables) {
        const told = manifest.tables.find(({ name }) => name === table.name);
        if (told !== undefined) await takeRows(files, told, table, staging, path);
      }
      await files.rest();
      await staging.moveIn(athleteId);
    } finally {
      staging.discard();
    }
    return manifest;
  } finally {
    await reader.close();
  }
}
