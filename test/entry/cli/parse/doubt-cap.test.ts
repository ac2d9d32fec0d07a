import { describe, expect, test } from 'vitest';
import { doubtCap } from '../../../../src/entry/cli/parse/doubt-cap.ts';
import { parsePace } from '../../../../src/entry/cli/parse/parse-pace.ts';

describe('a cap that was probably meant in the other unit', () => {
  test.each(['7:45/km', '5:10/km', '9:30/km', '12:30/mi', '9:00/mi', '16:00/mi'])(
    '%s is not doubted',
    (text) => {
      expect(doubtCap(parsePace(text))).toBeNull();
    },
  );

  // 465 s / 1.609344 = 288.9 s = 4:49; 750 s x 1.609344 = 1207 s = 20:07.
  test.each([
    [
      '7:45/mi',
      'a cap of 7:45 /mi is 4:49 /km, fast for an easy pace. Was it meant /km? It is taken as typed.',
    ],
    ['12:30/km', 'a cap of 12:30 /km is 20:07 /mi, a walking pace. Was it meant /mi? It is taken as typed.'],
  ])('%s', (text, said) => {
    expect(doubtCap(parsePace(text))).toBe(said);
  });
});
