import { harmless } from '../words/harmless.ts';
import { unbroken } from '../words/unbroken.ts';

/**
 * Breaks text into lines of at most `width` characters, at spaces. A number stays with its unit:
 * no line begins with `%`, `/km`, `bpm` and their like.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const words = unbroken(harmless(text)).split(' ');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
    while (line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => each.replaceAll('\u00a0', ' '));
}

/** Text in a column: label on the first line, the rest indented below it. */
export function hanging(label: string, text: string, indent: number, width: number): readonly string[] {
  const lines = wrapped(text, width - indent);
  return lines.map((line, index) => (index === 0 ? label.padEnd(indent) : ' '.repeat(indent)) + line);
}
