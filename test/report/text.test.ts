import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/report/build-report.ts';
import { renderLine, renderText } from '../../src/report/text/render-text.ts';
import { exampleNamed, examples } from './verdict-examples.ts';

const ansi = new RegExp(`${String.fromCodePoint(27)}\\[[\\d;]*m`, 'g');
const all = examples.map((example) => [example.name, buildReport(example.facts)] as const);

describe('the report in a terminal', () => {
  test.each(all)('%s begins with the answer', (_, report) => {
    const [first] = renderText(report, { colour: false, width: 80 }).split('\n');
    expect(first).toMatch(/^ {2}Was it easy\? (Yes|Nearly|No|Can't tell)\. /);
  });

  test.each([60, 72, 80, 100])('fits %i columns', (width) => {
    for (const [name, report] of all) {
      for (const line of renderText(report, { colour: false, width }).split('\n')) {
        expect([name, line, line.length <= width]).toEqual([name, line, true]);
      }
    }
  });

  test('says the same with and without colour', () => {
    for (const [, report] of all) {
      const plain = renderText(report, { colour: false, width: 80 });
      const coloured = renderText(report, { colour: true, width: 80 });
      expect(plain).not.toMatch(ansi);
      expect(coloured).toMatch(ansi);
      expect(coloured.replaceAll(ansi, '').replaceAll(/ +\n/g, '\n')).toBe(plain);
    }
  });

  test('draws ten blocks above the cap line for ten fast runs', () => {
    const lines = renderText(buildReport(exampleNamed('intervals').facts), {
      colour: false,
      width: 80,
    }).split('\n');
    const cap = lines.findIndex((line) => /^ {2}━{70}$/.test(line));
    expect(lines[cap - 1]?.match(/██/g)).toHaveLength(10);
    expect(lines[cap + 1]).toMatch(/1 +2 +3 +4 +5 +6 +7 +8 +9 +10/);
  });

  test('hangs kept runs under the line', () => {
    const lines = renderText(buildReport(exampleNamed('kept repetitions').facts), {
      colour: false,
      width: 80,
    }).split('\n');
    const cap = lines.findIndex((line) => /^ {2}━{70}$/.test(line));
    expect(lines[cap + 1]?.match(/██|▀▀|▔▔/g)).toHaveLength(9);
    expect(lines[cap - 1]?.match(/[▁▂▃▄▅▆▇█]{2}/g)).toHaveLength(1);
  });

  test('names the command-line options that were missing', () => {
    const text = renderText(buildReport(exampleNamed('nothing given').facts), { colour: false, width: 80 });
    expect(text.replaceAll(/\s+/g, ' ')).toContain('--cap 7:45/km');
    expect(text).toContain('--age 44');
  });

  test('has a form for lists: one line', () => {
    expect(renderLine(buildReport(exampleNamed('intervals').facts))).toBe(
      'Mon 28 Sep 2026, 18:12: No. Run as intervals: typically 18 % over the cap of 7:45 /km. Next: the same session again, 10 × [1:1].',
    );
  });
});
