import type { ListFilter } from '../../../companion/list-runs.ts';
import type { RunLine } from '../../../companion/run-line.ts';
import type { UnitSystem } from '../../../core/training/athlete.ts';
import type { Answer } from '../../../report/report.ts';
import { painter } from '../../../report/text/paint.ts';
import { clock } from '../../../report/words/duration.ts';
import { shortNotation } from '../../../report/words/notation.ts';
import { paceWithUnit } from '../../../report/words/pace.ts';
import { headingOf } from '../../../report/words/verdict-words.ts';
import { fitted } from '../complain.ts';
import { countOf } from '../show/count.ts';
import { showsColour, type Terminal, widthOf } from '../terminal.ts';

/** An id begins with the day of its run: enough for most, and what a list shows anyway. */
const dayColumns = 10;

/** The beginning of an id that fits no other run. */
function handleOf(run: RunLine, runs: readonly RunLine[]): string {
  const sameDay = runs.filter((other) => other !== run && other.id.startsWith(run.id.slice(0, dayColumns)));
  let columns = sameDay.length === 0 ? dayColumns : dayColumns + 2;
  while (sameDay.some((other) => other.id.startsWith(run.id.slice(0, columns)))) columns += 1;
  return run.id.slice(0, columns);
}

/** The longest heading, and with a gap. */
const longestWord = 32;
const wordColumns = longestWord + 2;

const cut = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room - 1)}…`;

function none(filter: ListFilter): string {
  if (filter.flagged) {
    const since = filter.since === null ? '' : ` since ${filter.since}`;
    return `No run is worth a second look${since}: none that was meant to be easy was over. "talktest runs" lists all.\n`;
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
  const unasked = runs.filter(
    (run) =>
      run.intent === 'unknown' &&
      ['Nearly', 'No'].includes(headingOf(run.verdict, run.treatedAsIntervals).answer),
  ).length;
  // Without this, a hundred runs that say No and none worth a look contradict each other.
  const asIf =
    unasked === 0
      ? ''
      : ` Nobody called ${unasked} of them easy; they are judged as if they were meant to be. "talktest mark" says what a run was meant to be.`;
  const worth = runs.filter((run) => run.worthALook).length;
  const look = worth === 0 ? '' : ` ${worth} worth a look: talktest runs --flagged.`;
  return `${countOf(runs.length, 'run')}. Was it easy? ${counts.join(', ')}.${asIf}${look}`;
}

/** The kept runs as a table for a terminal, and what to type to see more of one. */
export function runsText(
  runs: readonly RunLine[],
  filter: ListFilter,
  units: UnitSystem,
  { out, env }: Terminal,
): string {
  if (runs.length === 0) return none(filter);
  const paint = painter(showsColour(out, env));
  const handles = runs.map((run) => handleOf(run, runs));
  const handleColumns = Math.max(...handles.map((handle) => handle.length));
  const width = widthOf(out);
  const lines = runs.map((run, index) => {
    const { word, tone, answer } = headingOf(run.verdict, run.treatedAsIntervals);
    const running = run.runningSeconds > 0 ? clock(run.runningSeconds) : '-';
    const speed = run.runSpeed === null ? '-' : paceWithUnit(run.runSpeed, units);
    const week =
      run.session === null ? '' : `${run.session.plan} week ${run.session.week} ${run.session.day} `;
    const session = run.notation === null ? week.trim() : `${week}${shortNotation(run.notation)}`;
    const before = handleColumns + 2 + 13 + 7 + 2 + 9 + 2;
    const facts =
      `${(handles[index] ?? '').padEnd(handleColumns)}  ` +
      `${paint.tone(tone, `${run.worthALook ? '*' : ' '} ${answer.padEnd(11)}`)}` +
      `${running.padStart(7)}  ${speed.padStart(9)}  `;
    const indent = handleColumns + 4;
    if (before + longestWord > width) {
      const below = [word, session].filter((text) => text !== '').join(' · ');
      return `${facts.trimEnd()}\n${' '.repeat(indent)}${paint.tone(tone, cut(below, width - indent))}`;
    }
    const head = `${facts}${word}`;
    if (session === '') return head;
    // On a wide terminal a run takes one line; on a narrow one its session stands below it.
    if (before + wordColumns + session.length <= width) {
      return `${head}${' '.repeat(Math.max(2, wordColumns - word.length))}${paint.faint(session)}`;
    }
    return `${head}\n${' '.repeat(indent)}${paint.faint(cut(session, width - indent))}`;
  });
  const mark = runs.some((run) => run.worthALook) ? ' * worth a look.' : '';
  return `${lines.join('\n')}\n\n${fitted(`${summary(runs)}${mark}`, out)}\nOne of them: talktest report ${handles.at(-1)}\n`;
}
