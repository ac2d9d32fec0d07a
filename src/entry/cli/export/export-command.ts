import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { WrongUsage } from '../wrong-usage.ts';

const exportExamples = `
Example:
  talktest export --out everything.zip

In it: the files as they came, every run, every verdict ever given with what it was judged by, what you told, and
the runs as a table. It holds where and when you ran: keep it as you keep your own files.`;

const restoreExamples = `
Example:
  talktest --data ~/another/folder restore-export everything.zip

Every file in it is held to its hash first; what is damaged, newer or another program's is refused, and then
nothing was changed.`;

type Options = { readonly out: string; readonly force?: boolean };

/** `talktest export --out FILE.zip`: everything of a runner in one archive. */
export function exportCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('export')
    .summary('take everything out, as one archive')
    .description(
      'Writes everything that is kept of you into one zip file, for another machine or another program.',
    )
    .requiredOption('--out <file.zip>', 'name of the archive')
    .option('--force', 'replace a file of this name')
    .addHelpText('after', exportExamples)
    .action(async ({ out, force = false }: Options, command: Command) => {
      if (!/\.zip$/i.test(out)) {
        throw new WrongUsage(
          `--out takes the name of an archive, ending in .zip. Got ${JSON.stringify(out)}.`,
        );
      }
      const { runExport } = await import('../safekeeping-commands.ts');
      ended(await runExport({ out, force, data: dataOption(command) }, context));
    });
}

/** `talktest restore-export FILE.zip`: an export into an empty database, row for row. */
export function restoreExportCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('restore-export')
    .summary('put an export back where nothing is kept yet')
    .description('Puts what "talktest export" wrote back, row for row. Only goes where nothing is kept yet.')
    .argument('<file.zip>', 'what "talktest export" wrote')
    .addHelpText('after', restoreExamples)
    .action(async (path: string, _: unknown, command: Command) => {
      const { runRestoreExport } = await import('../safekeeping-commands.ts');
      ended(await runRestoreExport({ path, data: dataOption(command) }, context));
    });
}
