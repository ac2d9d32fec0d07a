/** Text without control characters: a file name must not move a terminal's cursor or break a table's line. */
export function harmless(text: string): string {
  let kept = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 32 && (code < 127 || code > 159)) kept += letter;
  }
  return kept;
}
