import { Command, CommanderError } from 'commander';
import { athleteCommand } from './athlete/athlete-command.ts';
import { backupCommand } from './backup/backup-command.ts';
import { checkCommand } from './check/check-command.ts';
import type { CliContext } from './context.ts';
import { doctorCommand } from './doctor/doctor-command.ts';
import type { Ended, ExitStatus } from './exit-status.ts';
import { exportCommand, restoreExportCommand } from './export/export-command.ts';
import { importCommand } from './import/import-command.ts';
import { importsCommand } from './imports/imports-command.ts';
import { markCommand } from './mark/mark-command.ts';
import { nextCommand } from './next/next-command.ts';
import { recheckCommand } from './recheck/recheck-command.ts';
import { reportCommand } from './report/report-command.ts';
import { restoreCommand } from './restore/restore-command.ts';
import { runsCommand } from './runs/runs-command.ts';
import { tellError } from './tell-error.ts';
import { tryCommand } from './try/try-command.ts';
import { workoutCommand } from './workout/workout-command.ts';

const commands = [
  checkCommand,
  importCommand,
  importsCommand,
  runsCommand,
  reportCommand,
  markCommand,
  recheckCommand,
  nextCommand,
  workoutCommand,
  athleteCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  restoreExportCommand,
  tryCommand,
];

const about =
  'Was your easy run really easy? TalkTest reads the FIT files of your watch, judges every run, and ' +
  'writes the next run:walk session as a file for the watch.';

const examples = `
Begin here:
  talktest try                         look around with an invented runner
  talktest check run.fit --cap 7:45/km --max-hr 186     one file, one answer

Not a medical device; no medical advice.`;

function programOf(argv: readonly string[], context: CliContext, ended: Ended): Command {
  const { out, err } = context.terminal;
  const program = new Command('talktest')
    .description(about)
    .option('--data <dir>', 'where runs are kept (default: TALKTEST_DATA, else ~/.local/share/talktest)')
    // In a report --version is that of a verdict, and options of the program are found wherever they stand.
    .version(context.version, argv.includes('report') ? '-V' : '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', examples)
    .showHelpAfterError('"talktest help" shows the commands, "talktest help COMMAND" the options of one.')
    .exitOverride()
    // Columns left for an explanation; commander's own 40 leave a terminal of 60 to break words.
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => err.write(text),
      getOutHelpWidth: () => Math.min(100, out.columns ?? 80),
      getErrHelpWidth: () => Math.min(100, err.columns ?? 80),
      outputError: (text, write) => write(text.replace(/^error: /, 'talktest: ')),
    });
  for (const command of commands) command(program, context, ended);
  return program;
}

/**
 * Runs one command line.
 * @param argv the words after `talktest`
 * @returns the exit status; never throws for something a person typed or a file held
 */
export async function runCli(argv: readonly string[], context: CliContext): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  try {
    const program = programOf(argv, context, (ended) => {
      status = ended;
    });
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return tellError(error, context.terminal);
  }
}
