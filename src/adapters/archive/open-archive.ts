import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ArchiveReader } from '../../companion/ports/archive.ts';
import { Problem } from '../../companion/ports/problem.ts';
import { contentAt, readAt, readDirectory, type ZipMember } from './central-directory.ts';
import { codeOf, damaged } from './refusals.ts';

const stored = 0;
const deflated = 8;
const step = 64 * 1024;

async function* packedChunks(file: FileHandle, member: ZipMember, path: string): AsyncGenerator<Buffer> {
  const from = await contentAt(file, member);
  if (from === null) throw damaged(path, `${member.name} is not where it should be`);
  for (let at = 0; at < member.packedBytes; at += step) {
    const chunk = await readAt(file, from + at, Math.min(step, member.packedBytes - at));
    if (chunk === null) throw damaged(path, `${member.name} ends early`);
    yield chunk;
  }
}

async function* chunksOf(file: FileHandle, member: ZipMember, path: string): AsyncGenerator<Uint8Array> {
  const packed = packedChunks(file, member, path);
  if (member.method !== stored && member.method !== deflated) {
    throw damaged(path, `${member.name} is packed in a way that talktest never uses`);
  }
  const chunks: AsyncIterable<Buffer> =
    member.method === stored ? packed : pipeline(Readable.from(packed), createInflateRaw(), () => {});
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      // Whoever packs more than the directory says wants to fill a memory or a disk.
      if (bytes > member.bytes) throw damaged(path, `${member.name} is longer than it says`);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Problem ? error : damaged(path, `${member.name} cannot be unpacked`, error);
  }
  if (bytes < member.bytes) throw damaged(path, `${member.name} ends early`);
}

/**
 * Opens a zip file to read its members in any order, a chunk of one in memory at a time. Checksums are left to the
 * manifest inside, whose are stronger.
 * @throws Problem `file-unreadable`, `export-foreign`, `export-damaged`
 */
export async function openArchive(path: string): Promise<ArchiveReader> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : codeOf(error);
    throw new Problem('file-unreadable', `${path} cannot be read: ${why}.`, error);
  }
  try {
    const members = await readDirectory(file, path);
    return {
      names: [...members.keys()],
      bytesOf: (name) => members.get(name)?.bytes ?? null,
      read: (name) => {
        const member = members.get(name);
        if (member === undefined) throw damaged(path, `${name} is missing in it`);
        return chunksOf(file, member, path);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    if (error instanceof Problem) throw error;
    throw new Problem('file-unreadable', `${path} cannot be read: ${codeOf(error)}.`, error);
  }
}
