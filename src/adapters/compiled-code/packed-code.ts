import zlib from 'node:zlib';

/** Compiled code of each chunk by the chunk's name. */
export type CompiledChunks = ReadonlyMap<string, Buffer>;

const wordBytes = 4;
const frontBytes = 2 * wordBytes;
const none: CompiledChunks = new Map();

/**
 * Puts compiled chunks into one file: check sum of all that follows, length of the head, head, chunk after chunk.
 * @param key names everything that the code depends on beside its source
 */
export function packCode(key: string, chunks: CompiledChunks): Buffer {
  const lengths = [...chunks].map(([name, code]) => [name, code.length]);
  const head = Buffer.from(JSON.stringify([key, lengths]));
  const packed = Buffer.concat([Buffer.alloc(frontBytes), head, ...chunks.values()]);
  packed.writeUInt32LE(head.length, wordBytes);
  packed.writeUInt32LE(zlib.crc32(packed.subarray(wordBytes)), 0);
  return packed;
}

/**
 * Takes it apart again. V8 itself looks at the version, the flags and the length of the source only, and executes
 * whatever the rest says: so every bit is checked here.
 * @returns nothing when the file was made for something else or is damaged
 */
export function unpackCode(key: string, packed: Buffer): CompiledChunks {
  if (packed.length < frontBytes) return none;
  if (zlib.crc32(packed.subarray(wordBytes)) !== packed.readUInt32LE(0)) return none;
  let at = frontBytes + packed.readUInt32LE(wordBytes);
  const [madeFor, lengths] = JSON.parse(packed.toString('utf8', frontBytes, at));
  if (madeFor !== key) return none;
  const chunks = new Map<string, Buffer>();
  for (const [name, length] of lengths) {
    chunks.set(name, packed.subarray(at, at + length));
    at += length;
  }
  return chunks;
}
