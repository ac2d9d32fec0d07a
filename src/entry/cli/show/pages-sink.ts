import type { Report } from '../../../report/report.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import { type ExitStatus, graver } from '../exit-status.ts';
import type { ReportSink } from './sink.ts';

/** `run.html`, `run-2.html`, `run-3.html`: a page tells one run. */
function numbered(path: string, count: number): string {
  return count === 1 ? path : path.replace(/(\.[^./\\]*)?$/, (ending) => `-${count}${ending}`);
}

/**
 * Pages: one file a run. Without a file the first page goes to standard output and the others are named,
 * because two pages in one stream are none.
 */
export function pagesSink(
  out: string | null,
  aside: ReportSink['remark'],
  { terminal, writeFile }: CliContext,
  render: (report: Report) => string,
): ReportSink {
  let count = 0;
  let status: ExitStatus = 0;
  return {
    remark: aside,
    show: async (report) => {
      count += 1;
      if (out === null) {
        if (count === 1) terminal.out.write(render(report));
        return;
      }
      const path = numbered(out, count);
      const written = await writeFile(path, render(report));
      if (written.ok) return;
      complain(terminal.err, `--out ${path}: ${written.reason}.`);
      status = graver(status, 1);
    },
    end: async () => {
      if (out === null && count > 1) {
        complain(
          terminal.err,
          `a page tells one run; the first of ${count} was printed. --out run.html writes one page each.`,
        );
      }
      if (out !== null && count > 1) {
        terminal.err.write(`Wrote ${count} pages: ${out} to ${numbered(out, count)}.\n`);
      }
      return status;
    },
  };
}
