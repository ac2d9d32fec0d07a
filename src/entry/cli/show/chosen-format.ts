import { WrongUsage } from '../wrong-usage.ts';
import { formatOfName, type ReportFormat } from './format.ts';

/**
 * The format that was asked for, by word or by the ending of `--out`.
 * @param inputs files that are read; a report never takes the place of one
 * @throws WrongUsage when the two contradict each other, the ending is of no report, or the report would replace
 *   a recording
 */
export function chosenFormat(
  asked: { readonly format?: ReportFormat; readonly out?: string },
  inputs: readonly string[] = [],
): ReportFormat {
  const { format, out } = asked;
  if (out === undefined) return format ?? 'text';
  if (inputs.includes(out) || /\.(fit|gz|zip|tcx|gpx)$/i.test(out)) {
    throw new WrongUsage(
      `--out ${out} looks like a recording, which a report must not replace. Give a name like run.html, run.md, run.json or run.txt.`,
    );
  }
  const byName = formatOfName(out);
  const ending = /\.[a-z]+$/i.exec(out)?.[0];
  if (format === undefined && byName === null && ending !== undefined) {
    throw new WrongUsage(
      `--out ${out}: a report is written as .html, .md, .json or .txt; for a name ending in ${ending} say the form with --format.`,
    );
  }
  if (format !== undefined && byName !== null && byName !== format) {
    throw new WrongUsage(
      `--format ${format} and --out ${out} disagree. Leave --format away, or give a name that fits it.`,
    );
  }
  return format ?? byName ?? 'text';
}
