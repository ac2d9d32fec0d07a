import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';

const example = `
Example:
  talktest restore talktest-2026-11-25.sqlite

The backup is looked through first. What it replaces is kept beside it, under a name with the day and time.
Exit status: 1 when it was refused; then nothing was changed.`;

/** `talktest restore FILE`: a backup in the place of the database. */
export function restoreCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('restore')
    .summary('put a backup in the place of the database')
    .description('Puts what "talktest backup" wrote in the place of the database, and keeps what was there.')
    .argument('<file>', 'what "talktest backup" wrote')
    .option('--force', 'although another talktest is using the database')
    .addHelpText('after', example)
    .action(async (path: string, { force = false }: { readonly force?: boolean }, command: Command) => {
      const { runRestore } = await import('../safekeeping-commands.ts');
      ended(await runRestore({ path, force, data: dataOption(command) }, context));
    });
}
