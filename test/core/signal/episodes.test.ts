import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { episodesAbove, episodesOf } from '../../../src/core/signal/episodes.ts';
import { stretchesOf } from '../../../src/core/signal/stretch.ts';

/** `#` marked, `.` not. */
const marks = (text: string): Uint8Array => Uint8Array.from(text, (letter) => (letter === '#' ? 1 : 0));
const drawn = (text: string, joinGaps: number, minimum: number): string => {
  const line = [...'.'.repeat(text.length)];
  for (const { start, end } of episodesOf(marks(text), { joinGaps, minimum })) line.fill('#', start, end);
  return line.join('');
};

describe('episodes', () => {
  test.each([
    ['keep what is long enough', '..####..', 0, 4, '..####..'],
    ['leave out what is not', '..###...', 0, 4, '........'],
    ['join across a gap, which then belongs to them', '##..##..', 2, 5, '######..'],
    ['do not join across a longer one', '##...##.', 2, 1, '##...##.'],
    ['need their length only after joining', '#.#.#.#.', 1, 7, '#######.'],
    ['reach to both ends', '########', 0, 8, '########'],
  ])('%s', (_, text, joinGaps, minimum, expected) => {
    expect(drawn(text, joinGaps, minimum)).toBe(expected);
  });

  test('without joining and minimum are the marked stretches themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1)), (bits) => {
        const column = Uint8Array.from(bits);
        expect(episodesOf(column, { joinGaps: 0, minimum: 1 })).toEqual(stretchesOf(column, 1));
      }),
    );
  });

  test('lie apart by more than the joined gap, last long enough, and hold every long marked stretch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1), { maxLength: 200 }),
        fc.nat(5),
        fc.nat(9),
        (bits, joinGaps, minimum) => {
          const column = Uint8Array.from(bits);
          const episodes = episodesOf(column, { joinGaps, minimum });
          for (const [at, { start, end }] of episodes.entries()) {
            expect([column[start], column[end - 1]]).toEqual([1, 1]);
            expect(end - start).toBeGreaterThanOrEqual(minimum);
            const next = episodes[at + 1];
            if (next !== undefined) expect(next.start - end).toBeGreaterThan(joinGaps);
          }
          for (const { start, end } of stretchesOf(column, 1)) {
            if (end - start < minimum) continue;
            expect(episodes.some((episode) => episode.start <= start && end <= episode.end)).toBe(true);
          }
        },
      ),
    );
  });

  test('above a line are strictly above it, and an absent value is not', () => {
    const values = Float64Array.of(1, 2, 3, Number.NaN, 3, 3);
    expect(episodesAbove(values, 2, { joinGaps: 0, minimum: 1 })).toEqual([
      { start: 2, end: 3 },
      { start: 4, end: 6 },
    ]);
  });
});
