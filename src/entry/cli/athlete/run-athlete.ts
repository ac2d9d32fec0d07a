import { type AthleteChange, setAthlete, showAthlete } from '../../../companion/athlete.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { countOf } from '../show/count.ts';
import { athleteJson, athleteText } from './athlete-text.ts';

/** Shows what is known of the runner. */
export async function runAthleteShow(
  { json, data }: { readonly json: boolean; readonly data: string | undefined },
  context: CliContext,
): Promise<ExitStatus> {
  const { terminal } = context;
  const shown = await context.withKept(data, (kept) => showAthlete(kept, kept.athleteId));
  terminal.out.write(json ? athleteJson(shown) : athleteText(shown, terminal));
  return 0;
}

/** Changes what is known of the runner and shows what follows from it. */
export async function runAthleteSet(
  { change, data }: { readonly change: AthleteChange; readonly data: string | undefined },
  context: CliContext,
): Promise<ExitStatus> {
  const { terminal } = context;
  const set = await context.withKept(data, (kept) => setAthlete(kept, kept.athleteId, change));
  const again = set.judgedAgain === 0 ? '' : `\n${countOf(set.judgedAgain, 'run')} judged again.\n`;
  terminal.out.write(`${athleteText(set, terminal)}${again}`);
  return 0;
}
