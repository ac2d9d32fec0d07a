import { expect, test } from 'vitest';
import { parseMaximum } from '../../../../src/entry/cli/parse/parse-maximum.ts';
import { parseBeltSpeed, parsePace } from '../../../../src/entry/cli/parse/parse-pace.ts';
import { parseRace } from '../../../../src/entry/cli/parse/parse-race.ts';

const many = 60_000;

// Found by the fuzzer: sixty thousand spaces took minutes.
test.each([
  ['race', parseRace, `5 km${' '.repeat(many)}24:34 on`],
  ['race', parseRace, ' '.repeat(many)],
  ['pace', parsePace, `7:45${' '.repeat(many)}km`],
  ['belt', parseBeltSpeed, `8.5${' '.repeat(many)}`],
  ['maximum', parseMaximum, ' '.repeat(many)],
])('a %s of sixty thousand letters is refused at once, in a message that fits a screen', (_, parse, text) => {
  const before = process.cpuUsage();
  let said = '';
  try {
    parse(text);
  } catch (error) {
    said = String(error);
  }
  expect(said).toMatch(/takes .* Got /s);
  expect(said.length).toBeLessThan(400);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(300);
});
