import type { MarkedByRule } from '../../../companion/mark-by-rule.ts';
import type { MarkedRun } from '../../../companion/mark-run.ts';
import type { Mark } from '../../../companion/ports/marks.ts';
import { runLineOf } from '../../../companion/run-line.ts';
import type { UnitSystem } from '../../../core/training/athlete.ts';
import { distanceText } from '../../../report/words/pace.ts';
import { headingOf } from '../../../report/words/verdict-words.ts';
import { countOf } from '../show/count.ts';
import { rejudgedCount, rejudgedLines } from '../show/rejudged-text.ts';

const intentWords = { easy: 'meant easy', 'not-easy': 'not meant easy' };

function toldWords({ intent, rpe, talkTest }: Mark): string {
  const words = [
    intent === null ? null : intentWords[intent],
    rpe === null ? null : `effort ${rpe} of 10`,
    talkTest === null ? null : talkTest === 'passed' ? 'full sentences' : 'no full sentences',
  ].filter((word) => word !== null);
  return words.length === 0 ? 'nothing is told of it' : words.join(', ');
}

const lead = {
  easy: '',
  'not-easy': 'Not meant easy; as an easy run: ',
  unknown: 'As an easy run: ',
};

/** What was told of a run, and how it stands now. */
export function markedText({ run, mark, rejudged }: MarkedRun): string {
  const { verdict, treatedAsIntervals, worthALook, intent, session } = runLineOf(run);
  const { word } = headingOf(verdict, treatedAsIntervals);
  const plan = session === null ? '' : ` Plan ${session.plan} week ${session.week} ${session.day}.`;
  const others = rejudged.runs.filter(({ runId }) => runId !== run.id).length;
  return [
    `${run.id}: ${toldWords(mark)}.${plan}`,
    `${lead[intent]}${word}.${worthALook ? ' Worth a look.' : ''}`,
    ...(others === 0
      ? []
      : [`${countOf(others, 'later run')} judged again, because the plan goes on otherwise now.`]),
    `The whole report: talktest report ${run.id}`,
    '',
  ].join('\n');
}

/** Which runs a rule meant and what came of it. */
export function markedByRuleText(
  { dryRun, runs, already, kept, rejudged }: MarkedByRule,
  intent: Mark['intent'],
  units: UnitSystem,
): string {
  const as = intent === null ? 'unmarked' : `marked as ${intentWords[intent]}`;
  const lines = runs.map(({ id, distanceMetres, embeddedName }) => {
    const distance = distanceMetres === null ? '-' : distanceText(distanceMetres, units);
    return `  ${id}  ${distance.padStart(9)}  ${embeddedName ?? ''}`.trimEnd();
  });
  const rest = [
    ...(already === 0 ? [] : [`${countOf(already, 'run')} had that mark before.`]),
    ...(kept === 0 ? [] : [`${countOf(kept, 'run')} you marked otherwise one by one; they stay so.`]),
  ];
  if (runs.length === 0) return `${['No run is left that this rule would change.', ...rest].join('\n')}\n`;
  const count = `${countOf(runs.length, 'run')} ${dryRun ? 'would be ' : ''}${as}`;
  const again =
    rejudged.runs.length === 0
      ? []
      : ['', `${rejudgedCount(rejudged.runs)}.`, '', ...rejudgedLines(rejudged.runs, { names: false })];
  return [
    `${count}${dryRun ? ' (dry run: nothing was kept)' : ''}:`,
    ...lines,
    ...(rest.length === 0 ? [] : ['', ...rest]),
    ...again,
    '',
  ].join('\n');
}
