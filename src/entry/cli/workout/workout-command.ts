import type { Command } from 'commander';
import type { BeatsPerMinute } from '../../../core/units/quantities.ts';
import { beatsPerMinute } from '../../../core/units/quantities.ts';
import type { CliContext } from '../context.ts';
import type { Ended } from '../exit-status.ts';
import { parseWhole } from '../parse/parse-number.ts';
import { parsePace, type TypedPace } from '../parse/parse-pace.ts';
import { workoutDestination } from '../show/workout-destination.ts';
import { WrongUsage } from '../wrong-usage.ts';

type Options = {
  readonly out?: string;
  readonly hrCap?: BeatsPerMinute;
  readonly cap?: TypedPace;
  readonly name?: string;
};

const examples = `
Examples:
  talktest workout "8 x [2 min run : 1 min walk]" --out session.fit --cap 7:45/km
  talktest workout "[15:1] + [6:1]" --out session.fit --hr-cap 133
  talktest workout "27:30 continuous" --out session.fit --name "Long easy"

Five minutes of walking are added before and after. Bare numbers are minutes; 30 s is half a minute.
Copy the file into the folder GARMIN/NewFiles of a Garmin connected by cable, then eject it.`;

/** `talktest workout "..." --out FILE.fit`: any session as a file for the watch. */
export function workoutCommand(program: Command, context: CliContext, ended: Ended): void {
  program
    .command('workout')
    .summary('write any session as a file for the watch')
    .description('Writes a run:walk session as a FIT workout for the watch.')
    .argument('<session>', 'like "8 x [2 min run : 1 min walk]"')
    .requiredOption('--out <file.fit>', 'the file to write')
    .option('--hr-cap <bpm>', 'heart-rate cap for runs of 3 min and more, like 133', (text) =>
      beatsPerMinute(parseWhole(text, '--hr-cap', [80, 200], 'a heart rate, 80 to 200 bpm, like 133')),
    )
    .option('--cap <pace>', 'pace cap instead, like 7:45/km or 12:30/mi', (text) => parsePace(text))
    .option('--name <text>', 'what the watch calls it')
    .addHelpText('after', examples)
    .action(async (session: string, options: Options) => {
      if (options.hrCap !== undefined && options.cap !== undefined) {
        throw new WrongUsage(
          'a step of a workout has one target: give --hr-cap or --cap, not both. In runs under 3 min the cap stands in the note only.',
        );
      }
      const destination = workoutDestination(options, context.terminal);
      if (destination.kind !== 'file') return;
      const { runWorkout } = await import('../watch-commands.ts');
      ended(
        await runWorkout(
          {
            session,
            path: destination.path,
            caps: { heartRateCeiling: options.hrCap ?? null, paceCap: options.cap?.speed ?? null },
            name: options.name ?? null,
            units: options.cap?.units ?? 'metric',
          },
          context,
        ),
      );
    });
}
