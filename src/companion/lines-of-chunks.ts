/** Lines of a UTF-8 text that comes in chunks, cut anywhere. */
export async function* linesOfChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let begun: string[] = [];
  for await (const chunk of chunks) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield begun.length === 0 ? piece : begun.join('') + piece;
      begun = [];
    }
    if (last !== '') begun.push(last);
  }
  const rest = begun.join('') + decoder.decode();
  if (rest !== '') yield rest;
}
