/** Bytes that must be there before the other functions can tell. */
export const signatureBytes = 12;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);

/** ".FIT" at byte 8. */
export const isFit = (bytes: Uint8Array): boolean =>
  bytes[8] === 0x2e && bytes[9] === 0x46 && bytes[10] === 0x49 && bytes[11] === 0x54;

export const mayHoldFit = (bytes: Uint8Array): boolean => isFit(bytes) || isGzip(bytes) || isZip(bytes);
