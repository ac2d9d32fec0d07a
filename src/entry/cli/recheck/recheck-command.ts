import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { parseChoice } from '../parse/parse-number.ts';

type Options = { readonly dryRun?: boolean; readonly format?: 'text' | 'json' };

const more = `
TalkTest does this by itself before it shows anything; recheck does it now, looks at every run, and says what
changed, from what to what, and why. No file is read again: what is kept is enough. Earlier verdicts stay:
talktest report RUN --versions.`;

/** `talktest recheck`: judges the kept runs again where something changed that they rest on. */
export function recheckCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('recheck')
    .summary('judge the kept runs again where something changed')
    .description(
      'Judges the kept runs again where the rules, the caps, the plan or what you told changed, and says what came of it.',
    )
    .option('--dry-run', 'say what would change, keep nothing')
    .option('--format <text|json>', 'form of the answer', (text) =>
      parseChoice(text, '--format', ['text', 'json']),
    )
    .addHelpText('after', more)
    .action(async ({ dryRun = false, format = 'text' }: Options, command: Command) => {
      const { runRecheck } = await import('../kept-commands.ts');
      ended(await runRecheck({ dryRun, json: format === 'json', data: dataOption(command) }, context));
    });
}
