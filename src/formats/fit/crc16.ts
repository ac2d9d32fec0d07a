const reflectedPolynomial = 0xa001;
/** Eight tables of 256 entries, one after another: table k advances the remainder by k further zero bytes. */
const tables = buildTables();

function buildTables(): Uint16Array {
  const all = new Uint16Array(8 * 256);
  for (let value = 0; value < 256; value++) {
    let remainder = value;
    for (let bit = 0; bit < 8; bit++)
      remainder = remainder & 1 ? (remainder >>> 1) ^ reflectedPolynomial : remainder >>> 1;
    all[value] = remainder;
  }
  for (let entry = 256; entry < all.length; entry++) {
    const previous = all[entry - 256] as number;
    all[entry] = (previous >>> 8) ^ (all[previous & 0xff] as number);
  }
  return all;
}

/**
 * CRC-16/ARC (reflected polynomial 0xA001, start 0), the checksum of FIT, eight bytes at a step.
 * @param bytes the buffer.
 * @param start first byte, inclusive.
 * @param end last byte, exclusive; at most `bytes.length`.
 * @returns the checksum, 0..65535.
 */
export function crc16(bytes: Uint8Array, start: number, end: number): number {
  const table = tables;
  let crc = 0;
  let at = start;
  for (const last = end - 8; at <= last; at += 8) {
    crc =
      (table[1792 + ((crc ^ (bytes[at] as number)) & 0xff)] as number) ^
      (table[1536 + (((crc >>> 8) ^ (bytes[at + 1] as number)) & 0xff)] as number) ^
      (table[1280 + (bytes[at + 2] as number)] as number) ^
      (table[1024 + (bytes[at + 3] as number)] as number) ^
      (table[768 + (bytes[at + 4] as number)] as number) ^
      (table[512 + (bytes[at + 5] as number)] as number) ^
      (table[256 + (bytes[at + 6] as number)] as number) ^
      (table[bytes[at + 7] as number] as number);
  }
  for (; at < end; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return crc;
}
