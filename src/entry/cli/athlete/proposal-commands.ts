import type { Command } from 'commander';
import type { LocalDay } from '../../../core/units/instant.ts';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { parseDay } from '../parse/parse-day.ts';
import { parseChoice } from '../parse/parse-number.ts';

const kinds = ['maximum', 'cap'] as const;
type Kind = (typeof kinds)[number];
const kindOf = (text: string): Kind => parseChoice(text, 'maximum or cap', kinds);

const parseFrom = (text: string): LocalDay | 'always' =>
  text.trim().toLowerCase() === 'always' ? 'always' : parseDay(text, '--from');

/** `talktest athlete proposals|accept|decline`: what the runner's own history offers. */
export function proposalCommands(athlete: Command, context: CliContext, ended: Ended): void {
  athlete
    .command('proposals')
    .summary('show what your own runs say about your maximum and your easy pace')
    .description(
      'Shows the maximum heart rate and the easy pace that your own runs suggest, why, how sure that is, and what would change. Nothing changes by itself.',
    )
    .option('--format <text|json>', 'form of what is printed', (text) =>
      parseChoice(text, '--format', ['text', 'json']),
    )
    .action(async ({ format }: { readonly format?: string }, command: Command) => {
      const { runProposals } = await import('../kept-commands.ts');
      ended(await runProposals({ json: format === 'json', data: dataOption(command) }, context));
    });

  athlete
    .command('accept')
    .summary('take what is offered as known')
    .description(
      'Takes what "athlete proposals" offers as known: a maximum for all runs, a cap from today on. Runs that rest on it are judged again; earlier verdicts stay readable.',
    )
    .argument('<maximum|cap>', 'which of the two', kindOf)
    .option('--from <date|always>', 'day from which it holds', parseFrom)
    .action(async (kind: Kind, { from }: { readonly from?: LocalDay | 'always' }, command: Command) => {
      const { runAccept } = await import('../kept-commands.ts');
      ended(await runAccept({ kind, from: from ?? null, data: dataOption(command) }, context));
    });

  athlete
    .command('decline')
    .summary('put what is offered aside')
    .description('Puts what "athlete proposals" offers aside; much the same is not offered again.')
    .argument('<maximum|cap>', 'which of the two', kindOf)
    .action(async (kind: Kind, _options: object, command: Command) => {
      const { runDecline } = await import('../kept-commands.ts');
      ended(await runDecline({ kind, from: null, data: dataOption(command) }, context));
    });
}
