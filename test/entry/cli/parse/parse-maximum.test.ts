import { describe, expect, test } from 'vitest';
import { oneMaximum, parseAge, parseMaximum } from '../../../../src/entry/cli/parse/parse-maximum.ts';

describe('a maximum heart rate as people type it', () => {
  test.each([
    ['186', { kind: 'tested', bpm: 186 }],
    [' 186 bpm', { kind: 'tested', bpm: 186 }],
    ['~186', { kind: 'guess', bpm: 186 }],
    ['~ 186', { kind: 'guess', bpm: 186 }],
    ['≈186', { kind: 'guess', bpm: 186 }],
  ])('%s', (text, maximum) => {
    expect(parseMaximum(text)).toEqual(maximum);
  });

  test.each(['', 'high', '86', '260', '186.5', '-186', '0x7f', '186/km'])('refuses %j', (text) => {
    expect(() => parseMaximum(text)).toThrow(
      `--max-hr takes your maximum heart rate, 120 to 230 bpm, like 186 (tested) or ~186 (a guess). Got ${JSON.stringify(text)}.`,
    );
  });
});

describe('an age', () => {
  test('44', () => {
    expect(parseAge('44')).toEqual({ kind: 'age', years: 44 });
  });

  test.each(['4', '144', '44.5', 'forty', '', '1982'])('refuses %j', (text) => {
    expect(() => parseAge(text)).toThrow(/--age takes your age in years, 10 to 110, like 44\. Got /);
  });

  test('beside a maximum is a contradiction', () => {
    expect(() => oneMaximum(parseMaximum('186'), parseAge('44'))).toThrow(/Give --max-hr alone/);
  });

  test('or a maximum alone is taken as it is, neither is null', () => {
    expect(oneMaximum(parseMaximum('186'), undefined)).toEqual({ kind: 'tested', bpm: 186 });
    expect(oneMaximum(undefined, parseAge('44'))).toEqual({ kind: 'age', years: 44 });
    expect(oneMaximum(undefined, undefined)).toBeNull();
  });
});
