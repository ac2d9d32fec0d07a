import type { ListFilter } from '../../../companion/list-runs.ts';
import type { RunLine } from '../../../companion/run-line.ts';
import type { UnitSystem } from '../../../core/training/athlete.ts';
import type { Answer } from '../../../report/report.ts';
import { painter } from '../../../report/text/paint.ts';
import { clock } from '../../../report/words/duration.ts';
import { shortNotation } from '../../../report/words/notation.ts';
import { paceWithUnit } from '../../../report/words/pace.ts';
import { headingOf } from '../../../report/words/verdict-words.ts';
import { countOf } from '../show/count.ts';
import { showsColour, type Terminal, widthOf } from '../terminal.ts';

/** Characters of an id that tell runs apart; `report` takes the beginning of one. */
const shortestId = 6;

/** How many characters every id needs so that none is the beginning of another's. */
function idColumns(runs: readonly RunLine[]): number {
  let columns = shortestId;
  while (columns < 64 && new Set(runs.map((run) => run.id.slice(0, columns))).size < runs.length)
    columns += 1;
  return columns;
}

function none(filter: ListFilter): string {
  if (filter.flagged) {
    const since = filter.since === null ? '' : ` since ${filter.since}`;
    return `No run is worth a second look${since}. "talktest runs" lists all.\n`;
  }
  if (filter.since !== null) return `No run is kept since ${filter.since}. "talktest runs" lists all.\n`;
  return 'No runs are kept yet. Bring some in with: talktest import FOLDER\n';
}

const answers: readonly Answer[] = ['Yes', 'Nearly', 'No', "Can't tell"];

function summary(runs: readonly RunLine[]): string {
  const words = runs.map((run) => headingOf(run.verdict, run.treatedAsIntervals).answer);
  const counts = answers.flatMap((answer) => {
    const count = words.filter((word) => word === answer).length;
    return count === 0 ? [] : [`${count} ${answer.toLowerCase()}`];
  });
  const worth = runs.filter((run) => run.worthALook).length;
  const look = worth === 0 ? '' : ` ${worth} worth a look: talktest runs --flagged.`;
  return `${countOf(runs.length, 'run')}. Was it easy? ${counts.join(', ')}.${look}`;
}

/** The kept runs as a table for a terminal, and what to type to see more of one. */
export function runsText(
  runs: readonly RunLine[],
  filter: ListFilter,
  units: UnitSystem,
  { out, env }: Terminal,
): string {
  const [first] = runs;
  if (first === undefined) return none(filter);
  const paint = painter(showsColour(out, env));
  const id = idColumns(runs);
  const lines = runs.map((run) => {
    const { word, tone, answer } = headingOf(run.verdict, run.treatedAsIntervals);
    const running = run.runningSeconds > 0 ? clock(run.runningSeconds) : '-';
    const speed = run.runSpeed === null ? '-' : paceWithUnit(run.runSpeed, units);
    const what =
      run.session === null ? '' : `${run.session.plan} week ${run.session.week} ${run.session.day} `;
    const session = run.notation === null ? what.trim() : `${what}${shortNotation(run.notation)}`;
    // On a wide terminal a run takes one line, on a narrow one its session stands below it.
    const head =
      `${paint.faint(run.id.slice(0, id))}  ${run.day}  ` +
      `${paint.tone(tone, `${run.worthALook ? '*' : ' '} ${answer.padEnd(11)}`)}` +
      `${running.padStart(7)}  ${speed.padStart(9)}  ${word}`;
    const plain = id + 2 + 10 + 2 + 13 + 7 + 2 + 9 + 2 + word.length;
    if (session === '') return head;
    return plain + 2 + session.length <= widthOf(out)
      ? `${head}${' '.repeat(Math.max(2, 34 - word.length))}${paint.faint(session)}`
      : `${head}\n${' '.repeat(id + 14)}${paint.faint(session)}`;
  });
  const mark = runs.some((run) => run.worthALook) ? ' * worth a look.' : '';
  return `${lines.join('\n')}\n\n${summary(runs)}${mark}\nOne of them: talktest report ${first.id.slice(0, id)}\n`;
}
