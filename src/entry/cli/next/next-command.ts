import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { parseChoice } from '../parse/parse-number.ts';
import { workoutDestination } from '../show/workout-destination.ts';

const formats = ['text', 'json', 'fit'] as const;
type NextFormat = (typeof formats)[number];
type Options = { readonly out?: string; readonly format?: NextFormat };

const examples = `
Examples:
  talktest next                   what comes next, and why
  talktest next --out next.fit    the same, and the session as a file for the watch

Copy the file into the folder GARMIN/NewFiles of a Garmin connected by cable, then eject it.`;

/** `talktest next`: what the plan says after the last run. */
export function nextCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('next')
    .summary('the next session, as a file for the watch')
    .description('Says which session comes next and why, and writes it as a FIT workout.')
    .option('--out <file.fit>', 'write the session for the watch')
    .option('--format <text|json|fit>', 'form of what is printed', (text) =>
      parseChoice(text, '--format', formats),
    )
    .addHelpText('after', examples)
    .action(async (options: Options, command: Command) => {
      const destination = workoutDestination(options, context.terminal);
      const { runNext } = await import('../watch-commands.ts');
      const json = options.format === 'json';
      ended(await runNext({ destination, json, data: dataOption(command) }, context));
    });
}
