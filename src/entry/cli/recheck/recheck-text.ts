import type { RecheckSummary } from '../../../companion/recheck.ts';
import { localDayOf } from '../../../core/units/instant.ts';
import { countOf } from '../show/count.ts';
import { rejudgedCount, rejudgedLines } from '../show/rejudged-text.ts';

const versions = 'The earlier verdicts stay readable: talktest report RUN --versions';

/** What a recheck came to, for a terminal. */
export function recheckText(
  { checked, runs, dryRun, latest }: RecheckSummary,
  utcOffsetSeconds: number,
): string {
  if (checked === 0) return 'No runs are kept yet. Bring some in with: talktest import FOLDER\n';
  const looked = `${countOf(checked, 'run')} checked.`;
  if (runs.length > 0) {
    const count = rejudgedCount(runs, dryRun ? 'would be judged again' : 'judged again');
    return [
      `${looked} ${count}${dryRun ? ' (dry run: nothing was kept)' : ''}.`,
      '',
      ...rejudgedLines(runs, { names: true }),
      ...(dryRun ? [] : [versions]),
      '',
    ].join('\n');
  }
  const settled = `${looked} Nothing to judge again: every verdict follows from what is known.`;
  if (latest === null) return `${settled}\n`;
  const day = localDayOf(latest.at, utcOffsetSeconds);
  const last = `The last time something changed was ${day}: ${rejudgedCount(latest.runs)}.`;
  return [settled, '', last, '', ...rejudgedLines(latest.runs, { names: true }), versions, ''].join('\n');
}
