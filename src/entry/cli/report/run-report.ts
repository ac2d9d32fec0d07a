import { reportRun } from '../../../companion/report-run.ts';
import { buildReport } from '../../../report/build-report.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { ReportFormat } from '../show/format.ts';
import { reportSink } from '../show/report-sink.ts';

type ReportRequest = {
  readonly run: string;
  readonly format: ReportFormat;
  readonly out: string | null;
  readonly data: string | undefined;
};

/** Shows one kept run, or says how to find the one that was meant. */
export async function runReport(request: ReportRequest, context: CliContext): Promise<ExitStatus> {
  const { run, format, out } = request;
  const facts = await context.withKept(request.data, (kept) => reportRun(kept, kept.athleteId, run));
  if (facts === null) {
    complain(
      context.terminal.err,
      run === 'latest'
        ? 'no runs are kept yet. Bring some in with: talktest import FOLDER'
        : `no kept run has the id ${JSON.stringify(run)}. "talktest runs" lists them all.`,
    );
    return 1;
  }
  const sink = await reportSink({ format, out, lines: false }, context);
  await sink.show(buildReport(facts));
  return sink.end();
}
