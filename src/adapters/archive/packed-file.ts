import { constants, deflateRawSync } from 'node:zlib';
import { ZipPassThrough } from 'fflate';

/** Level 6 makes an export of real recordings 4 % smaller and takes half as long again. */
const level = 1;

/**
 * A file inside a zip, packed with Node's own deflate, which is twice as fast as one in JavaScript. Every chunk but
 * the last ends on a byte (RFC 1951: an empty stored block), so chunk after chunk is one stream. fflate counts the
 * bytes and keeps the checksum.
 */
export class PackedFile extends ZipPassThrough {
  override compression = 8;

  protected override process(chunk: Uint8Array, final: boolean): void {
    const finishFlush = final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata(null, deflateRawSync(chunk, { level, finishFlush }), final);
  }
}
