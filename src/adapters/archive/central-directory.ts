import type { FileHandle } from 'node:fs/promises';
import { damaged, foreign } from './refusals.ts';

/** Where a file inside a zip lies, and what its directory says of it. */
export type ZipMember = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
};

/** PKWARE APPNOTE 6.3: signatures and fixed sizes of the records that are read. */
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const localSignature = 0x04034b50;
const centralBytes = 46;
const endBytes = 22;
const longestComment = 0xffff;

/** Reads exactly these bytes; null when the file ends before. */
export async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer | null> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, at + filled);
    if (bytesRead === 0) return null;
    filled += bytesRead;
  }
  return buffer;
}

async function findEnd(file: FileHandle, size: number): Promise<Buffer | null> {
  const length = Math.min(size, endBytes + longestComment);
  const tail = await readAt(file, size - length, length);
  for (let at = length - endBytes; tail !== null && at >= 0; at--) {
    if (tail.readUInt32LE(at) === endSignature) return tail.subarray(at);
  }
  return null;
}

/**
 * The directory at the end of a zip file.
 * @throws Problem `export-foreign` or `export-damaged`
 */
export async function readDirectory(file: FileHandle, path: string): Promise<ReadonlyMap<string, ZipMember>> {
  const { size } = await file.stat();
  const start = await readAt(file, 0, 4);
  if (start === null || start.readUInt32LE(0) !== localSignature) throw foreign(path, 'it is no zip file');
  const end = await findEnd(file, size);
  if (end === null) throw damaged(path, 'it ends early');
  const count = end.readUInt16LE(10);
  const directory = await readAt(file, end.readUInt32LE(16), end.readUInt32LE(12));
  if (directory === null) throw damaged(path, 'its directory is missing');
  const members = new Map<string, ZipMember>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + centralBytes > directory.length || directory.readUInt32LE(at) !== centralSignature) {
      throw damaged(path, 'its directory is not whole');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const nameAt = at + centralBytes;
    const name = directory.toString('utf8', nameAt, nameAt + nameLength);
    members.set(name, {
      name,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at = nameAt + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return members;
}

/** Where a member's packed bytes begin; null when there is no member there. */
export async function contentAt(file: FileHandle, { headerAt }: ZipMember): Promise<number | null> {
  const header = await readAt(file, headerAt, 30);
  if (header === null || header.readUInt32LE(0) !== localSignature) return null;
  return headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}
