import type { Judgement, Rep } from '../../core/compliance/judgement.ts';
import { spoken } from './duration.ts';
import { missingClause } from './not-assessed.ts';
import { countOf } from './number-words.ts';
import { effortSentence } from './pace-sentence.ts';

/** How sure the sentence may sound: the signal's confidence, then the maximum's own uncertainty. */
export function howSure(judgement: Judgement): string {
  const { confidence } = judgement.heartRate;
  if (confidence === 'low') return 'perhaps ';
  if (confidence === 'medium') return 'very probably ';
  return judgement.tags.includes('uncertain-maximum') ? 'probably ' : '';
}

const repsAbove = (judgement: Judgement): readonly Rep[] =>
  judgement.reps.filter((rep) => rep.heartRateMark === 'over');

/** How far those repetitions peaked above the line on average: the excess that the table shows. */
function peakExcess(reps: readonly Rep[], ceiling: number): number | null {
  const peaks = reps.flatMap((rep) => (rep.peakHeartRate === null ? [] : [rep.peakHeartRate - ceiling]));
  return peaks.length === 0 ? null : peaks.reduce((sum, excess) => sum + excess, 0) / peaks.length;
}

/** `by 7 bpm on average`; empty when there is no figure. */
function by(meanExcess: number | null): string {
  return meanExcess === null || meanExcess < 0.5 ? '' : `, by ${Math.round(meanExcess)} bpm on average`;
}

function overSentence(judgement: Judgement, ceiling: number): string {
  const { episodes, meanExcess } = judgement.heartRate;
  const above = repsAbove(judgement);
  if (above.length > 0) {
    const reps = judgement.reps.filter(
      (rep) => rep.heartRateMark !== null && rep.heartRateMark !== 'not-trusted',
    );
    return `Heart rate ${howSure(judgement)}rose over your cap of ${ceiling} bpm in ${countOf(above.length, reps.length, 'run')}${by(peakExcess(above, ceiling))}.`;
  }
  if (episodes.length === 0) return effortSentence(judgement);
  const seconds = episodes.reduce((sum, episode) => sum + episode.seconds, 0);
  return `Heart rate was ${howSure(judgement)}over your cap of ${ceiling} bpm for ${spoken(seconds)}${by(meanExcess)}.`;
}

/** What heart rate says about the run; empty when it says nothing that belongs into the sentence. */
export function heartRateSentence(judgement: Judgement): string {
  const ceiling = judgement.caps.heartRate?.ceiling;
  const { status, reason } = judgement.heartRate;
  if (status === 'not-assessed') {
    return `Heart rate is not judged: ${missingClause(reason, judgement)}.`;
  }
  if (ceiling === undefined) return '';
  const cap = Math.round(ceiling);
  if (status === 'violated') return overSentence(judgement, cap);
  if (status === 'no-information') return '';
  const under = `Heart rate ${judgement.heartRate.confidence === 'high' ? 'stayed' : `was ${howSure(judgement).trim()}`}`;
  return `${under} under ${cap} bpm.`;
}

/** The same in a few words, for one line. */
export function heartRateCause(judgement: Judgement): string | null {
  const ceiling = judgement.caps.heartRate?.ceiling;
  const { status, meanExcess, episodes } = judgement.heartRate;
  if (ceiling === undefined || status === 'not-assessed' || status === 'no-information') return null;
  const cap = Math.round(ceiling);
  if (status === 'ok') return `heart rate ${howSure(judgement)}under ${cap} bpm`;
  const above = repsAbove(judgement).length;
  if (above > 0)
    return `heart rate ${howSure(judgement)}over ${cap} bpm in ${countOf(above, judgement.reps.length, 'run')}`;
  if (episodes.length === 0) return effortSentence(judgement).replace(/\.$/, '').replace(/^You/, 'you');
  const excess = meanExcess === null ? 'heart rate ' : `${Math.max(1, Math.round(meanExcess))} bpm `;
  return `${howSure(judgement)}${excess}over the cap of ${cap} bpm`;
}
