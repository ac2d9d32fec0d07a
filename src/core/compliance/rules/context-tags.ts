import { medianOf } from '../../signal/quantile.ts';
import type { Caps } from '../../training/caps.ts';
import type { Evidence } from '../../training/evidence.ts';
import { contextRule } from '../constants.ts';
import type { ContextTag, Rep, RuleResult } from '../judgement.ts';
import { Gait, type Track } from '../track.ts';
import type { HeartReading } from './heart-reading.ts';

/** What context is told from. */
export type ContextInput = {
  readonly track: Track;
  readonly reading: HeartReading;
  readonly heartRate: RuleResult;
  readonly pace: RuleResult;
  readonly reps: readonly Rep[];
  readonly caps: Caps;
  readonly evidence: Evidence;
  readonly treadmill: boolean;
  /** heart rate is over by less than the maximum is uncertain. */
  readonly uncertain: boolean;
};

/** What explains a result without excusing it (1.4), in a fixed order. */
export function contextTags(input: ContextInput): readonly ContextTag[] {
  const { track, caps, pace, treadmill } = input;
  const paceJudged = pace.status !== 'not-assessed';
  const tags: readonly (readonly [ContextTag, boolean])[] = [
    ['drift', drifted(input)],
    ['heat', isHot(track)],
    ['hills', hilly(track)],
    ['no-easy-speed', noEasySpeed(input)],
    ['under-the-band', underTheBand(input)],
    ['treadmill', treadmill],
    ['altitude-untrusted', paceJudged && !track.altitudeTrusted && !treadmill],
    ['trough-creep', troughsCreep(input.reps)],
    ['uncertain-maximum', input.uncertain],
    ['provisional-cap', paceJudged && caps.pace?.provisional === true],
  ];
  return tags.filter(([, holds]) => holds).map(([tag]) => tag);
}

/** First over the line after 20 min, at the pace of minutes 5 to 15. */
function drifted({ track, heartRate }: ContextInput): boolean {
  const first = heartRate.episodes[0];
  const start = track.runs[0]?.startSeconds;
  if (first === undefined || start === undefined || first.startSeconds - start < contextRule.driftAfter) {
    return false;
  }
  const before = meanSpeed(track, start + contextRule.driftFrom, start + contextRule.driftTo);
  const during = meanSpeed(track, first.startSeconds, first.startSeconds + first.seconds);
  return Math.abs(during / before - 1) <= contextRule.driftSpeed;
}

function meanSpeed({ gait, effectiveSpeed }: Track, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let second = from; second < Math.min(to, gait.length); second++) {
    const speed = effectiveSpeed[second] ?? Number.NaN;
    if (gait[second] !== Gait.run || Number.isNaN(speed)) continue;
    sum += speed;
    count++;
  }
  return sum / count;
}

/** Median of the running at 25 degrees or more: half of its seconds are. */
function isHot({ gait, temperature }: Track): boolean {
  let known = 0;
  let hot = 0;
  for (let second = 0; second < gait.length; second++) {
    const degrees = temperature[second] ?? Number.NaN;
    if (gait[second] !== Gait.run || Number.isNaN(degrees)) continue;
    known++;
    if (degrees >= contextRule.heat) hot++;
  }
  return known > 0 && 2 * hot >= known;
}

function hilly({ altitudeTrusted, gait, grade }: Track): boolean {
  if (!altitudeTrusted) return false;
  let running = 0;
  let uphill = 0;
  for (let second = 0; second < gait.length; second++) {
    if (gait[second] !== Gait.run) continue;
    running++;
    if ((grade[second] ?? 0) >= contextRule.uphill) uphill++;
  }
  return running > 0 && uphill >= contextRule.uphillShare * running;
}

/** The runner's own line of heart rate over speed meets the ceiling below any running speed (1.4, 3.3). */
function noEasySpeed({ heartRate, pace, caps, evidence }: ContextInput): boolean {
  const line = evidence.heartRateLine;
  if (line === null || caps.heartRate === null || heartRate.status !== 'violated') return false;
  if (pace.status !== 'ok' || evidence.rpe === null || evidence.rpe > contextRule.easyRpe) return false;
  return (caps.heartRate.ceiling - line.intercept) / line.slope < contextRule.slowestRun;
}

/** Most of the believed running heart rate below 60 % of the maximum, and nothing over the line. */
function underTheBand({ track, reading, heartRate, caps }: ContextInput): boolean {
  if (caps.heartRate === null || heartRate.tier !== 'none' || heartRate.status === 'not-assessed')
    return false;
  let judged = 0;
  let under = 0;
  for (let second = 0; second < track.length; second++) {
    const bpm = reading.smoothed[second] ?? Number.NaN;
    if (track.gait[second] !== Gait.run || Number.isNaN(bpm)) continue;
    judged++;
    if (bpm < caps.heartRate.floor) under++;
  }
  return judged > 0 && under > contextRule.underShare * judged;
}

/** Heart rate after the walks rises from the first ones to the last: median of 3 against median of 2-4 (6.4). */
function troughsCreep(reps: readonly Rep[]): boolean {
  const { leastTroughs, troughsCompared, troughCreep } = contextRule;
  const run = reps.filter((rep) => rep.startSeconds !== null);
  const troughs = Float64Array.from(
    run
      .slice(0, -1)
      .filter((rep) => rep.heartRateMark !== 'not-trusted' && rep.heartRateAfterWalk !== null)
      .map((rep) => rep.heartRateAfterWalk ?? 0),
  );
  if (troughs.length < leastTroughs) return false;
  const late = medianOf(troughs.slice(-troughsCompared));
  return late - medianOf(troughs.slice(1, 1 + troughsCompared)) > troughCreep;
}
