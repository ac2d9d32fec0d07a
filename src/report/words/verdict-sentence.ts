import type { Judgement } from '../../core/compliance/judgement.ts';
import type { UnitSystem } from '../../core/training/athlete.ts';
import type { Answer, Rich } from '../report.ts';
import { heartRateCause, heartRateSentence } from './heart-rate-sentence.ts';
import { missingClause } from './not-assessed.ts';
import { sentenceCase } from './number-words.ts';
import { paceCause, paceKeptShort, paceSentence } from './pace-sentence.ts';

/** Rich text without its emphasis. */
export const plainText = (rich: Rich): string =>
  rich.map((part) => (typeof part === 'string' ? part : part.strong)).join('');

/** Both instruments were silent: what was missing on each side. */
function missingSentence(judgement: Judgement): string {
  const { pace, heartRate, caps } = judgement;
  const paceMissing = missingClause(pace.reason, judgement);
  if (heartRate.status === 'no-information' && caps.heartRate !== null) {
    return `Heart rate never passed ${Math.round(caps.heartRate.ceiling)} bpm, but it lags too much to clear runs under 3 minutes, and ${paceMissing}. That is too little to say easy or not.`;
  }
  const heartRateMissing = missingClause(heartRate.reason, judgement);
  const both = paceMissing === heartRateMissing ? paceMissing : `${heartRateMissing}, and ${paceMissing}`;
  return `${sentenceCase(both)}. That is too little to say easy or not.`;
}

/** What happened, by how much, against which cap. */
export function verdictSentence(judgement: Judgement, units: UnitSystem): Rich {
  if (judgement.verdict === 'no-running-found') {
    return [
      judgement.tags.includes('walked-only')
        ? 'The recording holds walking, and no running to judge.'
        : 'The recording holds no running to judge.',
    ];
  }
  if (judgement.verdict === 'not-assessed') return [missingSentence(judgement)];
  const pace = paceSentence(judgement, units);
  const heartRate = heartRateSentence(judgement);
  const paceViolated = judgement.pace.status === 'violated';
  if (judgement.pace.status === 'not-assessed') {
    return [`${heartRate} Pace is not judged: ${missingClause(judgement.pace.reason, judgement)}.`];
  }
  // A run that pace already puts over needs no excuse from an instrument that could not judge.
  if (heartRate === '' || (paceViolated && judgement.heartRate.status === 'not-assessed')) return pace;
  if (judgement.heartRate.status === 'violated' && !paceViolated) {
    return [`${heartRate} `, ...paceKeptShort(judgement, units)];
  }
  if (plainText(pace).endsWith(heartRate)) return pace;
  return [...pace, ` ${heartRate}`];
}

/** Answer, heading and cause in one sentence each, the next action last (PHYSIOLOGY 12.12). */
export function oneLine(
  judgement: Judgement,
  units: UnitSystem,
  head: { readonly answer: Answer; readonly word: string; readonly kicker: string | null },
  nextAction: string,
): string {
  const { verdict } = judgement;
  const causes =
    verdict === 'not-assessed' || verdict === 'no-running-found'
      ? [plainText(verdictSentence(judgement, units)).split('. ')[0]?.replace(/\.$/, '') ?? '']
      : [paceCause(judgement, units), heartRateCause(judgement)].filter((cause) => cause !== null);
  const [pace, heartRate] = causes;
  const worst =
    judgement.heartRate.status === 'violated' && judgement.pace.status !== 'violated'
      ? (heartRate ?? pace)
      : pace;
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  const word = head.kicker === null ? head.word : `${head.kicker} ${lower(head.word)}`;
  // One colon is enough in a sentence: "As an easy run this would have been: too hard, 11:22 min over the cap".
  const mark = head.kicker === null ? ':' : head.word.includes(',') ? ';' : ',';
  const cause = worst === undefined ? '' : `${mark} ${lower(worst)}`;
  return `${head.answer}. ${word}${cause}. ${nextAction}`;
}
