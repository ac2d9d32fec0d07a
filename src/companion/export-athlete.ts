import { isoInstant } from '../core/units/instant.ts';
import { type ExportManifest, exportFormat, exportVersion, manifestName } from './export-manifest.ts';
import { exportReadme } from './export-readme.ts';
import { fileNameOf, lineOfRow, type WrittenRow } from './export-row.ts';
import type { ArchivedFile, Archives, ArchiveWriter } from './ports/archive.ts';
import type { Cell, KeptTables, Snapshot, Table } from './ports/kept-tables.ts';
import { Problem } from './ports/problem.ts';
import { type RunLine, runLineOf } from './run-line.ts';
import { type SettlePorts, settleVerdicts } from './settle-verdicts.ts';

export type ExportPorts = SettlePorts & {
  readonly tables: KeptTables;
  readonly archives: Archives;
};

export type ExportOptions = {
  readonly path: string;
  /** true: an existing file of this name may go. */
  readonly replace: boolean;
  readonly versions: { readonly talktest: string; readonly rules: string };
  /** the runs as a table for other programs. */
  readonly csv: (runs: readonly RunLine[]) => string;
  /** true: leave nothing behind and end. */
  readonly stopped?: () => boolean;
};

/** What went out. `stopped`: nothing did. */
export type Exported =
  | { readonly outcome: 'written'; readonly manifest: ExportManifest }
  | { readonly outcome: 'stopped' };

class Stopped extends Error {}

/** Enough for a write to be worth its while. */
const chunkCharacters = 256 * 1024;

function* encoded(lines: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < chunkCharacters) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

/** gzip, zip and zlib (RFC 1952, APPNOTE 6.3, RFC 1950): what begins so is packed already. */
function isPacked([first, second]: Uint8Array): boolean {
  const start = ((first ?? 0) << 8) | (second ?? 0);
  return start === 0x1f8b || start === 0x504b || (first === 0x78 && start % 31 === 0);
}

const bytesOf = (cell: Cell | undefined): Uint8Array | null => (cell instanceof Uint8Array ? cell : null);

/** The bytes of a table, each in a file of its own. */
async function writeFiles(
  snapshot: Snapshot,
  { name, columns }: Table,
  write: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const blob = columns.find(({ kind }) => kind === 'blob');
  if (blob === undefined) return;
  let place = 0;
  const every = columns.map((column) => column.name);
  for (const row of snapshot.rows(name, every)) {
    place += 1;
    const bytes = bytesOf(row[blob.name]);
    if (bytes !== null) await write(fileNameOf(name, row, place), bytes);
  }
}

/** The rows of a table as lines, with the names of files where there were bytes. */
function* linesOf(
  snapshot: Snapshot,
  { name, columns }: Table,
  files: ReadonlySet<string>,
): Generator<string> {
  const blob = columns.find(({ kind }) => kind === 'blob');
  const plain = columns.filter((column) => column !== blob).map((column) => column.name);
  let place = 0;
  for (const row of snapshot.rows(name, plain)) {
    place += 1;
    if (blob === undefined) {
      yield lineOfRow(row);
      continue;
    }
    const file = fileNameOf(name, row, place);
    const written: WrittenRow = { ...row, [blob.name]: files.has(file) ? { $file: file } : null };
    yield lineOfRow(written);
  }
}

async function fill(
  writer: ArchiveWriter,
  snapshot: Snapshot,
  athleteId: string,
  { csv, stopped, versions }: ExportOptions,
  exportedAt: string,
): Promise<ExportManifest> {
  const files: ArchivedFile[] = [];
  const tables: ExportManifest['tables'] = [];
  const add = async (name: string, chunks: Iterable<Uint8Array>, packed = false): Promise<void> => {
    if (stopped?.() === true) throw new Stopped();
    files.push(await writer.add(name, chunks, { packed }));
  };
  await add('README.txt', encoded([exportReadme]));
  await add('runs.csv', encoded([csv((await snapshot.runs.list(athleteId, null)).map(runLineOf))]));
  for (const table of snapshot.tables) {
    const own = new Set<string>();
    await writeFiles(snapshot, table, async (name, bytes) => {
      own.add(name);
      await add(name, [bytes], isPacked(bytes));
    });
    const file = `tables/${table.name}.jsonl`;
    let rows = 0;
    const counted = function* (): Generator<string> {
      for (const line of linesOf(snapshot, table, own)) {
        rows += 1;
        yield line;
      }
    };
    await add(file, encoded(counted()));
    tables.push({ name: table.name, file, rows, columns: table.columns.map(({ name }) => name) });
  }
  return {
    format: exportFormat,
    version: exportVersion,
    layout: snapshot.layout,
    ...versions,
    exportedAt,
    athleteId,
    tables,
    files,
  };
}

/**
 * Writes everything of an athlete into one archive, as it was at one moment: originals as they came, every table row
 * for row, the runs as CSV, and last a manifest with the hash of every file. A file and a chunk of rows at a time is
 * in memory.
 * @throws Problem when there is nothing to export or the archive cannot be written; nothing is left behind
 */
export async function exportAthlete(
  ports: ExportPorts,
  athleteId: string,
  options: ExportOptions,
): Promise<Exported> {
  const { tables, archives, clock } = ports;
  await settleVerdicts(ports, athleteId);
  const snapshot = tables.snapshot(athleteId);
  try {
    if ((await snapshot.athletes.load(athleteId)) === null) {
      throw new Problem('nothing-kept', 'Nothing is kept yet, so there is nothing to export.');
    }
    const writer = await archives.create(options.path, options.replace);
    try {
      const manifest = await fill(writer, snapshot, athleteId, options, isoInstant(clock.now()));
      await writer.add(manifestName, encoded([`${JSON.stringify(manifest, null, 1)}\n`]));
      await writer.finish();
      return { outcome: 'written', manifest };
    } catch (error) {
      await writer.discard();
      if (error instanceof Stopped) return { outcome: 'stopped' };
      throw error;
    }
  } finally {
    snapshot.close();
  }
}
