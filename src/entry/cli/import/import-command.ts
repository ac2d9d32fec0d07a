import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';

const examples = `
Examples:
  talktest import ~/Garmin/Activities      every FIT file in the folder and the folders below it
  talktest import export.zip run.fit.gz    archives are opened
  talktest import ~/runs --dry-run         says what would be kept, keeps nothing

The same file twice changes nothing, and what did not change is not read again. Ctrl-C ends it cleanly; the
same command goes on from there. "talktest imports" lists what became of every file.
Exit status: 0 everything was read; 1 some file could not be read; 130 ended by Ctrl-C.`;

/** `talktest import PATH...`: keeps runs, each with its verdict. */
export function importCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('import')
    .summary('keep runs from files and folders')
    .description(
      'Keeps the runs in files and folders, each with its verdict. Originals are kept as they came.',
    )
    .argument('<path...>', 'FIT files (also inside gzip or zip) and folders')
    .option('--dry-run', 'say what would happen, keep nothing')
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], options: { readonly dryRun?: boolean }, command: Command) => {
      const { runImport } = await import('../kept-commands.ts');
      ended(await runImport(paths, { dryRun: options.dryRun === true, data: dataOption(command) }, context));
    });
}
