import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { parseChoice } from '../parse/parse-number.ts';
import { type ImportsFormat, importsFormats, type Outcome, outcomes } from './outcomes.ts';

type Options = { readonly outcome?: Outcome; readonly format?: ImportsFormat };

const examples = `
Examples:
  talktest imports                         every file that an import came by, and what became of it
  talktest imports --outcome unreadable    only those that could not be read, each with the reason`;

/** `talktest imports`: what became of every file that an import came by. */
export function importsCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('imports')
    .summary('list what became of every imported file')
    .description('Lists every file that an import came by, and what became of it when it was last looked at.')
    .option(`--outcome <${outcomes.join('|')}>`, 'only files of which this became', (text) =>
      parseChoice(text, '--outcome', outcomes),
    )
    .option('--format <text|json>', 'form of the list', (text) =>
      parseChoice(text, '--format', importsFormats),
    )
    .addHelpText('after', examples)
    .action(async ({ outcome, format = 'text' }: Options, command: Command) => {
      const { runImports } = await import('../kept-commands.ts');
      ended(await runImports({ outcome: outcome ?? null, format, data: dataOption(command) }, context));
    });
}
