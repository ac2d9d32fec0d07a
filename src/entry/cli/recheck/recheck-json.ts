import type { RecheckSummary } from '../../../companion/recheck.ts';
import type { RejudgedRun, VerdictInShort } from '../../../companion/rejudged.ts';
import { saysOtherwise } from '../../../companion/rejudged.ts';
import { isoInstant } from '../../../core/units/instant.ts';
import { movesOf, reasonsOf } from '../show/rejudged-text.ts';

const heading = ({ verdict, treatedAsIntervals }: VerdictInShort) => ({ verdict, treatedAsIntervals });

const record = (runs: readonly RejudgedRun[]) => ({
  judgedAgain: runs.length,
  otherVerdict: runs.filter(saysOtherwise).length,
  moves: movesOf(runs).map(({ from, to, runs: count }) => ({
    from: heading(from),
    to: heading(to),
    runs: count,
  })),
  because: reasonsOf(runs),
  runs: runs.map(({ runId, day, before, after, because }) => ({ id: runId, day, before, after, because })),
});

/** What a recheck came to, for programs. `latest`: when nothing changed, what the re-judgement before it brought. */
export function recheckJson({ checked, runs, dryRun, latest }: RecheckSummary): string {
  const told = {
    dryRun,
    checked,
    ...record(runs),
    latest: latest === null ? null : { judgedAt: isoInstant(latest.at), ...record(latest.runs) },
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
