import { medianOf } from '../../signal/quantile.ts';
import type { Activity, Samples } from '../../training/activity.ts';
import { gaitRule, speedSource } from '../constants.ts';
import { metresBetween } from './distance-of-positions.ts';

/**
 * True when the distance column stands still although the runner does not (12.13, 12.16.2): unchanged for more
 * than a minute of running timer while the session's own distance says otherwise, and neither positions nor
 * cadence show somebody standing; or, whatever the session says, while the legs run. Such a column is worth nothing
 * anywhere; COROS Wearables exports jump to the total at the end.
 * @param paused 1 for seconds in which the timer stood
 */
export function isDistanceFrozen(activity: Activity, paused: Uint8Array): boolean {
  const { samples, distanceMetres, timerSeconds } = activity;
  const { distance, seconds } = samples;
  if (distance === null || distanceMetres === null || timerSeconds <= 0) return false;
  const sessionMoved = distanceMetres / timerSeconds > speedSource.frozenSessionSpeed;
  let start = -1;
  let still = 0;
  let previous = -1;
  for (let sample = 0; sample <= distance.length; sample++) {
    const metres = sample < distance.length ? (distance[sample] ?? Number.NaN) : Number.POSITIVE_INFINITY;
    if (Number.isNaN(metres)) continue;
    if (start >= 0 && metres === distance[start]) {
      still += timerBetween(seconds[previous] ?? 0, seconds[sample] ?? 0, paused);
    } else {
      if (still > speedSource.frozenSeconds) {
        const legs = stepsAMinute(samples, start, previous);
        if (sessionMoved ? !isStanding(samples, start, previous, legs) : (legs ?? 0) >= gaitRule.runFrom)
          return true;
      }
      start = sample;
      still = 0;
    }
    previous = sample;
  }
  return false;
}

function timerBetween(from: number, to: number, paused: Uint8Array): number {
  let running = 0;
  for (let second = Math.floor(from); second < Math.floor(to); second++) {
    if (paused[second] === 0) running++;
  }
  return running;
}

/** What positions show goes before what cadence shows; with neither, standing is not shown. */
function isStanding(samples: Samples, from: number, to: number, legs: number | null): boolean {
  const moved = farthestFromStart(samples, from, to);
  if (moved !== null) return moved < speedSource.standingMetres;
  return legs !== null && legs < speedSource.standingStepsPerMinute;
}

/** Median of the cadence in a stretch, in steps; null without cadence. */
function stepsAMinute({ cadence }: Samples, from: number, to: number): number | null {
  const strides = cadence === null ? Number.NaN : medianOf(cadence.subarray(from, to + 1));
  return Number.isNaN(strides) ? null : strides * 2;
}

function farthestFromStart(samples: Samples, from: number, to: number): number | null {
  const { latitude, longitude } = samples;
  if (latitude === null || longitude === null) return null;
  let first = -1;
  let farthest: number | null = null;
  for (let sample = from; sample <= to; sample++) {
    const here = latitude[sample] ?? Number.NaN;
    const there = longitude[sample] ?? Number.NaN;
    if (Number.isNaN(here) || Number.isNaN(there)) continue;
    if (first < 0) first = sample;
    else {
      const away = metresBetween(latitude[first] ?? here, longitude[first] ?? there, here, there);
      farthest = Math.max(farthest ?? 0, away);
    }
  }
  return farthest;
}
