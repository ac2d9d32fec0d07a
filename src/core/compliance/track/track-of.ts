import { stretchesOf } from '../../signal/stretch.ts';
import type { Activity } from '../../training/activity.ts';
import type { MetresPerSecond } from '../../units/quantities.ts';
import { gradeRule, resampling, speedSource } from '../constants.ts';
import { Gait, type Track } from '../track.ts';
import { columnEachSecond } from './column-each-second.ts';
import { gaitOf } from './gait-of.ts';
import { gradeOf } from './grade-of.ts';
import { costRatio } from './minetti.ts';
import { pausedSeconds } from './paused-seconds.ts';
import { isTreadmill, speedOf } from './speed-of.ts';
import { stepsPerMinute } from './steps-per-minute.ts';
import { unrecordedSeconds } from './unrecorded-seconds.ts';

/**
 * Brings a recording onto a one-second grid and tells running from walking (4, 5, 12.13). The first step of
 * every judgement; pure and linear in the length of the run.
 * @param beltSpeed m/s of the treadmill while running, as the runner entered it; null when none
 */
export function trackOf(activity: Activity, beltSpeed: MetresPerSecond | null): Track {
  const { samples } = activity;
  const length = gridLength(samples.seconds);
  const paused = pausedSeconds(activity.pauses, length);
  const belt = isTreadmill(activity) ? beltSpeed : null;
  const { speed, distance, poor, missing } = speedOf(activity, paused, belt !== null);
  const steps = stepsPerMinute(samples, speed);
  const gait = gaitOf({
    stepsPerMinute: steps,
    speed,
    paused,
    unrecorded: unrecordedSeconds(samples.seconds, paused),
  });
  if (belt !== null) setWhileRunning(speed, gait, belt);
  const grade = trustedGrade(activity, distance, gait);
  return {
    length,
    heartRate: columnEachSecond(samples, samples.heartRate, length),
    speed,
    effectiveSpeed: grade === null ? speed : gradeAdjusted(speed, grade, gait),
    distance,
    grade: grade ?? new Float64Array(length),
    stepsPerMinute: steps,
    temperature: columnEachSecond(samples, samples.temperature, length),
    gait,
    runs: stretchesOf(gait, Gait.run).map(({ start, end }) => ({ startSeconds: start, endSeconds: end })),
    altitudeTrusted: grade !== null,
    speedPoor: belt === null && (poor || missingShare(speed, gait) > speedSource.poorMissingShare),
    speedMissing: missing,
  };
}

function gridLength(seconds: Float64Array): number {
  const last = seconds.at(-1);
  return last === undefined ? 0 : Math.min(resampling.longestGrid, Math.floor(last) + 1);
}

function setWhileRunning(speed: Float64Array, gait: Uint8Array, value: number): void {
  for (let second = 0; second < speed.length; second++) {
    if (gait[second] === Gait.run) speed[second] = value;
  }
}

/** Share of the running seconds without a value, 0..1. */
function missingShare(values: Float64Array, gait: Uint8Array): number {
  let running = 0;
  let missing = 0;
  for (let second = 0; second < gait.length; second++) {
    if (gait[second] !== Gait.run) continue;
    running++;
    if (Number.isNaN(values[second] ?? Number.NaN)) missing++;
  }
  return running === 0 ? 0 : missing / running;
}

/** Only a barometer can tell a grade. */
function trustedGrade(activity: Activity, distance: Float64Array, gait: Uint8Array): Float64Array | null {
  const { samples, sensors } = activity;
  if (!sensors.barometer || samples.altitude === null || isTreadmill(activity)) return null;
  const altitude = columnEachSecond(samples, samples.altitude, gait.length);
  return gradeOf(altitude, distance, gait);
}

/** Uphill counts in full, downhill to a limit, and walking not at all (4). */
function gradeAdjusted(speed: Float64Array, grade: Float64Array, gait: Uint8Array): Float64Array {
  const effective = Float64Array.from(speed);
  for (let second = 0; second < speed.length; second++) {
    const slope = grade[second] ?? 0;
    if (slope === 0 || gait[second] !== Gait.run) continue;
    effective[second] = (speed[second] ?? Number.NaN) * Math.max(costRatio(slope), gradeRule.leastRatio);
  }
  return effective;
}
