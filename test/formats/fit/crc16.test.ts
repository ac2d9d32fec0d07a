import { CrcCalculator } from '@garmin/fitsdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc16 } from '../../../src/formats/fit/crc16.ts';

const checksum = (bytes: Uint8Array, start = 0, end = bytes.length): number =>
  crc16(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), start, end);

// The check value that catalogues of checksums give for CRC-16/ARC.
test('the checksum of "123456789" is 0xBB3D', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xbb3d);
});

test('is the SDK’s for any bytes of any length, from anywhere to anywhere', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 700 }), fc.nat(700), fc.nat(700), (bytes, a, b) => {
      const start = Math.min(a, b, bytes.length);
      const end = Math.min(Math.max(a, b), bytes.length);
      expect(checksum(bytes, start, end)).toBe(
        CrcCalculator.calculateCRC(bytes.subarray(start, end), 0, end - start),
      );
    }),
    { numRuns: 500 },
  );
});

test('notices any single bit that flipped', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i * 37) & 0xff);
  const right = checksum(bytes);
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(checksum(flipped)).not.toBe(right);
  }
});
