import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { parseDay } from '../parse/parse-day.ts';
import { parseMaximum } from '../parse/parse-maximum.ts';
import { parseChoice, parseWhole, parseYesNo } from '../parse/parse-number.ts';
import { parsePace } from '../parse/parse-pace.ts';
import { parseRace } from '../parse/parse-race.ts';
import { remarkOnCap } from '../show/remark-on-cap.ts';
import { type AthleteOptions, changeOf, type None, none } from './athlete-change.ts';
import { proposalCommands } from './proposal-commands.ts';

const examples = `
Examples:
  talktest athlete set --max-hr 186 --cap 7:45/km --plan A --start 2026-11-30
  talktest athlete set --birth-year 1982 --race "5 km 24:34 on 2026-03-01" --days-off 90
  talktest athlete set --cap 7:30/km --from 2027-02-01     a new cap from a day on; earlier runs keep theirs
  talktest athlete set --plan none                         "none" takes an entry away

Runs that rest on what changed are judged again; the earlier verdict stays readable.`;

/** `none` takes an entry away; anything else is parsed. */
const orNone =
  <Value>(parse: (text: string) => Value) =>
  (text: string): Value | None =>
    text.trim().toLowerCase() === none ? none : parse(text);

const plan = (text: string): 'A' | 'B' | None => parseChoice(text, '--plan', ['A', 'B', none]);

/** `talktest athlete show|set`: what is known of the runner. */
export function athleteCommand(program: Command, context: CliContext, ended: Ended): void {
  const athlete = program
    .command('athlete')
    .summary('show or set what is known of you')
    .description('Shows or sets what your runs are judged with: maximum heart rate, easy cap, plan.');

  athlete
    .command('show')
    .description('Shows what is known, and the caps that follow from it.')
    .option('--format <text|json>', 'form of what is printed', (text) =>
      parseChoice(text, '--format', ['text', 'json']),
    )
    .action(async (options: { readonly format?: string }, command: Command) => {
      const { runAthleteShow } = await import('../kept-commands.ts');
      ended(await runAthleteShow({ json: options.format === 'json', data: dataOption(command) }, context));
    });

  athlete
    .command('set')
    .description('Sets one or several entries. What is not named stays as it is.')
    .option(
      '--name <text>',
      'how reports call you',
      orNone((text) => text.trim()),
    )
    .option(
      '--birth-year <year>',
      'for the age formula, when you do not know your maximum',
      orNone((text) =>
        parseWhole(text, '--birth-year', [1900, 2020], 'the year you were born, 1900 to 2020, like 1982'),
      ),
    )
    .option(
      '--max-hr <bpm>',
      'your maximum heart rate: 186 if tested, ~186 if a guess',
      orNone((text) => parseMaximum(text)),
    )
    .option(
      '--cap <pace>',
      'the fastest pace that is still easy: 7:45/km or 12:30/mi',
      orNone((text) => parsePace(text)),
    )
    .option('--race <text>', 'a race to derive the cap from: "5 km 24:34 on 2026-03-01"', orNone(parseRace))
    .option(
      '--days-off <days>',
      'days without running before the comeback',
      orNone((text) => parseWhole(text, '--days-off', [0, 5000], 'a number of days, like 90')),
    )
    .option('--cross-trained <yes|no>', 'did you train otherwise in those days?', (text) =>
      parseYesNo(text, '--cross-trained', 'did you cycle, swim or the like in the days off?'),
    )
    .option('--heart-rate <yes|no>', 'no: heart-slowing medicine, pacemaker or arrhythmia', (text) =>
      parseYesNo(
        text,
        '--heart-rate',
        'no: heart-slowing medicine, a pacemaker or an arrhythmia, so that heart rate says nothing about effort',
      ),
    )
    .option('--units <metric|imperial>', 'kilometres or miles', (text) =>
      parseChoice(text, '--units', ['metric', 'imperial']),
    )
    .option('--plan <A|B|none>', 'A: four runs a week, B: three', plan)
    .option('--start <date>', 'day the plan starts, like 2026-11-30', (text) => parseDay(text, '--start'))
    .option(
      '--from <date|always>',
      'day from which it holds (default: for all runs, earlier ones too)',
      (text) => (text.trim().toLowerCase() === 'always' ? ('always' as const) : parseDay(text, '--from')),
    )
    .addHelpText('after', examples)
    .action(async (options: AthleteOptions, command: Command) => {
      const change = changeOf(options);
      if (options.cap !== none) remarkOnCap(options.cap, context);
      const { runAthleteSet } = await import('../kept-commands.ts');
      ended(await runAthleteSet({ change, data: dataOption(command) }, context));
    });

  proposalCommands(athlete, context, ended);
}
