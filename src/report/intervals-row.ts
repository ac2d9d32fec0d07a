import type { Judgement } from '../core/compliance/judgement.ts';
import type { JudgedRow } from './report.ts';
import { measuredReps, middle } from './run-figures.ts';
import { percent, sentenceCase } from './words/number-words.ts';

const intervalWords = {
  definite: { outcome: 'Definite.', tone: 'over' },
  likely: { outcome: 'Probable.', tone: 'over' },
  none: { outcome: 'No.', tone: 'kept' },
  'cannot-tell': { outcome: 'Cannot tell.', tone: 'plain' },
} as const;

const signWords = {
  A: '',
  B: 'heart rate above 80 % of maximum in most runs',
  C: 'heart rate shot up by 25 bpm or more in most runs',
  D: 'much faster than your own easy runs',
  E: 'last three slower than the first three',
  F: 'effort 6 of 10 or more',
};

/** s; longer runs are no repetitions of this question (PHYSIOLOGY 12.14). */
const longestInterval = 180;

/** Whether the run was treated as intervals, and by which signs; null where the question does not arise. */
export function intervalsRow(judgement: Judgement): JudgedRow | null {
  const { treatedAsIntervals: answer } = judgement;
  if (answer === 'not-applicable') return null;
  const reps = measuredReps(judgement).filter(
    (rep) => (rep.plannedSeconds ?? rep.actualSeconds ?? 0) <= longestInterval,
  );
  const ratios = reps.flatMap((rep) => (rep.ratio === null ? [] : [rep.ratio]));
  const fast = ratios.filter((ratio) => ratio > 1.08).length;
  const median = judgement.pace.status === 'not-assessed' ? null : middle(ratios);
  // Where longer runs stand beside short ones, the figures are not those of the whole session.
  const run = reps.length === measuredReps(judgement).length ? 'run' : 'short run';
  const typical =
    median === null
      ? []
      : [`Typical ${run} ${percent(Math.abs(median - 1))} ${median > 1 ? 'over' : 'under the cap'}`];
  const counted = reps.length === 0 ? [] : [`${fast} of ${reps.length} ${run}s more than 8 % over`];
  const signs = judgement.intervalSigns.map((sign) => signWords[sign]).filter((words) => words !== '');
  return {
    label: 'Run as intervals',
    ...intervalWords[answer],
    text: sentenceCase([...typical, ...counted, ...signs].join(', ')) + (reps.length > 0 ? '.' : ''),
    detail: run === 'run' ? null : 'Only runs up to 3 minutes are asked this.',
    rule: 'run-as-intervals',
  };
}
