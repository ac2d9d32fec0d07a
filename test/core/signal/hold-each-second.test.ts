import { describe, expect, test } from 'vitest';
import { holdEachSecond } from '../../../src/core/signal/hold-each-second.ts';

const absent = Number.NaN;
const held = (seconds: number[], values: number[], length: number): number[] => [
  ...holdEachSecond(Float64Array.from(seconds), Float64Array.from(values), length, {
    between: 15,
    across: 5,
  }),
];

describe('a value per second', () => {
  test('holds until the next record', () => {
    expect(held([0, 2, 5], [100, 110, 120], 6)).toEqual([100, 100, 110, 110, 110, 120]);
  });

  test('holds over 15 s, and over 16 s only its own second', () => {
    expect(held([0, 15], [100, 110], 16)).toEqual([...new Array(15).fill(100), 110]);
    expect(held([0, 16], [100, 110], 17)).toEqual([100, ...new Array(15).fill(absent), 110]);
  });

  test('holds across records without it for 5 s', () => {
    const bare = [100, absent, absent, absent, absent, 105];
    expect(held([0, 1, 2, 3, 4, 5, 6, 7], [...bare, 106, 107], 6)).toEqual([100, 100, 100, 100, 100, 105]);
  });

  test('over more is absent from the first record without it on', () => {
    const values = [98, 99, 100, absent, absent, absent, 106, 107];
    expect(held([0, 1, 2, 4, 5, 6, 8, 9], values, 9)).toEqual([
      98,
      99,
      100,
      100,
      ...new Array(4).fill(absent),
      106,
    ]);
  });

  test('that never comes back is absent from the first record without it on', () => {
    expect(held([0, 1, 3, 4], [100, 101, absent, absent], 5)).toEqual([100, 101, 101, absent, absent]);
  });

  test('holds across bare records where a recorder writes its columns in turn, as Suunto does', () => {
    expect(held([0, 1, 2, 3, 4], [100, absent, absent, absent, 104], 5)).toEqual([100, 100, 100, 100, 104]);
  });

  test('of two records in one second is that of the later one, unless that has none', () => {
    expect(held([0, 1, 1, 2], [100, 101, 102, 103], 3)).toEqual([100, 102, 103]);
    expect(held([0, 1, 1, 2], [100, 101, absent, 103], 3)).toEqual([100, 101, 103]);
  });

  test('starts with the first record and ends with the grid', () => {
    expect(held([2, 3, 9], [100, 101, 102], 5)).toEqual([absent, absent, 100, 101, 101]);
  });

  test('of a record within a second belongs to that second', () => {
    expect(held([0.4, 1.9, 3.2], [100, 101, 102], 4)).toEqual([100, 101, 101, 102]);
  });
});
