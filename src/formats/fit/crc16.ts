const reflectedPolynomial = 0xa001;
const blockBytes = 64;

const table = Uint16Array.from({ length: 256 }, (_, value) => {
  let remainder = value;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ reflectedPolynomial : remainder >>> 1;
  }
  return remainder;
});

/**
 * CRC-16/ARC (polynomial x^16 + x^15 + x^2 + 1, reflected, start 0), the checksum of FIT.
 *
 * The polynomial is (x + 1)(x^15 + x + 1). Modulo the second factor x^15 = x + 1, and squaring five times
 * x^480 = x^32 + 1; times x^32 + 1, which the first factor divides, x^512 = x^480 + x^64 + 1 modulo the whole.
 * So a 32-bit word may be taken out if it is added to the words 1, 14 and 16 places behind it: the long part
 * needs no table and no multiplication, and 64 bytes are left for the table.
 * @param view the buffer.
 * @param start first byte, inclusive.
 * @param end last byte, exclusive; at most `view.byteLength`.
 * @returns the checksum, 0..65535.
 */
export function crc16(view: DataView, start: number, end: number): number {
  if (end - start < 2 * blockBytes) return bytewise(view, start, end, 0);
  let at = start;
  let w0 = view.getInt32(at + 0, true);
  let w1 = view.getInt32(at + 4, true);
  let w2 = view.getInt32(at + 8, true);
  let w3 = view.getInt32(at + 12, true);
  let w4 = view.getInt32(at + 16, true);
  let w5 = view.getInt32(at + 20, true);
  let w6 = view.getInt32(at + 24, true);
  let w7 = view.getInt32(at + 28, true);
  let w8 = view.getInt32(at + 32, true);
  let w9 = view.getInt32(at + 36, true);
  let w10 = view.getInt32(at + 40, true);
  let w11 = view.getInt32(at + 44, true);
  let w12 = view.getInt32(at + 48, true);
  let w13 = view.getInt32(at + 52, true);
  let w14 = view.getInt32(at + 56, true);
  let w15 = view.getInt32(at + 60, true);
  for (at += blockBytes; at <= end - blockBytes; at += blockBytes) {
    w1 ^= w0;
    w14 ^= w0;
    w2 ^= w1;
    w15 ^= w1;
    w3 ^= w2;
    w4 ^= w3;
    w5 ^= w4;
    w6 ^= w5;
    w7 ^= w6;
    w8 ^= w7;
    w9 ^= w8;
    w10 ^= w9;
    w11 ^= w10;
    w12 ^= w11;
    w13 ^= w12;
    w14 ^= w13;
    w15 ^= w14;
    w0 = view.getInt32(at + 0, true) ^ w0 ^ w2 ^ w15;
    w1 = view.getInt32(at + 4, true) ^ w1 ^ w3;
    w2 = view.getInt32(at + 8, true) ^ w2 ^ w4;
    w3 = view.getInt32(at + 12, true) ^ w3 ^ w5;
    w4 = view.getInt32(at + 16, true) ^ w4 ^ w6;
    w5 = view.getInt32(at + 20, true) ^ w5 ^ w7;
    w6 = view.getInt32(at + 24, true) ^ w6 ^ w8;
    w7 = view.getInt32(at + 28, true) ^ w7 ^ w9;
    w8 = view.getInt32(at + 32, true) ^ w8 ^ w10;
    w9 = view.getInt32(at + 36, true) ^ w9 ^ w11;
    w10 = view.getInt32(at + 40, true) ^ w10 ^ w12;
    w11 = view.getInt32(at + 44, true) ^ w11 ^ w13;
    w12 = view.getInt32(at + 48, true) ^ w12 ^ w14;
    w13 = view.getInt32(at + 52, true) ^ w13 ^ w15;
    w14 = view.getInt32(at + 56, true) ^ w14;
    w15 = view.getInt32(at + 60, true) ^ w15;
  }
  const rest = new DataView(new ArrayBuffer(blockBytes));
  rest.setInt32(0, w0, true);
  rest.setInt32(4, w1, true);
  rest.setInt32(8, w2, true);
  rest.setInt32(12, w3, true);
  rest.setInt32(16, w4, true);
  rest.setInt32(20, w5, true);
  rest.setInt32(24, w6, true);
  rest.setInt32(28, w7, true);
  rest.setInt32(32, w8, true);
  rest.setInt32(36, w9, true);
  rest.setInt32(40, w10, true);
  rest.setInt32(44, w11, true);
  rest.setInt32(48, w12, true);
  rest.setInt32(52, w13, true);
  rest.setInt32(56, w14, true);
  rest.setInt32(60, w15, true);
  return bytewise(view, at, end, bytewise(rest, 0, blockBytes, 0));
}

function bytewise(view: DataView, start: number, end: number, before: number): number {
  let crc = before;
  for (let at = start; at < end; at++)
    crc = (crc >>> 8) ^ (table[(crc ^ view.getUint8(at)) & 0xff] as number);
  return crc;
}
