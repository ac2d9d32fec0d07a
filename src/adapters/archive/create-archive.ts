import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Zip, ZipPassThrough } from 'fflate';
import type { ArchivedFile, ArchiveWriter } from '../../companion/ports/archive.ts';
import { Problem } from '../../companion/ports/problem.ts';
import { PackedFile } from './packed-file.ts';
import { codeOf } from './refusals.ts';

/** What a zip without its 64-bit extension can hold (PKWARE APPNOTE 6.3, 4.4.1.4). */
const mostFiles = 65_535;
const mostBytes = 0xffff_ffff;

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make it first',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk is read-only',
  ENOSPC: 'the disk is full',
};

const unwritable = (path: string, error: unknown): Problem =>
  new Problem(
    'file-unwritable',
    `${path} could not be written: ${sentences[codeOf(error)] ?? codeOf(error)}.`,
    error,
  );

const tooBig = (path: string): Problem =>
  new Problem(
    'file-unwritable',
    `${path} would hold more than a zip file can (4 GB, 65,535 files). "talktest backup" has no such limit.`,
  );

/** A file's writes in order, and its end by name: renamed when whole, removed when not. */
class Output {
  readonly #path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  written = 0;
  #open = true;

  constructor(path: string, temporary: string, handle: FileHandle) {
    this.#path = path;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  async write(chunks: readonly Uint8Array[]): Promise<void> {
    this.written += chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    if (this.written > mostBytes) throw tooBig(this.#path);
    try {
      if (chunks.length > 0) await this.#handle.writev(chunks);
    } catch (error) {
      throw unwritable(this.#path, error);
    }
  }

  async place(): Promise<void> {
    try {
      await this.#handle.sync();
      await this.#close();
      await rename(this.#temporary, this.#path);
    } catch (error) {
      throw unwritable(this.#path, error);
    }
  }

  async discard(): Promise<void> {
    await this.#close();
    await rm(this.#temporary, { force: true });
  }

  async #close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#handle.close();
  }
}

async function refuseExisting(path: string, replace: boolean): Promise<void> {
  const existing = await stat(path).catch(() => null);
  if (existing === null || (replace && existing.isFile())) return;
  throw new Problem(
    'file-exists',
    existing.isDirectory()
      ? `${path} is a folder; give the name of a file, like ${join(path, 'talktest.zip')}.`
      : `There is a file ${path} already. Choose another name, or replace it with --force.`,
  );
}

async function outputAt(path: string): Promise<Output> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  try {
    return new Output(path, temporary, await open(temporary, 'wx'));
  } catch (error) {
    throw unwritable(path, error);
  }
}

/**
 * Begins a zip file. It is written beside its place and renamed at the end; at most a chunk of it is in memory.
 * @throws Problem `file-exists`, `file-unwritable`
 */
export async function createArchive(path: string, replace: boolean): Promise<ArchiveWriter> {
  await refuseExisting(path, replace);
  const output = await outputAt(path);
  const pending: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    pending.push(chunk);
  });
  let files = 0;

  async function add(
    name: string,
    chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    { packed = false }: { readonly packed?: boolean } = {},
  ): Promise<ArchivedFile> {
    files += 1;
    if (files > mostFiles) throw tooBig(path);
    const file = packed ? new ZipPassThrough(name) : new PackedFile(name);
    zip.add(file);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      file.push(chunk);
      await output.write(pending.splice(0));
    }
    file.push(new Uint8Array(0), true);
    await output.write(pending.splice(0));
    return { name, bytes, sha256: hash.digest('hex') };
  }

  let done = false;
  return {
    add,
    finish: async () => {
      zip.end();
      await output.write(pending.splice(0));
      await output.place();
      done = true;
    },
    discard: async () => {
      if (!done) await output.discard();
    },
  };
}
