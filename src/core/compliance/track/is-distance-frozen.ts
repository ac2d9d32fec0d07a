import type { Activity, Samples } from '../../training/activity.ts';
import { speedSource } from '../constants.ts';
import { metresBetween } from './distance-of-positions.ts';

/**
 * True when the distance column stands still although the runner does not (12.13, 12.16.2): unchanged for more
 * than a minute of running timer while the session's own distance says otherwise, and neither positions nor
 * cadence show somebody standing. Such a column is worth nothing anywhere; COROS Wearables exports jump to the
 * total at the end.
 * @param paused 1 for seconds in which the timer stood
 */
export function isDistanceFrozen(activity: Activity, paused: Uint8Array): boolean {
  const { samples, distanceMetres, timerSeconds } = activity;
  const { distance, seconds } = samples;
  if (distance === null || distanceMetres === null || timerSeconds <= 0) return false;
  if (distanceMetres / timerSeconds <= speedSource.frozenSessionSpeed) return false;
  let start = -1;
  let still = 0;
  let previous = -1;
  for (let sample = 0; sample <= distance.length; sample++) {
    const metres = sample < distance.length ? (distance[sample] ?? Number.NaN) : Number.POSITIVE_INFINITY;
    if (Number.isNaN(metres)) continue;
    if (start >= 0 && metres === distance[start]) {
      still += timerBetween(seconds[previous] ?? 0, seconds[sample] ?? 0, paused);
    } else {
      if (still > speedSource.frozenSeconds && !isStanding(samples, start, previous)) return true;
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
function isStanding(samples: Samples, from: number, to: number): boolean {
  const moved = farthestFromStart(samples, from, to);
  if (moved !== null) return moved < speedSource.standingMetres;
  const { cadence } = samples;
  if (cadence === null) return false;
  let known = 0;
  let still = 0;
  for (let sample = from; sample <= to; sample++) {
    const strides = cadence[sample] ?? Number.NaN;
    if (Number.isNaN(strides)) continue;
    known++;
    if (strides * 2 < speedSource.standingStepsPerMinute) still++;
  }
  return known > 0 && still * 2 > known;
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
