import type { Command } from 'commander';
import type { LocalDay } from '../../../core/units/instant.ts';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { parseDay } from '../parse/parse-day.ts';
import { parseChoice } from '../parse/parse-number.ts';
import { type RunsFormat, runsFormats } from './runs-format.ts';

type Options = { readonly flagged?: boolean; readonly since?: LocalDay; readonly format?: RunsFormat };

/** `talktest runs`: the kept runs, one line each. */
export function runsCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('runs')
    .summary('list the kept runs')
    .description('Lists the kept runs, oldest first. The id in front is what "talktest report" takes.')
    .option('--flagged', 'only those worth a look: easy runs that were not easy')
    .option('--since <date>', 'from this day on, like 2026-11-30', (text) => parseDay(text, '--since'))
    .option('--format <text|json|csv>', 'form of the list', (text) =>
      parseChoice(text, '--format', runsFormats),
    )
    .action(async ({ flagged = false, since, format = 'text' }: Options, command: Command) => {
      const { runRuns } = await import('../kept-commands.ts');
      const filter = { flagged, since: since ?? null };
      ended(await runRuns({ filter, format, data: dataOption(command) }, context));
    });
}
