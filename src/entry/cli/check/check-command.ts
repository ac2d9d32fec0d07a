import { type Command, Option } from 'commander';
import type { CliContext } from '../context.ts';
import type { Ended } from '../exit-status.ts';
import { parseAge, parseMaximum } from '../parse/parse-maximum.ts';
import { parseChoice, parseEffort, parseYesNo } from '../parse/parse-number.ts';
import { parseBeltSpeed, parsePace } from '../parse/parse-pace.ts';
import { parseWorkout } from '../parse/parse-workout.ts';
import { parseReportFormat } from '../show/format.ts';
import { remarkOnCap } from '../show/remark-on-cap.ts';
import { type ByAthleteOptions, byAthleteRequest } from './by-athlete/by-athlete-options.ts';
import { type CheckOptions, checkInputs } from './check-inputs.ts';
import { type CheckOutput, runCheck } from './run-check.ts';

const examples = `
Examples:
  talktest check run.fit --max-hr 186 --cap 7:45/km
  talktest check run.fit --age 44 --workout "10 x [1 min run : 1 min walk]" --rpe 3 --talk-test yes
  talktest check run.fit --cap 12:30/mi --out run.html
  talktest check july/*.fit --max-hr ~186 --cap 7:45/km     one line each, then a summary
  talktest check mails --by-athlete --athletes athletes.yaml     a coach's table, worst first

Without --cap, --max-hr and --age TalkTest judges what it can and says what to give.
Exit status: 0 everything was read; 1 some file could not be read; 2 wrong usage;
3 a run was over a cap (only with --fail-on-violation).`;

type Typed = Omit<CheckOptions, 'workout'> & CheckOutput & ByAthleteOptions & { readonly workout?: string };

/** `talktest check FILE...`: judges files without database or configuration. */
export function checkCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('check')
    .summary('judge files, without keeping anything')
    .description('Judges the runs in files from a watch: FIT, also inside gzip or zip. Nothing is kept.')
    .argument('<file...>', 'FIT files from the watch; with --by-athlete also folders')
    .addOption(
      new Option('--max-hr <bpm>', 'your maximum heart rate: 186 if tested, ~186 if a guess').argParser(
        (text: string) => parseMaximum(text),
      ),
    )
    .option('--age <years>', 'your age, when you do not know your maximum', parseAge)
    .addOption(
      new Option('--cap <pace>', 'the fastest pace that is still easy: 7:45/km or 12:30/mi').argParser(
        (text: string) => parsePace(text),
      ),
    )
    .option('--workout <session>', 'what was planned: "10 x [1 min run : 1 min walk]"')
    .option('--rpe <0-10>', 'how hard it felt, 0 to 10', parseEffort)
    .option('--talk-test <yes|no>', 'could you say a full sentence out loud?', (text) =>
      parseYesNo(text, '--talk-test', 'could you say a full sentence out loud while running?'),
    )
    .option('--belt <speed>', 'speed of the treadmill: 8.5km/h, 5.3mph or 7:05/km', parseBeltSpeed)
    .option('--intent <easy|not-easy>', 'what the run was meant to be', (text) =>
      parseChoice(text, '--intent', ['easy', 'not-easy']),
    )
    .option('--units <metric|imperial>', 'kilometres or miles (default: as in --cap)', (text) =>
      parseChoice(text, '--units', ['metric', 'imperial']),
    )
    .option(
      '--format <text|json|md|html>',
      'form of the report (default: by the ending of --out, else text)',
      parseReportFormat,
    )
    .option('--out <file>', 'write the report to a file')
    .option('--full', 'with several files: the whole report of each instead of one line')
    .option(
      '--by-athlete',
      'one table of all athletes, worst first; their folders or watches tell them apart',
    )
    .option('--told-apart-by <folder|watch>', 'with --by-athlete: only by folder, or only by watch', (text) =>
      parseChoice(text, '--told-apart-by', ['folder', 'watch']),
    )
    .option('--athletes <file>', 'with --by-athlete: YAML or CSV with name, max-hr or age, and cap of each')
    .option('--fail-on-violation', 'exit status 3 when a run was over a cap')
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], typed: Typed) => {
      const { workout, ...options } = typed;
      remarkOnCap(options.cap, context);
      const squad = byAthleteRequest(typed);
      if (squad !== null) {
        const { runByAthlete } = await import('./by-athlete/run-by-athlete.ts');
        ended(await runByAthlete(paths, checkInputs({ ...options, intent: 'easy' }), squad, context));
        return;
      }
      const planned = workout === undefined ? {} : { workout: parseWorkout(workout, '--workout') };
      ended(await runCheck(paths, checkInputs({ ...options, ...planned }), typed, context));
    });
}
