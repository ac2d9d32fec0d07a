/** Bytes of the name fields in files by Garmin Connect, closing NUL included; watches cut longer names. */
export const nameBytes = 16;
/** Bytes of our notes; what matters stands in the first 50. */
export const noteBytes = 64;

const replacements: ReadonlyMap<string, string> = new Map([
  ['×', 'x'],
  ['–', '-'],
  ['—', '-'],
  ['’', "'"],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ø', 'o'],
  ['ł', 'l'],
]);

/**
 * Text that every watch can show: printable ASCII, accents taken off, other signs left out, filled with NUL to a
 * fixed width so that all steps share one definition.
 * @param bytes width of the field; one byte is kept for the closing NUL, which the encoder adds.
 */
export function deviceText(text: string, bytes: number): string {
  const ascii = [...text.normalize('NFKD')]
    .map((sign) => replacements.get(sign) ?? sign)
    .join('')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/ +/g, ' ')
    .trim();
  return ascii
    .slice(0, bytes - 1)
    .trimEnd()
    .padEnd(bytes - 1, '\0');
}
