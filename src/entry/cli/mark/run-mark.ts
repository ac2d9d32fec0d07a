import { showAthlete } from '../../../companion/athlete.ts';
import { markByRule } from '../../../companion/mark-by-rule.ts';
import { markRun } from '../../../companion/mark-run.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { noSuchRun } from '../show/no-such-run.ts';
import type { MarkRequest } from './mark-request.ts';
import { markedByRuleText, markedText } from './mark-text.ts';

type Request<Kind> = Extract<MarkRequest, { kind: Kind }> & { readonly data: string | undefined };

/** Marks one run and says how it stands now. */
export async function runMark(
  { run, change, data }: Request<'one'>,
  context: CliContext,
): Promise<ExitStatus> {
  const marked = await context.withKept(data, (kept) => markRun(kept, kept.athleteId, run, change));
  if (marked === null) {
    complain(context.terminal.err, noSuchRun(run));
    return 1;
  }
  context.terminal.out.write(markedText(marked));
  return 0;
}

/** Marks the runs of a rule, or says which they would be. */
export async function runMarkByRule(
  { rule, words, intent, dryRun, data }: Request<'rule'>,
  context: CliContext,
): Promise<ExitStatus> {
  const { terminal } = context;
  return context.withKept(data, async (kept) => {
    const { athlete, record } = await showAthlete(kept, kept.athleteId);
    if (rule.race && record.races.length === 0) {
      complain(
        terminal.err,
        'no race is known yet. Tell each with: talktest athlete set --race "5 km 24:34 on 2026-03-01"',
      );
      return 1;
    }
    const marked = await markByRule(kept, kept.athleteId, rule, intent, { words, dryRun });
    terminal.out.write(markedByRuleText(marked, intent, athlete.units));
    return 0;
  });
}
