import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';

/** `talktest doctor`: is everything in order, and what is still missing. */
export function doctorCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('doctor')
    .summary('check that everything is in order')
    .description('Looks at versions, the database and its folder, and says what is missing. Changes nothing.')
    .action(async (_: unknown, command: Command) => {
      const { runDoctor } = await import('../kept-commands.ts');
      ended(await runDoctor(dataOption(command), context));
    });
}
