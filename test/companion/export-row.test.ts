import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameOf, lineOfRow, rowSchemaOf } from '../../src/companion/export-row.ts';
import type { Row, Table } from '../../src/companion/ports/kept-tables.ts';

const table: Table = {
  name: 'shoes',
  columns: [
    { name: 'words', kind: 'text', nullable: false },
    { name: 'perhaps', kind: 'text', nullable: true },
    { name: 'whole', kind: 'integer', nullable: false },
    { name: 'measure', kind: 'real', nullable: true },
  ],
};

const again = (row: Row): unknown => rowSchemaOf(table).parse(JSON.parse(lineOfRow(row)));
const shoe: Row = { words: 'left', perhaps: null, whole: 1n, measure: 0.5 };

/** Anything that a text column may hold, JSON or nearly JSON in front. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.json(),
  fc.constantFrom(
    '{"a": 1}',
    '{"a":1,"a":2}',
    '{"b":{"2":0,"1":0}}',
    '[1.0]',
    '{"$file":"x"}',
    '{"$integer":"1"}',
    '{"__proto__":{"x":1}}',
    '{',
    'null',
    '12',
    '"quoted"',
    '[]',
    '\u2028\n',
  ),
);

describe('a row as a line of JSON', () => {
  test('comes back with every value and its type, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.record({
          words,
          perhaps: fc.option(words),
          whole: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
          measure: fc.option(fc.double({ noNaN: true })),
        }),
        (row) => {
          expect(again(row)).toEqual(row);
          expect(Object.is((again(row) as typeof row).measure, row.measure)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('is one line', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(lineOfRow({ ...shoe, words: text }).indexOf('\n')).toBe(
          lineOfRow({ ...shoe, words: text }).length - 1,
        );
      }),
    );
  });

  test('shows JSON as JSON, so that others can read it', () => {
    expect(lineOfRow({ ...shoe, words: '{"pace":{"source":"race"}}' })).toContain(
      '{"pace":{"source":"race"}}',
    );
  });

  test.each([
    ['a column too many', { ...shoe, colour: 'red' }],
    ['a column too few', { words: 'left', perhaps: null, whole: 1n }],
    ['null where there must be something', { ...shoe, words: null }],
    ['a number for a text', { ...shoe, words: 12 }],
    ['half a number for a whole one', { ...shoe, whole: 1.5 }],
  ])('is refused with %s', (_, row) => {
    expect(rowSchemaOf(table).safeParse(JSON.parse(lineOfRow(row))).success).toBe(false);
  });
});

describe('the name of a file for bytes', () => {
  test.each([
    ['originals', { path: '/home/anna/Läufe/../run 3.fit' }, 'originals/000012-run-3.fit'],
    ['originals', { path: 'C:\\runs\\a.fit' }, 'originals/000012-a.fit'],
    ['samples', { activity_id: '2026-09-28-3fa9c1d2' }, 'samples/000012-2026-09-28-3fa9c1d2'],
    ['pictures', {}, 'pictures/000012'],
  ])('in %s is plain and keeps to its folder', (name, row, expected) => {
    expect(fileNameOf(name, row, 12)).toBe(expected);
  });
});
