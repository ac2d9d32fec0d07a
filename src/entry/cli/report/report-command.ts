import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { chosenFormat } from '../show/chosen-format.ts';
import { parseReportFormat, type ReportFormat } from '../show/format.ts';

type Options = { readonly format?: ReportFormat; readonly out?: string };

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
    .action(async (run: string, options: Options, command: Command) => {
      const format = chosenFormat(options);
      const { runReport } = await import('../kept-commands.ts');
      ended(await runReport({ run, format, out: options.out ?? null, data: dataOption(command) }, context));
    });
}
