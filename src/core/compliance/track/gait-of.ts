import { hysteresis, Leaning } from '../../signal/hysteresis.ts';
import { rollingMean } from '../../signal/rolling-mean.ts';
import { rollingMedian } from '../../signal/rolling-median.ts';
import { twoMeans } from '../../signal/two-means.ts';
import { gaitRule, resampling } from '../constants.ts';
import { Gait } from '../track.ts';
import { mergeShortSegments } from './merge-short-segments.ts';
import { refineEdges } from './refine-edges.ts';

/** What gait is told from; one value per second. */
export type GaitInput = {
  readonly stepsPerMinute: Float64Array;
  readonly speed: Float64Array;
  /** 1 where the timer stood. */
  readonly paused: Uint8Array;
  /** 1 where no record is near enough to tell. */
  readonly unrecorded: Uint8Array;
};

/**
 * Running, walking, standing per second (5, 12.13, 12.15): cadence first, because slow returners jog below
 * walking-running transition speed; speed where there is no cadence.
 * @returns `Gait` per second
 */
export function gaitOf(input: GaitInput): Uint8Array {
  const { speed, paused } = input;
  const smoothSpeed = rollingMean(speed, gaitRule.speedSmoothing);
  const withCadence = isCadencePresent(input);
  const untold = untoldSeconds(input, withCadence);
  const running = withCadence ? byCadence(input, smoothSpeed, untold) : bySpeed(smoothSpeed, untold);
  const standing = standingSeconds(input, withCadence);
  const gait = new Uint8Array(speed.length);
  for (let second = 0; second < gait.length; second++) {
    const tooFastToWalk = (smoothSpeed[second] ?? 0) >= gaitRule.neverWalkFrom;
    if (untold[second] === 1) gait[second] = Gait.none;
    else if (paused[second] === 1 || standing[second] === 1) gait[second] = Gait.stop;
    else gait[second] = running[second] === 1 || tooFastToWalk ? Gait.run : Gait.walk;
  }
  mergeShortSegments(gait, gaitRule.shortestSegment);
  if (withCadence) refineEdges(gait, input.stepsPerMinute);
  return gait;
}

function isCadencePresent({ stepsPerMinute, speed }: GaitInput): boolean {
  let known = 0;
  let stepping = 0;
  for (let second = 0; second < speed.length; second++) {
    const steps = stepsPerMinute[second] ?? Number.NaN;
    if (Number.isNaN(steps) || (speed[second] ?? Number.NaN) < gaitRule.stopBelowSpeed) continue;
    known++;
    if (steps > 0) stepping++;
  }
  return known > 0 && stepping >= known * gaitRule.cadencePresentShare;
}

/**
 * Seconds that nothing tells about: no record near enough, or for as long neither cadence nor speed in the
 * records there are.
 */
function untoldSeconds(input: GaitInput, withCadence: boolean): Uint8Array {
  const { stepsPerMinute, speed, paused } = input;
  const untold = Uint8Array.from(input.unrecorded);
  let since = 0;
  for (let second = 0; second <= speed.length; second++) {
    const silent =
      paused[second] === 0 &&
      Number.isNaN(speed[second] ?? 0) &&
      (!withCadence || Number.isNaN(stepsPerMinute[second] ?? 0));
    if (silent) since++;
    else {
      if (since > resampling.longestStateGap) untold.fill(1, second - since, second);
      since = 0;
    }
  }
  return untold;
}

/** Seconds whose cadence dropped out are told by their speed. */
function byCadence(input: GaitInput, smoothSpeed: Float64Array, untold: Uint8Array): Uint8Array {
  const steps = rollingMedian(input.stepsPerMinute, gaitRule.cadenceSmoothing);
  const leanings = new Uint8Array(steps.length);
  for (let second = 0; second < steps.length; second++) {
    const cadence = steps[second] ?? Number.NaN;
    if (cadence > 0) leanings[second] = lean(cadence, gaitRule.walkBelow, gaitRule.runFrom);
    else {
      const metres = smoothSpeed[second] ?? Number.NaN;
      leanings[second] = lean(metres, gaitRule.walkBelowSpeed, gaitRule.runFromSpeed);
    }
  }
  return hysteresis(leanings, gaitRule.cadenceHold, untold);
}

function bySpeed(smoothSpeed: Float64Array, untold: Uint8Array): Uint8Array {
  const { below, from } = speedThresholds(smoothSpeed);
  const leanings = new Uint8Array(smoothSpeed.length);
  for (let second = 0; second < leanings.length; second++) {
    leanings[second] = lean(smoothSpeed[second] ?? Number.NaN, below, from);
  }
  return hysteresis(leanings, gaitRule.speedHold, untold);
}

function lean(value: number, below: number, from: number): number {
  if (value >= from) return Leaning.upper;
  return value < below ? Leaning.lower : Leaning.none;
}

/** Two clear clusters of speed are this runner's own walk and run; else the usual line. */
function speedThresholds(smoothSpeed: Float64Array): { readonly below: number; readonly from: number } {
  const clusters = twoMeans(smoothSpeed.filter((metres) => metres >= gaitRule.stopBelowSpeed));
  const clear =
    clusters !== null &&
    clusters.high - clusters.low >= gaitRule.clusterSeparation &&
    clusters.low <= gaitRule.slowCluster &&
    clusters.high >= gaitRule.fastCluster &&
    Math.min(clusters.lowShare, 1 - clusters.lowShare) >= gaitRule.clusterShare;
  if (!clear) return { below: gaitRule.walkBelowSpeed, from: gaitRule.runFromSpeed };
  const middle = (clusters.low + clusters.high) / 2;
  return { below: middle - gaitRule.clusterMargin, from: middle + gaitRule.clusterMargin };
}

/** Seconds of standing: slow for long enough, unless the legs say that only the position stood still. */
function standingSeconds({ speed, stepsPerMinute }: GaitInput, withCadence: boolean): Uint8Array {
  const standing = new Uint8Array(speed.length);
  let since = 0;
  for (let second = 0; second <= speed.length; second++) {
    const slow = (speed[second] ?? Number.NaN) < gaitRule.stopBelowSpeed;
    const stepping = withCadence && (stepsPerMinute[second] ?? 0) >= gaitRule.walkBelow;
    if (slow && !stepping) since++;
    else {
      if (since >= gaitRule.stopHold) standing.fill(1, second - since, second);
      since = 0;
    }
  }
  return standing;
}
