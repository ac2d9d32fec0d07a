import type { Judgement, NotAssessedReason } from '../../core/compliance/judgement.ts';
import type { Hint } from '../report.ts';
import { clockBeside, spoken, timed } from './duration.ts';
import { percent } from './number-words.ts';

/** s of believed running that heart rate is judged from (PHYSIOLOGY 2.4). */
const leastRunning = 300;

function tooLittleTrusted({ trustedRunSeconds, runningSeconds }: Judgement): string {
  if (runningSeconds < leastRunning) {
    return `heart rate is judged from ${spoken(leastRunning)} of running on, and there were ${timed(runningSeconds)}`;
  }
  return `only ${clockBeside(trustedRunSeconds, runningSeconds)} of ${timed(runningSeconds)} running had a heart rate that can be trusted`;
}

/** What was missing, as a clause that can follow "because" or stand alone. */
export function missingClause(reason: NotAssessedReason | null, judgement: Judgement): string {
  switch (reason) {
    case 'no-heart-rate':
      return 'no heart rate was recorded';
    case 'no-maximum-heart-rate':
      return 'your maximum heart rate is not known';
    case 'not-your-instrument':
      return 'heart rate is no instrument for you';
    case 'not-enough-trusted-heart-rate':
      return tooLittleTrusted(judgement);
    case 'low-confidence':
      return judgement.heartRate.coverage === null
        ? 'too little of the heart rate could be trusted to clear the run'
        : `only ${percent(judgement.heartRate.coverage)} of the heart rate could be trusted, too little to clear the run`;
    case 'no-pace-cap':
      return 'no easy pace cap is set';
    case 'no-speed':
      return 'the recording holds no usable speed';
    case 'treadmill-estimate':
      return 'on a treadmill the watch only estimates the pace';
    case 'too-few-measured-repetitions':
      return 'fewer than 70 % of the runs could be measured';
    case 'too-short':
      return 'less than a minute of running could be judged';
    case 'no-running-found':
      return 'no running was found in the recording';
    case 'not-a-run':
      return 'the recording is not of a run';
    case null:
      return 'there was too little to go on';
  }
}

const hints: Readonly<Record<NotAssessedReason, Hint>> = {
  'no-heart-rate': { text: 'Wear a chest strap, or the watch snug above the wrist bone.', option: null },
  'no-maximum-heart-rate': {
    text: 'Give your maximum heart rate, or your age.',
    option: '--max-hr 186 (tested), --max-hr ~186 (a guess) or --age 44',
  },
  'not-your-instrument': { text: 'Pace, the talk test and effort lead for you.', option: null },
  'not-enough-trusted-heart-rate': {
    text: 'Wear a chest strap, or the watch snug above the wrist bone.',
    option: null,
  },
  'low-confidence': { text: 'Wear a chest strap, or the watch snug above the wrist bone.', option: null },
  'no-pace-cap': { text: 'Give your easy pace cap, or a recent race.', option: '--cap 7:45/km' },
  'no-speed': { text: 'Wait for GPS before you start, or wear a foot pod.', option: null },
  'treadmill-estimate': { text: 'Enter the belt speed, or wear a foot pod.', option: null },
  'too-few-measured-repetitions': { text: 'Wait for GPS before you start.', option: null },
  'too-short': { text: 'Record the whole session: judging needs a minute of running.', option: null },
  'no-running-found': {
    text: 'If you did run, wear a watch that counts steps or wait for GPS before you start.',
    option: null,
  },
  'not-a-run': { text: 'Choose running as the sport on the watch.', option: null },
};

/** How to get a verdict next time, one hint per thing that was missing, nothing twice. */
export function hintsFor(judgement: Judgement): readonly Hint[] {
  const missing = [judgement.heartRate, judgement.pace].flatMap((rule) =>
    rule.status === 'not-assessed' && rule.reason !== null ? [hints[rule.reason]] : [],
  );
  return missing.filter((hint, index) => missing.findIndex((other) => other.text === hint.text) === index);
}
