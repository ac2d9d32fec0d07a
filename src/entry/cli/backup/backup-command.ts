import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';

const example = `
Example:
  talktest backup --out talktest-2026-11-25.sqlite

May run while others read and write; the copy is one moment, and was looked through before it got its name.`;

type Options = { readonly out: string; readonly force?: boolean };

/** `talktest backup --out FILE`: a copy of the database, also while it is in use. */
export function backupCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('backup')
    .summary('copy the database, also while it is in use')
    .description('Copies the whole database into one file. "talktest restore" puts it back.')
    .requiredOption('--out <file>', 'name of the copy')
    .option('--force', 'replace a file of this name')
    .addHelpText('after', example)
    .action(async ({ out, force = false }: Options, command: Command) => {
      const { runBackup } = await import('../safekeeping-commands.ts');
      ended(await runBackup({ out, force, data: dataOption(command) }, context));
    });
}
