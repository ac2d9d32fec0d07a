import { linearRegression, mean, median, standardDeviation } from 'simple-statistics';
import type { Activity, Span } from '../../training/activity.ts';
import type { HeartRateTrust } from '../heart-rate/heart-rate-trust.ts';
import { isTreadmill } from '../track/speed-of.ts';
import type { Track } from '../track.ts';
import { ownEasySpeedRule as rule } from './constants.ts';

/** A minute of even running with the heart rate that it settled at. */
export type SteadyWindow = {
  /** s elapsed since the activity's start. */
  readonly startSeconds: number;
  /** m/s, grade-adjusted. */
  readonly speed: number;
  /** bpm, mean. */
  readonly heartRate: number;
};

/**
 * The steady minutes of a run (3.2): outdoors, in bouts of four minutes and more, from the third minute of each bout
 * to the thirtieth of the running, even speed, believed and level heart rate, not in the heat. Heart rate is read
 * 20 s later than speed.
 */
export function steadyWindows(activity: Activity, track: Track, trust: HeartRateTrust): SteadyWindow[] {
  const [first] = track.runs;
  if (first === undefined || isTreadmill(activity) || track.speedMissing !== null) return [];
  return track.runs
    .filter(({ startSeconds, endSeconds }) => endSeconds - startSeconds >= rule.leastBout)
    .flatMap((bout) => windowsOf(bout, first.startSeconds + rule.until))
    .flatMap((start) => steadyWindow(start, track, trust) ?? []);
}

/** First seconds of the minutes of a bout; heart rate is still read in the bout. */
function windowsOf({ startSeconds, endSeconds }: Span, until: number): number[] {
  const end = Math.min(endSeconds, until) - rule.lag;
  const starts: number[] = [];
  for (let start = startSeconds + rule.settling; start + rule.window <= end; start += rule.window) {
    starts.push(start);
  }
  return starts;
}

function steadyWindow(start: number, track: Track, trust: HeartRateTrust): SteadyWindow | null {
  const end = start + rule.window;
  const speeds = presentIn(track.effectiveSpeed, start, end);
  if (speeds.length < rule.speedNeeds * rule.window) return null;
  const beats = presentIn(trust.smoothed, start + rule.lag, end + rule.lag);
  if (beats.length < rule.heartRateNeeds * rule.window) return null;
  const temperatures = presentIn(track.temperature, start, end).map(([, degrees]) => degrees);
  if (temperatures.length > 0 && median(temperatures) >= rule.warm) return null;
  // Without a trusted altitude every grade is 0, and a hill is left to the median over runs.
  if (mean(presentIn(track.grade, start, end).map(([, grade]) => grade)) < rule.downhill) return null;
  if (!isEven(track.effectiveSpeed, start, end)) return null;
  if (Math.abs(linearRegression(beats).m) * 60 >= rule.heartRateDrift) return null;
  return {
    startSeconds: start,
    speed: mean(speeds.map(([, speed]) => speed)),
    heartRate: mean(beats.map(([, bpm]) => bpm)),
  };
}

/** Compares means of 15 s: from one second to the next a distance by satellite differs by more than a runner. */
function isEven(speed: Float64Array, start: number, end: number): boolean {
  const blocks: number[] = [];
  for (let at = start; at < end; at += rule.speedBlock) {
    const present = presentIn(speed, at, at + rule.speedBlock).map(([, value]) => value);
    if (present.length > 0) blocks.push(mean(present));
  }
  return standardDeviation(blocks) <= rule.speedVariation * mean(blocks);
}

/** Second and value of what is present. */
function presentIn(values: Float64Array, start: number, end: number): [number, number][] {
  const present: [number, number][] = [];
  for (let second = start; second < end; second++) {
    const value = values[second] ?? Number.NaN;
    if (!Number.isNaN(value)) present.push([second, value]);
  }
  return present;
}
