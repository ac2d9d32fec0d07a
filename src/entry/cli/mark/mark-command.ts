import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { dataOption } from '../data-option.ts';
import type { Ended } from '../exit-status.ts';
import { parseDay } from '../parse/parse-day.ts';
import { parseDistance } from '../parse/parse-distance.ts';
import { parseEffort, parseYesNo } from '../parse/parse-number.ts';
import { type MarkOptions, markRequest } from './mark-request.ts';

const isNone = (text: string): boolean => text.trim().toLowerCase() === 'none';

const more = `
One run:
  talktest mark 2026-03-02 easy --rpe 3 --talk-test yes
  talktest mark latest not-easy             a race, a workout, a chase after the bus
  talktest mark latest unknown              takes "easy" or "not-easy" back
Many runs by a rule (all that is given has to hold; try it with --dry-run first):
  talktest mark --race                      the races told with "athlete set --race": not easy
  talktest mark not-easy --named parkrun    by the name of the workout or of the file
  talktest mark easy --shorter-than 8km --until 2025-12-31

A session of a plan was meant easy; of every other run nobody knows until you say so. Only easy runs are ever
worth a look; the others are told as what they would have been as easy runs. What you said of one run goes
before every rule, and everything you said stays on record.`;

/** `talktest mark`: what runs were meant to be, and how they felt. */
export function markCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('mark')
    .summary('say what a run was meant to be, and how it felt')
    .description(
      'Says of a kept run, or of many by a rule, whether it was meant to be easy, and how it felt.',
    )
    .argument('[words...]', 'RUN easy|not-easy|unknown; with a rule only easy|not-easy|unknown')
    .option('--rpe <0-10>', 'how hard it felt; "none" takes it back', (text) =>
      isNone(text) ? 'none' : parseEffort(text),
    )
    .option('--talk-test <yes|no>', 'could you speak full sentences? "none" takes it back', (text) =>
      isNone(text) ? 'none' : parseYesNo(text, '--talk-test', 'could you speak full sentences?'),
    )
    .option('--race', 'rule: the races that you told')
    .option('--longer-than <distance>', 'rule: like 15km or 10mi', (text) =>
      parseDistance(text, '--longer-than'),
    )
    .option('--shorter-than <distance>', 'rule: like 8km', (text) => parseDistance(text, '--shorter-than'))
    .option('--named <text>', 'rule: text in the name of the workout or of the file')
    .option('--since <date>', 'rule: from this day on', (text) => parseDay(text, '--since'))
    .option('--until <date>', 'rule: up to this day', (text) => parseDay(text, '--until'))
    .option('--dry-run', 'with a rule: say which runs, keep nothing')
    .addHelpText('after', more)
    .action(async (words: readonly string[], options: MarkOptions, command: Command) => {
      const request = markRequest(words, options);
      const data = dataOption(command);
      const { runMark, runMarkByRule } = await import('../kept-commands.ts');
      ended(
        request.kind === 'one'
          ? await runMark({ ...request, data }, context)
          : await runMarkByRule({ ...request, data }, context),
      );
    });
}
