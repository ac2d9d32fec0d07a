import type { HeartRateTrust } from '../heart-rate/heart-rate-trust.ts';
import { Gait, type Track } from '../track.ts';

export function secondsOfRunning({ gait }: Track): number {
  let seconds = 0;
  for (const state of gait) if (state === Gait.run) seconds++;
  return seconds;
}

export function secondsOfWalking({ gait }: Track): number {
  let seconds = 0;
  for (const state of gait) if (state === Gait.walk) seconds++;
  return seconds;
}

/** Seconds of running whose heart rate was believed. */
export function trustedSecondsOfRunning({ gait }: Track, { trusted }: HeartRateTrust): number {
  let seconds = 0;
  for (let second = 0; second < gait.length; second++) {
    if (gait[second] === Gait.run) seconds += trusted[second] ?? 0;
  }
  return seconds;
}

/** Mean speed of the running, m/s; null without any. */
export function meanRunSpeed({ gait, speed, speedMissing }: Track): number | null {
  if (speedMissing === 'no-speed') return null;
  let sum = 0;
  let count = 0;
  for (let second = 0; second < gait.length; second++) {
    const metres = speed[second] ?? Number.NaN;
    if (gait[second] !== Gait.run || Number.isNaN(metres)) continue;
    sum += metres;
    count++;
  }
  return sum === 0 ? null : sum / count;
}
