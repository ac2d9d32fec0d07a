import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { parseWhole } from '../parse/parse-number.ts';
import { chosenFormat } from '../show/chosen-format.ts';
import { parseReportFormat, type ReportFormat } from '../show/format.ts';
import { WrongUsage } from '../wrong-usage.ts';

type Options = {
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly version?: number;
  readonly versions?: boolean;
};

const more = `
When what a verdict rests on changes, the run is judged again as a new version; the earlier ones stay:
  talktest report 2026-03-02 --versions      lists them, with what each was judged with
  talktest report 2026-03-02 --version 1     the first one, as it was given`;

/**
 * The list of versions is text or JSON, on standard output.
 * @throws WrongUsage
 */
function jsonOfList({ format = 'text', out, version }: Options): boolean {
  if (out !== undefined || version !== undefined || (format !== 'text' && format !== 'json')) {
    throw new WrongUsage('--versions lists the versions and goes together with --format text or json only.');
  }
  return format === 'json';
}

/** `talktest report [RUN|latest]`: the report of a kept run. */
export function reportCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('report')
    .summary('show the report of a kept run')
    .description('Shows the report of a kept run: the latest, or one by its id from "talktest runs".')
    .argument('[run]', 'id of a run, or the beginning of it', 'latest')
    .option(
      '--format <text|json|md|html>',
      'form of the report (default: by the ending of --out, else text)',
      parseReportFormat,
    )
    .option('--out <file>', 'write the report to a file')
    .option('--version <number>', 'an earlier version of the verdict', (text) =>
      parseWhole(text, '--version', [1, 99_999], 'a number from "--versions", like 1'),
    )
    .option('--versions', 'list the versions of the verdict')
    .addHelpText('after', more)
    .action(async (run: string, options: Options, command: Command) => {
      const data = dataOption(command);
      const { runReport, runVersions } = await import('../kept-commands.ts');
      if (options.versions === true) {
        ended(await runVersions({ run, json: jsonOfList(options), data }, context));
        return;
      }
      const format = chosenFormat(options);
      const { out = null, version = null } = options;
      ended(await runReport({ run, version, format, out, data }, context));
    });
}
