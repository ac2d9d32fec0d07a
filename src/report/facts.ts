import type { Judgement } from '../core/compliance/judgement.ts';
import type { Activity } from '../core/training/activity.ts';
import type { UnitSystem } from '../core/training/athlete.ts';
import type { Fact } from './report.ts';
import { measuredReps, type RunFigures, repsOver } from './run-figures.ts';
import { clock, timed, timeUnit } from './words/duration.ts';
import { distanceText, pace, paceUnit } from './words/pace.ts';

function runningFact(judgement: Judgement, activity: Activity): Fact {
  const { plannedSeconds } = judgement.volume;
  const planned = plannedSeconds === null ? null : `${clock(plannedSeconds)} planned`;
  // Some watches count less in their summary than they recorded; then their total says nothing.
  const whole =
    activity.timerSeconds < judgement.runningSeconds + 1 ? null : `${clock(activity.timerSeconds)} in all`;
  const against = [planned, whole].filter((text) => text !== null).join(', ');
  return {
    label: 'Running',
    value: clock(judgement.runningSeconds),
    unit: timeUnit(judgement.runningSeconds),
    against: against === '' ? null : against,
    tone: 'plain',
  };
}

function againstCap(ratio: number): string {
  const off = Math.round((ratio - 1) * 100);
  if (off === 0) return 'at the cap';
  return off > 0 ? `${off} % over` : `${-off} % slower`;
}

/** Why pace was not judged, in two or three words. */
function paceSilence(judgement: Judgement): string {
  if (judgement.pace.reason === 'treadmill-estimate') return 'treadmill estimate';
  return judgement.caps.pace === null ? 'no cap given' : 'too little data';
}

function paceFact(judgement: Judgement, figures: RunFigures, units: UnitSystem): Fact {
  const typical = judgement.reps.length > 1;
  const label = typical ? 'Pace, typical run' : 'Pace, average';
  const cap = judgement.caps.pace?.metresPerSecond ?? null;
  const speed =
    typical && cap !== null && judgement.medianRatio !== null
      ? cap * judgement.medianRatio
      : figures.typicalSpeed;
  if (speed === null)
    return { label, value: 'not judged', unit: null, against: 'no usable speed', tone: 'none' };
  const shown = { label, value: pace(speed, units), unit: paceUnit(units) };
  if (judgement.pace.status === 'not-assessed') {
    return { ...shown, against: `not judged, ${paceSilence(judgement)}`, tone: 'none' };
  }
  const against = cap === null ? null : `cap ${pace(cap, units)}, ${againstCap(speed / cap)}`;
  return {
    ...shown,
    against,
    tone: judgement.pace.status === 'violated' && cap !== null && speed > cap * 1.03 ? 'over' : 'plain',
  };
}

/** Why heart rate was not judged, in two or three words. */
function heartRateSilence(judgement: Judgement): string {
  if (judgement.runningSeconds === 0) return 'no running';
  if (judgement.heartRate.reason === 'not-your-instrument') return 'no instrument for you';
  return judgement.caps.heartRate === null ? 'maximum not known' : 'too little to trust';
}

function heartRateFact(judgement: Judgement, figures: RunFigures): Fact {
  const { status } = judgement.heartRate;
  const cap = judgement.caps.heartRate === null ? null : Math.round(judgement.caps.heartRate.ceiling);
  const highest = figures.highestHeartRate === null ? null : Math.round(figures.highestHeartRate);
  const average = figures.averageHeartRate === null ? null : Math.round(figures.averageHeartRate);
  const reps = judgement.reps.length > 1;
  const label = reps ? 'Heart rate, highest' : 'Heart rate, average';
  const value = reps ? highest : average;
  if (value === null) {
    return { label: 'Heart rate', value: 'not judged', unit: null, against: 'none recorded', tone: 'none' };
  }
  const shown = { label, value: String(value), unit: 'bpm' };
  if (status === 'not-assessed') {
    return { ...shown, against: `not judged, ${heartRateSilence(judgement)}`, tone: 'none' };
  }
  if (cap === null) return { ...shown, against: null, tone: 'plain' };
  if (status === 'no-information')
    return { ...shown, against: `cap ${cap}, cannot clear short runs`, tone: 'plain' };
  const tail =
    reps || highest === null ? (value > cap ? `${value - cap} over` : 'kept') : `highest ${highest}`;
  return { ...shown, against: `cap ${cap}, ${tail}`, tone: status === 'violated' ? 'over' : 'plain' };
}

/** The fourth figure says what the verdict rests on. */
function evidenceFact(judgement: Judgement, distance: string | null): Fact {
  const reps = measuredReps(judgement);
  const over = repsOver(judgement).length;
  if (judgement.reps.length > 1 && judgement.pace.status !== 'not-assessed') {
    return {
      label: 'Runs over the cap',
      value: String(over),
      unit: `of ${reps.length}`,
      against: 'allowance 5 %',
      tone: 'plain',
    };
  }
  const rules = [judgement.pace, judgement.heartRate].filter((rule) => rule.status === 'violated');
  const worst = rules.sort((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
  if (worst !== undefined && worst.episodes.length > 0) {
    const seconds = worst.episodes.reduce((sum, episode) => sum + episode.seconds, 0);
    return {
      label: worst === judgement.pace ? 'Running over the pace cap' : 'Running over the heart-rate cap',
      value: clock(seconds),
      unit: timeUnit(seconds),
      against: worst.share === null ? null : `of ${timed(seconds / worst.share)} judged`,
      tone: 'over',
    };
  }
  if (judgement.heartRate.reason === 'no-heart-rate' || judgement.runningSeconds === 0) {
    return {
      label: 'Distance',
      value: distance === null ? 'not recorded' : (distance.split(' ')[0] ?? ''),
      unit: distance === null ? null : (distance.split(' ')[1] ?? ''),
      against: null,
      tone: distance === null ? 'none' : 'plain',
    };
  }
  const left = Math.max(0, judgement.runningSeconds - judgement.trustedRunSeconds);
  return {
    label: 'Heart rate trusted',
    value: clock(judgement.trustedRunSeconds),
    unit: `of ${clock(judgement.runningSeconds)}`,
    against: left < 1 ? 'nothing left out' : `${clock(left)} left out`,
    tone: 'plain',
  };
}

/** The four figures beside the verdict, each with what it stands against. */
export function buildFacts(
  judgement: Judgement,
  activity: Activity,
  figures: RunFigures,
  units: UnitSystem,
): readonly Fact[] {
  return [
    runningFact(judgement, activity),
    paceFact(judgement, figures, units),
    heartRateFact(judgement, figures),
    evidenceFact(
      judgement,
      activity.distanceMetres === null ? null : distanceText(activity.distanceMetres, units),
    ),
  ];
}
