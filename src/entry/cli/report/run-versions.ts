import { verdictHistory } from '../../../companion/verdict-history.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { noSuchRun } from '../show/no-such-run.ts';
import { versionsJson, versionsText } from './versions-text.ts';

type VersionsRequest = { readonly run: string; readonly json: boolean; readonly data: string | undefined };

/** Lists the versions of one run's verdict. */
export async function runVersions(
  { run, json, data }: VersionsRequest,
  context: CliContext,
): Promise<ExitStatus> {
  const history = await context.withKept(data, (kept) => verdictHistory(kept, kept.athleteId, run));
  if (history === null) {
    complain(context.terminal.err, noSuchRun(run));
    return 1;
  }
  context.terminal.out.write(json ? versionsJson(history) : versionsText(history));
  return 0;
}
