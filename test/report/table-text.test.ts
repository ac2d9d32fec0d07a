import { expect, test } from 'vitest';
import type { HeartRateMark, PaceMark, RepMatch } from '../../src/core/compliance/judgement.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { renderText } from '../../src/report/text/render-text.ts';
import { factsOf, handJudgement, minuteRuns } from './examples.ts';

/** A session whose second run is marked so. */
function tableOf(paceMark: PaceMark, heartRateMark: HeartRateMark, match: RepMatch, width: number) {
  const { track, changes } = minuteRuns([1, 1.5, 1]);
  const reps = (changes.reps ?? []).map((rep, i) =>
    i === 1 ? { ...rep, paceMark, heartRateMark, match } : rep,
  );
  const report = buildReport(factsOf(handJudgement('too-fast', { ...changes, reps }), track));
  const lines = renderText(report, { colour: false, width }).split('\n');
  const from = lines.findIndex((line) => line.startsWith('  Run   Time'));
  return lines.slice(
    from,
    lines.findIndex((line) => line.startsWith('  Marks:')),
  );
}

test.each([60, 72, 80, 100])('marks of any length fit a terminal of %i columns, and are whole', (width) => {
  for (const paceMark of ['ok', 'fast', 'very-hard', 'unmeasured'] as const) {
    for (const heartRateMark of ['ok', 'over'] as const) {
      for (const match of ['done', 'short', 'merged', 'extra'] as const) {
        const table = tableOf(paceMark, heartRateMark, match, width);
        const long = table.filter((line) => line.length > width);
        expect({ paceMark, heartRateMark, match, long }).toEqual({
          paceMark,
          heartRateMark,
          match,
          long: [],
        });
        if (match === 'merged') expect(table.join('\n')).toContain('walk skipped');
      }
    }
  }
});

test('bars are as long as there is room beside the longest mark', () => {
  expect(tableOf('very-hard', 'ok', 'done', 80)[3]).toMatch(/\+50 % ▆{12} /);
  expect(tableOf('very-hard', 'ok', 'merged', 80)[3]).toMatch(/\+50 % ▆{5} .*very hard, walk skipped$/);
  expect(tableOf('very-hard', 'ok', 'merged', 72)[3]).not.toContain('▆');
});
