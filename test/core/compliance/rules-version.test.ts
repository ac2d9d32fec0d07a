import { describe, expect, test } from 'vitest';
import * as constants from '../../../src/core/compliance/constants.ts';
import { fnv1a, rulesVersion, versionOf } from '../../../src/core/compliance/rules-version.ts';
import { verdictTable } from '../../../src/core/compliance/verdict.ts';

describe('the version of the rules', () => {
  // Check values of the FNV authors.
  test.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ])('is hashed by FNV-1a: %j', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });

  test('names edition and hash', () => {
    expect(rulesVersion).toMatch(/^1\.1-[0-9a-f]{8}$/);
    expect(versionOf({ verdictTable, ...constants })).toBe(rulesVersion);
  });

  const numbers = Object.entries(constants).flatMap(([group, values]) =>
    Object.keys(values).map((name) => [group, name] as const),
  );

  test.each(numbers)('changes with %s.%s', (group, name) => {
    const rules: Record<string, Record<string, unknown>> = structuredClone({ ...constants });
    rules[group] = { ...rules[group], [name]: 'another' };
    expect(versionOf({ ...rules, verdictTable })).not.toBe(rulesVersion);
  });

  test('changes with a cell of the verdict table', () => {
    const changed = { ...verdictTable, ok: { ...verdictTable.ok, minor: 'easy-kept' } };
    expect(versionOf({ ...constants, verdictTable: changed })).not.toBe(rulesVersion);
  });
});
