import { createHash } from 'node:crypto';

/** SHA-256 of bytes, in hexadecimal: the identity of a file. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
