import { type AthleteChange, setAthlete, showAthlete } from '../../../companion/athlete.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { rejudgedCount, rejudgedLines } from '../show/rejudged-text.ts';
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
  const { runs } = set.rejudged;
  const told = rejudgedLines(runs, { names: false }).join('\n');
  const again =
    runs.length === 0 ? '' : `\n${rejudgedCount(runs)}. "talktest recheck" names them.\n\n${told}\n`;
  terminal.out.write(`${athleteText(set, terminal)}${again}`);
  return 0;
}
