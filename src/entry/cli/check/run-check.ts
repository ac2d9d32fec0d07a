import type { CheckInputs } from '../../../companion/check-file.ts';
import { checkFile } from '../../../companion/check-file.ts';
import { buildReport } from '../../../report/build-report.ts';
import type { ReportFacts } from '../../../report/report-facts.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import { type ExitStatus, graver } from '../exit-status.ts';
import { chosenFormat } from '../show/chosen-format.ts';
import type { ReportFormat } from '../show/format.ts';
import { reportSink } from '../show/report-sink.ts';

/** The options of `check` about what comes out. */
export type CheckOutput = {
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly full?: boolean;
  readonly failOnViolation?: boolean;
};

const isOver = ({ judgement }: ReportFacts): boolean =>
  judgement.heartRate.status === 'violated' || judgement.pace.status === 'violated';

/** What helps with the commonest slips. */
function whatToDo(code: string, path: string): string {
  switch (code) {
    case 'folder':
      return ` check takes files, like ${path.replace(/\/+$/, '')}/*.fit; "talktest import" takes folders.`;
    case 'not-fit':
      return ' Recordings from a watch end in .fit; Garmin Connect gives them as "Export Original".';
    default:
      return '';
  }
}

/** Checks file after file; what cannot be read is said on stderr and the rest goes on. */
export async function runCheck(
  paths: readonly string[],
  inputs: CheckInputs,
  output: CheckOutput,
  context: CliContext,
): Promise<ExitStatus> {
  const format = chosenFormat(output, paths);
  const several = paths.length > 1;
  const sink = await reportSink(
    { format, out: output.out ?? null, lines: several && output.full !== true },
    context,
  );
  const { files } = context;
  const { err } = context.terminal;
  let status: ExitStatus = 0;
  for (const path of paths) {
    const file = await files.read(path);
    if (file.outcome === 'refused') {
      complain(err, `${path}: ${file.reason}${whatToDo(file.code, path)}`);
      status = graver(status, 1);
      continue;
    }
    const checked = await checkFile(file.bytes, path, inputs);
    for (const facts of checked.activities) {
      await sink.show(buildReport(facts));
      if (output.failOnViolation === true && isOver(facts)) status = graver(status, 3);
    }
    for (const { entry, outcome, code, reason } of checked.rest) {
      const name = entry === null ? path : `${path} (${entry})`;
      if (outcome === 'not-an-activity') sink.remark(name, reason);
      else {
        complain(err, `${name}: ${reason}${whatToDo(code, path)}`);
        status = graver(status, 1);
      }
    }
  }
  return graver(status, await sink.end());
}
