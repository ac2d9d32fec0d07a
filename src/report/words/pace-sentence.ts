import type { Judgement } from '../../core/compliance/judgement.ts';
import type { UnitSystem } from '../../core/training/athlete.ts';
import type { Rich } from '../report.ts';
import { measuredReps, repsOver } from '../run-figures.ts';
import { clockBeside, spoken, timed } from './duration.ts';
import { countOf, percent, sentenceCase } from './number-words.ts';
import { paceWithUnit } from './pace.ts';

/** `run minute` when every repetition was meant to last one, else `run`. */
export const repNoun = (judgement: Judgement): string =>
  judgement.reps.length > 0 && judgement.reps.every((rep) => Math.round(rep.plannedSeconds ?? 0) === 60)
    ? 'run minute'
    : 'run';

const likely = (judgement: Judgement): string =>
  judgement.pace.confidence === 'medium'
    ? 'very probably '
    : judgement.pace.confidence === 'low'
      ? 'perhaps '
      : '';

/** `6:35 /km where easy is 7:45 /km or slower.` */
function whereEasyIs(speed: number, cap: number, units: UnitSystem): Rich {
  return [
    { strong: paceWithUnit(speed, units) },
    ' where easy is ',
    { strong: paceWithUnit(cap, units) },
    ' or slower.',
  ];
}

function repsSentence(judgement: Judgement, cap: number, units: UnitSystem): Rich | null {
  const reps = measuredReps(judgement);
  const over = repsOver(judgement);
  const median = judgement.medianRatio;
  if (reps.length === 0 || median === null) return null;
  const many = over.length * 2 > reps.length;
  const who = sentenceCase(countOf(over.length, reps.length, repNoun(judgement)));
  const were = reps.length === 1 || (over.length === 1 && !many) ? 'was' : 'were';
  const your = `${were} ${likely(judgement)}faster than your easy cap`;
  if (many) {
    return [
      `${who} ${your}, typically by ${percent(median - 1)}: `,
      ...whereEasyIs(cap * median, cap, units),
    ];
  }
  if (over.length > 0) {
    const fastest = Math.max(...over.map((rep) => rep.ratio ?? 1));
    const by = over.length === 1 ? `by ${percent(fastest - 1)}` : `the fastest by ${percent(fastest - 1)}`;
    return [`${who} ${your}, ${by}: `, ...whereEasyIs(cap * fastest, cap, units)];
  }
  if (median > 1.03) {
    return [
      `The typical run was ${likely(judgement)}${percent(median - 1)} faster than your easy cap: `,
      ...whereEasyIs(cap * median, cap, units),
    ];
  }
  return null;
}

function episodesSentence(judgement: Judgement, cap: number, units: UnitSystem): Rich | null {
  const { episodes, meanExcess } = judgement.pace;
  if (episodes.length === 0) return null;
  const seconds = episodes.reduce((sum, episode) => sum + episode.seconds, 0);
  const excess = meanExcess ?? 0;
  return [
    `Pace was ${likely(judgement)}over your easy cap for `,
    { strong: clockBeside(seconds, judgement.runningSeconds) },
    ` of ${timed(judgement.runningSeconds)}, by ${percent(excess)} on average: `,
    ...whereEasyIs(cap * (1 + excess), cap, units),
  ];
}

function keptSentence(judgement: Judgement, cap: number, units: UnitSystem): Rich {
  const reps = measuredReps(judgement);
  const median = judgement.medianRatio;
  if (reps.length > 0 && median !== null) {
    const allUnder = reps.every((rep) => (rep.ratio ?? 2) <= 1);
    const all = sentenceCase(countOf(reps.length, reps.length, repNoun(judgement)));
    const stayed = allUnder ? 'stayed at or slower than your easy cap' : 'kept to your easy cap';
    return [
      `${all} ${stayed}, typically `,
      { strong: paceWithUnit(cap * median, units) },
      ', cap ',
      { strong: paceWithUnit(cap, units) },
      '.',
    ];
  }
  const average = judgement.runSpeed;
  const within = average !== null && average > cap ? 'kept within the allowance of' : 'kept to';
  const begun = `Pace ${likely(judgement)}${within} your easy cap for all ${spoken(judgement.runningSeconds)}`;
  if (average === null) return [`${begun}, cap `, { strong: paceWithUnit(cap, units) }, '.'];
  return [
    `${begun}: `,
    { strong: paceWithUnit(average, units) },
    ' on average, cap ',
    { strong: paceWithUnit(cap, units) },
    '.',
  ];
}

/** Effort or the talk test can put a run over where the watch cannot (PHYSIOLOGY 6.2). */
export function effortSentence(judgement: Judgement): string {
  const { rpe, talkTest } = judgement.evidence;
  if (talkTest === 'failed')
    return 'You could not say a full sentence, and easy is what you can talk through.';
  return rpe === null ? '' : `You felt ${rpe} of 10, and easy is 3 to 4.`;
}

/** What pace says about the run, with its numbers and its cap; empty when pace was not judged. */
export function paceSentence(judgement: Judgement, units: UnitSystem): Rich {
  const cap = judgement.caps.pace?.metresPerSecond;
  if (cap === undefined || judgement.pace.status === 'not-assessed') return [];
  if (judgement.pace.status !== 'violated') return keptSentence(judgement, cap, units);
  const told = repsSentence(judgement, cap, units) ?? episodesSentence(judgement, cap, units);
  if (told !== null) return told;
  return [...keptSentence(judgement, cap, units), ` ${effortSentence(judgement)}`];
}

/** That pace was kept, in the fewest words: where heart rate leads the sentence. */
export function paceKeptShort(judgement: Judgement, units: UnitSystem): Rich {
  const cap = judgement.caps.pace?.metresPerSecond;
  if (cap === undefined) return [];
  const speed = judgement.medianRatio === null ? judgement.runSpeed : cap * judgement.medianRatio;
  if (speed === null) return [`Pace kept to your cap of ${paceWithUnit(cap, units)}.`];
  return [
    'Pace was easy: ',
    { strong: paceWithUnit(speed, units) },
    ', cap ',
    { strong: paceWithUnit(cap, units) },
    '.',
  ];
}

/** The same in a few words, for one line: `typically 18 % over the cap of 7:45 /km`. */
export function paceCause(judgement: Judgement, units: UnitSystem): string | null {
  const cap = judgement.caps.pace?.metresPerSecond;
  if (cap === undefined || judgement.pace.status === 'not-assessed') return null;
  const capText = `the cap of ${paceWithUnit(cap, units)}`;
  if (judgement.pace.status !== 'violated') {
    const speed = judgement.medianRatio === null ? judgement.runSpeed : cap * judgement.medianRatio;
    return speed === null ? `pace kept to ${capText}` : `${paceWithUnit(speed, units)} against ${capText}`;
  }
  const reps = measuredReps(judgement);
  const over = repsOver(judgement);
  const median = judgement.medianRatio;
  if (median !== null && median > 1.03) return `typically ${percent(median - 1)} over ${capText}`;
  if (over.length > 0) return `${countOf(over.length, reps.length, 'run')} over ${capText}`;
  const seconds = judgement.pace.episodes.reduce((sum, episode) => sum + episode.seconds, 0);
  if (seconds > 0) return `${timed(seconds)} over ${capText}`;
  return effortSentence(judgement).replace(/\.$/, '').replace(/^You/, 'you');
}
