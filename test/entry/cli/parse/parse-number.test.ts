import { describe, expect, test } from 'vitest';
import { parseChoice, parseEffort, parseYesNo } from '../../../../src/entry/cli/parse/parse-number.ts';

describe('effort', () => {
  test.each([
    ['0', 0],
    ['3', 3],
    ['3.5', 3.5],
    ['3,5', 3.5],
    ['10', 10],
  ])('%s', (text, effort) => {
    expect(parseEffort(text)).toBe(effort);
  });

  test.each(['11', '-1', '3.2', 'easy', ''])('refuses %j', (text) => {
    expect(() => parseEffort(text)).toThrow(/--rpe takes how hard it felt, 0 .* to 10 .* Got /);
  });
});

describe('yes or no', () => {
  test.each([
    ['yes', true],
    ['Y', true],
    ['no', false],
    ['N', false],
  ])('%s', (text, answer) => {
    expect(parseYesNo(text, '--talk-test', 'x')).toBe(answer);
  });

  test.each(['true', '1', '', 'maybe'])('refuses %j', (text) => {
    expect(() => parseYesNo(text, '--talk-test', 'full sentences?')).toThrow(
      `--talk-test takes yes or no (full sentences?). Got ${JSON.stringify(text)}.`,
    );
  });
});

describe('a choice', () => {
  test('is taken in any case', () => {
    expect(parseChoice('JSON', '--format', ['text', 'json'])).toBe('json');
    expect(parseChoice('b', '--plan', ['A', 'B', 'none'])).toBe('B');
  });

  test('names what there is', () => {
    expect(() => parseChoice('pdf', '--format', ['text', 'json', 'md'])).toThrow(
      '--format takes text, json or md. Got "pdf".',
    );
  });
});
