import type { AthleteChecked } from '../../../../companion/check-by-athlete.ts';
import { wrapped } from '../../../../report/text/lines.ts';
import { painter } from '../../../../report/text/paint.ts';
import { harmless } from '../../../../report/words/harmless.ts';
import { headingOf } from '../../../../report/words/verdict-words.ts';
import { countOf } from '../../show/count.ts';
import type { Look } from '../../show/render.ts';

const longestName = 28;
const indent = '  ';

const nameOf = ({ name, device }: AthleteChecked): string =>
  harmless(device === null ? name : `${name} (${device})`);

const cut = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room - 1)}…`;

function days({ first, last }: AthleteChecked): string {
  if (first === null || last === null) return '';
  return first === last ? first : `${first} to ${last}`;
}

/** What else was in an athlete's files, when there was something. */
function aside({ otherSports, again, unreadable }: AthleteChecked): string | null {
  const parts = [
    otherSports > 0 ? `${countOf(otherSports, 'recording')} of another sport` : null,
    again > 0 ? `${countOf(again, 'run')} twice` : null,
    unreadable > 0 ? `${countOf(unreadable, 'file')} could not be read` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Not counted: ${parts.join(', ')}.`;
}

function about(athlete: AthleteChecked): string {
  const { runs, assessed, worst, cannotTell } = athlete;
  if (worst !== null) return `${worst.day}  ${worst.heading}. ${worst.sentence}`;
  if (runs === 0) return 'No run among the files.';
  if (assessed === 0) return `Can't tell. ${cannotTell ?? ''}`;
  return 'No run was over a cap.';
}

function paragraph(athlete: AthleteChecked, look: Look, nameColumns: number): readonly string[] {
  const paint = painter(look.colour);
  const { runs, assessed, worthALook, worst } = athlete;
  const tone = worst === null ? null : headingOf(worst.verdict, worst.treatedAsIntervals).tone;
  const name = cut(nameOf(athlete), nameColumns).padEnd(nameColumns);
  const mark = String(worthALook).padStart(14);
  const head = `${name}${String(runs).padStart(6)}${String(assessed).padStart(10)}${tone === null ? mark : paint.tone(tone, mark)}  ${paint.faint(days(athlete))}`;
  const more = aside(athlete);
  const below = [
    ...wrapped(about(athlete), look.width - indent.length),
    ...(worst === null ? [] : [paint.faint(harmless(worst.path))]),
    ...(more === null ? [] : wrapped(more, look.width - indent.length)),
  ];
  return [head, ...below.map((line) => indent + line), ''];
}

/** One table for a coach: the athlete who needs a look first, and of each the run to open first. */
export function byAthleteText(athletes: readonly AthleteChecked[], look: Look): string {
  if (athletes.length === 0) return 'No runs were found there.\n';
  const longest = Math.max('Athlete'.length, ...athletes.map((athlete) => nameOf(athlete).length));
  const nameColumns = Math.min(longestName, longest);
  const sum = (key: 'runs' | 'assessed' | 'worthALook'): number =>
    athletes.reduce((total, athlete) => total + athlete[key], 0);
  return [
    ...wrapped(
      'Every run is judged as an easy run, whatever it was meant to be: races and hard sessions show up here too.',
      look.width,
    ),
    '',
    `${'Athlete'.padEnd(nameColumns)}${'Runs'.padStart(6)}${'Assessed'.padStart(10)}${'Worth a look'.padStart(14)}  Days`,
    ...athletes.flatMap((athlete) => paragraph(athlete, look, nameColumns)),
    ...wrapped(
      `${countOf(athletes.length, 'athlete')}, ${countOf(sum('runs'), 'run')}, ${sum('assessed')} assessed, ${sum('worthALook')} worth a look. Those with the larger share of runs worth a look come first. One run alone, with its report: talktest check FILE.`,
      look.width,
    ),
    '',
  ].join('\n');
}
