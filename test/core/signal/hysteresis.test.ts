import { describe, expect, test } from 'vitest';
import { hysteresis, Leaning } from '../../../src/core/signal/hysteresis.ts';

const letters: Readonly<Record<string, number>> = { u: Leaning.upper, l: Leaning.lower, '-': Leaning.none };
const states = (text: string, restarts = ''): string =>
  [
    ...hysteresis(
      Uint8Array.from(text, (letter) => letters[letter] ?? 0),
      3,
      Uint8Array.from(text, (_, at) => (restarts[at] === 'x' ? 1 : 0)),
    ),
  ].join('');

describe('a switch with memory', () => {
  test.each([
    ['changes after three in a row, dated to the first of them', 'lluuuul', '0011111'],
    ['ignores shorter ones', 'lluulluul', '000000000'],
    ['keeps its state in the dead zone', 'uuu----lll', '1111111000'],
    ['counts anew after the dead zone', 'uu-uu-uuu', '000000111'],
  ])('%s', (_, leanings, expected) => {
    expect(states(leanings)).toBe(expected);
  });

  test('starts anew where the memory is lost', () => {
    expect(states('uuuuu--uuu', '....x.....')).toBe('1111000111');
  });
});
