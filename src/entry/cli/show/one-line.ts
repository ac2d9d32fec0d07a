import { instant, localDayOf } from '../../../core/units/instant.ts';
import type { Answer, Report } from '../../../report/report.ts';
import { painter } from '../../../report/text/paint.ts';
import { harmless } from '../../../report/words/harmless.ts';
import { countOf } from './count.ts';
import type { Look } from './render.ts';

const answerColumn = 12;
const wordColumn = 34;
const dayColumn = 12;
const leastName = 16;

/** The end of a path says more than its beginning. */
function shortened(path: string, room: number): string {
  const clean = harmless(path);
  return clean.length <= room ? clean : `…${clean.slice(clean.length - room + 1)}`;
}

function headingOf({ verdict, record }: Report): string {
  const notARun = [record.judgement.heartRate, record.judgement.pace].some(
    (rule) => rule.reason === 'not-a-run',
  );
  return notARun ? `Not a run (${harmless(record.activity.sport)})` : verdict.word;
}

/** One run in one line: the answer, the heading, the day, the file. */
export function lineOf(report: Report, look: Look): string {
  const { verdict, record } = report;
  const paint = painter(look.colour);
  const day = localDayOf(
    instant(Date.parse(record.activity.startTime)),
    record.activity.utcOffsetSeconds ?? 0,
  );
  const name =
    record.source.part === 1 ? record.source.path : `${record.source.path} (${record.source.part})`;
  const answer =
    paint.tone(verdict.tone, verdict.answer.padEnd(answerColumn)) + headingOf(report).padEnd(wordColumn);
  const room = look.width - answerColumn - wordColumn - dayColumn;
  // Where a name has no room beside the verdict it stands below it.
  return room < leastName
    ? `${answer}${paint.faint(day)}\n${' '.repeat(answerColumn)}${shortened(name, look.width - answerColumn)}`
    : `${answer}${paint.faint(day.padEnd(dayColumn))}${shortened(name, room)}`;
}

const answers: readonly Answer[] = ['Yes', 'Nearly', 'No', "Can't tell"];

/** How many runs were easy, in one sentence, and where to read more. */
export function summaryOf(reports: readonly Report[]): string {
  if (reports.length === 0) return '';
  const counts = answers
    .map((answer) => [reports.filter((report) => report.verdict.answer === answer).length, answer] as const)
    .filter(([count]) => count > 0)
    .map(([count, answer]) => `${count} ${answer.toLowerCase()}`);
  const noun = reports.length === 1 ? '1 recording' : `${reports.length} recordings`;
  const hints = new Set(reports.flatMap((report) => report.hints.flatMap((hint) => hint.option ?? [])));
  const give = [...hints].map((hint) => `\nTo have more judged, give ${hint}.`).join('');
  const noticed = reports.filter((report) => report.warnings.length > 0).length;
  const look =
    noticed === 0
      ? ''
      : `\nSomething was noticed in ${countOf(noticed, 'file')} (cut off, damaged or the like); --full says what.`;
  return `\nWas it easy? ${noun}: ${counts.join(', ')}.${give}${look}\nOne file alone, or --full, shows the whole report.\n`;
}
