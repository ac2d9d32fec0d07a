import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { WrongUsage } from '../../wrong-usage.ts';

/** One athlete as it stands in the file, and the line of each of its values. */
export type FileEntry = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly lineOf: (key: string) => number;
};

/** The one sentence for a line that does not fit. */
export const wrongLine = (file: string, line: number, message: string): WrongUsage =>
  new WrongUsage(`${file}, line ${line}: ${message}`);

const yamlShape = 'expected a list of athletes, like\n  - name: Anna\n    max-hr: 186\n    cap: 7:45/km';

/**
 * Athletes in YAML: a list, at the top or under `athletes:`.
 * @throws WrongUsage with file and line
 */
export function yamlEntries(text: string, file: string): readonly FileEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) throw wrongLine(file, lines.linePos(fault.pos[0]).line, fault.message);
  const lineAt = (node: Node): number => lines.linePos(node.range?.[0] ?? 0).line;
  const top = document.contents;
  const list = isMap(top) ? top.get('athletes', true) : top;
  if (!isSeq(list)) throw wrongLine(file, 1, yamlShape);
  return list.items.map((item) => {
    if (!isMap(item)) throw wrongLine(file, lineAt(list), yamlShape);
    const pairs = item.items.map(({ key, value }) => {
      // As typed where it was typed: a pace stays one, whatever YAML makes of it.
      const typed = isScalar(value) ? (value.source ?? value.value) : value;
      return [String(key), { typed, line: isNode(key) ? lineAt(key) : lineAt(item) }] as const;
    });
    const known = new Map(pairs);
    return {
      values: Object.fromEntries(pairs.map(([name, { typed }]) => [name, typed])),
      lineOf: (key) => known.get(key)?.line ?? lineAt(item),
    };
  });
}

/** The cells of one line (RFC 4180, without line breaks inside quotes). */
function cellsOf(line: string): readonly string[] {
  const separator = line.includes(';') && !line.includes(',') ? ';' : ',';
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    if (letter === '"' && quoted && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

/**
 * Athletes in a table with a heading: `name,max-hr,cap`. An empty cell says nothing.
 * @throws WrongUsage with file and line
 */
export function csvEntries(text: string, file: string): readonly FileEntry[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const heading = cellsOf(lines[0] ?? '');
  return lines.flatMap((line, index): FileEntry[] => {
    if (index === 0 || line.trim() === '') return [];
    const cells = cellsOf(line);
    if (cells.length > heading.length) {
      throw wrongLine(
        file,
        index + 1,
        `expected ${heading.length} cells as in the heading, found ${cells.length}`,
      );
    }
    const given = cells
      .map((cell, at) => [heading[at] ?? '', cell] as const)
      .filter(([, cell]) => cell !== '');
    return [{ values: Object.fromEntries(given), lineOf: () => index + 1 }];
  });
}
