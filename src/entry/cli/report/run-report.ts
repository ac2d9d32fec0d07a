import { reportVersion } from '../../../companion/report-run.ts';
import { buildReport } from '../../../report/build-report.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { ReportFormat } from '../show/format.ts';
import { noSuchRun } from '../show/no-such-run.ts';
import { reportSink } from '../show/report-sink.ts';

type ReportRequest = {
  readonly run: string;
  /** of the verdict; null: the one that holds. */
  readonly version: number | null;
  readonly format: ReportFormat;
  readonly out: string | null;
  readonly data: string | undefined;
};

/** Shows one kept run, or says how to find the one that was meant. */
export async function runReport(request: ReportRequest, context: CliContext): Promise<ExitStatus> {
  const { run, version, format, out } = request;
  const facts = await context.withKept(request.data, (kept) =>
    reportVersion(kept, kept.athleteId, run, version),
  );
  if (facts === null) {
    complain(context.terminal.err, noSuchRun(run));
    return 1;
  }
  if (facts === 'no-such-version') {
    complain(
      context.terminal.err,
      `the verdict on that run has no version ${version}. "talktest report ${run} --versions" lists them.`,
    );
    return 1;
  }
  const sink = await reportSink({ format, out, lines: false }, context);
  await sink.show(buildReport(facts));
  return sink.end();
}
