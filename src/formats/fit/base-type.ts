/** Base types of the FIT protocol, number without the endian flag (bit 7). */
export const BaseType = {
  enum: 0x00,
  sint8: 0x01,
  uint8: 0x02,
  sint16: 0x03,
  uint16: 0x04,
  sint32: 0x05,
  uint32: 0x06,
  string: 0x07,
  float32: 0x08,
  float64: 0x09,
  uint8z: 0x0a,
  uint16z: 0x0b,
  uint32z: 0x0c,
  byte: 0x0d,
  sint64: 0x0e,
  uint64: 0x0f,
  uint64z: 0x10,
} as const;

/** The lower five bits of a definition's base-type byte. */
export const baseTypeMask = 0x1f;

/** Bytes of one value, by base type. */
export const baseTypeSize: readonly number[] = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8];

/** The value that stands for "absent", by base type; floats and 64-bit types have none here (see `readNumber`). */
export const baseTypeInvalid: readonly number[] = [
  0xff,
  0x7f,
  0xff,
  0x7fff,
  0xffff,
  0x7fffffff,
  0xffffffff,
  Number.NaN,
  Number.NaN,
  Number.NaN,
  0,
  0,
  0,
  0xff,
  Number.NaN,
  Number.NaN,
  Number.NaN,
];

/** Whole numbers of at most 32 bits: what every column and every number of a known message is made of. */
export function isPlainInteger(baseType: number): boolean {
  return baseType < BaseType.string || (baseType >= BaseType.uint8z && baseType <= BaseType.byte);
}
