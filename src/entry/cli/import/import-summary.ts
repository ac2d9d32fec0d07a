import type { ImportCounts, ImportSummary } from '../../../companion/import-paths.ts';
import { countOf } from '../show/count.ts';

type Row = readonly [count: number, words: string];

function rowsOf(counts: ImportCounts, runs: number, dryRun: boolean): readonly Row[] {
  const stored = counts.stored;
  const more = runs > stored ? ` (${countOf(runs, 'run')})` : '';
  const rows: readonly Row[] = [
    [stored, `${dryRun ? 'would be kept' : 'kept'}${more}`],
    [counts['already-known'], 'known already'],
    [counts['not-a-run'], 'of another sport, not kept'],
    [counts['not-an-activity'], 'not a recording (settings, courses, workouts)'],
    [counts.unreadable, 'could not be read (named above)'],
  ];
  return rows.filter(([count]) => count > 0);
}

function took(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  return seconds < 90 ? countOf(Math.round(seconds), 'second') : countOf(Math.round(seconds / 60), 'minute');
}

/** What an import came to, by outcome, and what to type next. */
export function summaryText(summary: ImportSummary): string {
  const { files, counts, runs, judgedAgain, dryRun, elapsedSeconds } = summary;
  if (files === 0) {
    return 'No FIT files were found there. Looked for .fit, .fit.gz and .zip in the folder and the folders below it.\n';
  }
  const rows = rowsOf(counts, runs, dryRun);
  const width = Math.max(...rows.map(([count]) => count.toLocaleString('en-GB').length));
  const lines = [
    `${countOf(files, 'file')} in ${took(elapsedSeconds)}${dryRun ? ' (dry run: nothing was kept)' : ''}`,
    ...rows.map(([count, words]) => `  ${count.toLocaleString('en-GB').padStart(width)}  ${words}`),
    ...(judgedAgain > 0
      ? [`${countOf(judgedAgain, 'earlier run')} judged again, because these runs change what they rest on.`]
      : []),
    ...(counts.stored > 0 && !dryRun
      ? ['', 'Next: talktest runs, talktest report latest, talktest next']
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
