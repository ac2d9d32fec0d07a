import type { CapMark, Placement } from '../report.ts';

const shapeAt = { pace: 3, heartRate: 8 };
const lineLength = 12;

function row(shapes: readonly (readonly [number, string])[], ground: string): string {
  const letters = [...ground.repeat(lineLength)];
  for (const [at, shape] of shapes) letters[at] = shape;
  return letters.join('');
}

/** The cap mark in three rows of characters: above the line, the line, under it. An empty first row is left out. */
export function markRows(mark: CapMark): { readonly rows: readonly string[]; readonly lineRow: number } {
  if (mark.kind === 'line') return { rows: [row([], '━')], lineRow: 0 };
  if (mark.kind === 'intervals') return { rows: [' ██  ██  ██ ', row([], '━')], lineRow: 1 };
  const shapes: readonly (readonly [Placement, number, string, string])[] = [
    [mark.pace, shapeAt.pace, '■', '□'],
    [mark.heartRate, shapeAt.heartRate, '●', '○'],
  ];
  const standing = (where: Placement): readonly (readonly [number, string])[] =>
    shapes.filter(([placement]) => placement === where).map(([, at, filled]) => [at, filled] as const);
  const hollow = shapes
    .filter(([placement]) => placement === 'not-judged')
    .flatMap(([, at, , empty]) => [[at - 1, ' '] as const, [at, empty] as const, [at + 1, ' '] as const]);
  const rows = [
    row(standing('above'), ' '),
    row([...standing('on'), ...hollow], '━'),
    row(standing('under'), ' '),
  ];
  const kept = rows.filter((each, index) => index === 1 || each.trim() !== '');
  return { rows: kept, lineRow: kept.indexOf(rows[1] ?? '') };
}
