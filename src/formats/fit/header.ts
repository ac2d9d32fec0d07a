/** Where the parts of one FIT file lie in the bytes; files may be chained one behind the other. */
export type FitHeader = {
  readonly start: number;
  /** first byte of the messages. */
  readonly dataStart: number;
  /** declared size of the messages in bytes; 0 in a file that the device never finished. */
  readonly dataSize: number;
  readonly protocolVersion: number;
  readonly profileVersion: number;
};

const shortestHeader = 12;
const magic = [0x2e, 0x46, 0x49, 0x54];
const magicOffset = 8;

/**
 * Reads a FIT file header of 12 or 14 bytes. Its own checksum is not a condition: FR110 watches wrote it
 * wrongly before perfectly good runs, and 0 is allowed.
 * @returns null when the bytes at `start` are no FIT header.
 */
export function readHeader(view: DataView, start: number): FitHeader | null {
  if (start + shortestHeader > view.byteLength) return null;
  const size = view.getUint8(start);
  if (size !== 12 && size !== 14) return null;
  if (magic.some((byte, i) => view.getUint8(start + magicOffset + i) !== byte)) return null;
  return {
    start,
    dataStart: start + size,
    dataSize: view.getUint32(start + 4, true),
    protocolVersion: view.getUint8(start + 1),
    profileVersion: view.getUint16(start + 2, true),
  };
}
