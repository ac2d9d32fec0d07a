import { BaseType, baseTypeInvalid, baseTypeSize } from './base-type.ts';

/** One field inside a message of a definition: where it lies and how it is written. */
export type FieldLayout = {
  readonly number: number;
  /** bytes from the first byte of the message content. */
  readonly offset: number;
  readonly size: number;
  readonly baseType: number;
};

const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/**
 * The raw number in a field, or NaN when it is absent: invalid, infinite, of size zero, or of a size that its
 * base type does not divide. An array yields its first element, as @garmin/fitsdk does for a field that the
 * profile declares as a single value; in a `byte` array 255 is a value unless all of it is 255. A number that a
 * file declares as text is what the text spells (README.md, "Text where a number belongs").
 * @param view the whole file.
 * @param message position of the message's first content byte.
 */
export function readNumber(
  view: DataView,
  message: number,
  field: FieldLayout,
  littleEndian: boolean,
): number {
  const unit = baseTypeSize[field.baseType];
  if (unit === undefined || field.size === 0 || field.size % unit !== 0) return Number.NaN;
  const at = message + field.offset;
  if (field.baseType === BaseType.string) {
    const spelled = readText(view, message, field);
    return spelled === null ? Number.NaN : finite(Number(spelled));
  }
  if (field.baseType === BaseType.byte && field.size > 1) {
    return onlyFilledWith255(view, at, field.size) ? Number.NaN : view.getUint8(at);
  }
  const value = rawNumber(view, at, field.baseType, littleEndian);
  return value === baseTypeInvalid[field.baseType] ? Number.NaN : finite(value);
}

const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN);

function onlyFilledWith255(view: DataView, at: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (view.getUint8(at + i) !== 0xff) return false;
  return true;
}

function rawNumber(view: DataView, at: number, baseType: number, littleEndian: boolean): number {
  switch (baseType) {
    case BaseType.sint8:
      return view.getInt8(at);
    case BaseType.sint16:
      return view.getInt16(at, littleEndian);
    case BaseType.uint16:
    case BaseType.uint16z:
      return view.getUint16(at, littleEndian);
    case BaseType.sint32:
      return view.getInt32(at, littleEndian);
    case BaseType.uint32:
    case BaseType.uint32z:
      return view.getUint32(at, littleEndian);
    case BaseType.float32:
      return view.getFloat32(at, littleEndian);
    case BaseType.float64:
      return view.getFloat64(at, littleEndian);
    case BaseType.sint64:
      return numberUnless(view.getBigInt64(at, littleEndian), 0x7fffffffffffffffn);
    case BaseType.uint64:
      return numberUnless(view.getBigUint64(at, littleEndian), 0xffffffffffffffffn);
    case BaseType.uint64z:
      return numberUnless(view.getBigUint64(at, littleEndian), 0n);
    default:
      return view.getUint8(at);
  }
}

const numberUnless = (value: bigint, invalid: bigint): number =>
  value === invalid ? Number.NaN : Number(value);

/** The text in a field up to its first NUL, or null when it is empty. Bytes that are not UTF-8 are left out. */
export function readText(view: DataView, message: number, field: FieldLayout): string | null {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + message + field.offset, field.size);
  const strings = text.decode(bytes).replaceAll('\uFFFD', '').split('\0');
  while (strings.at(-1) === '') strings.pop();
  return strings[0] ?? null;
}
