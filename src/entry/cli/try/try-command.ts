import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';

/** `talktest try`: the invented sample runner, to see what everything looks like. */
export function tryCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('try')
    .summary('look around with an invented runner')
    .description(
      'Lets an invented runner live nine weeks of a comeback in a folder of her own (talktest-sample, or --data DIR),' +
        ' prints the report of her latest run, and writes it as a page beside her next session for the watch.',
    )
    .action(async (_: unknown, command: Command) => {
      const { runTry } = await import('../try-commands.ts');
      ended(await runTry(dataOption(command) ?? 'talktest-sample', context));
    });
}
