import type { Activity, Samples } from '../../training/activity.ts';
import type { NotAssessedReason } from '../judgement.ts';
import { columnEachSecond } from './column-each-second.ts';
import { type DistanceColumns, distanceEachSecond } from './distance-each-second.ts';
import { distanceOfPositions } from './distance-of-positions.ts';
import { isDistanceFrozen } from './is-distance-frozen.ts';

/** Speed and distance per second, and how far pace can be judged by them. */
export type SpeedColumns = DistanceColumns & {
  /** from a source that is worse than distance difference over time. */
  readonly poor: boolean;
  readonly missing: NotAssessedReason | null;
};

const indoors: ReadonlySet<string> = new Set(['treadmill', 'indoor-running', 'virtual-activity']);

/** True when the run was recorded indoors, where a watch without a foot pod only estimates distance. */
export const isTreadmill = (activity: Activity): boolean =>
  activity.subSport !== null && indoors.has(activity.subSport);

/**
 * The best speed that the recording offers: its distance; without one its positions; without those its speed
 * field (Zepp writes nothing else). A frozen distance takes the speed field with it (12.16.2).
 * @param paused 1 for seconds in which the timer stood
 * @param hasBeltSpeed the runner entered the belt speed of a treadmill
 */
export function speedOf(activity: Activity, paused: Uint8Array, hasBeltSpeed: boolean): SpeedColumns {
  const { samples } = activity;
  const indoor = isTreadmill(activity);
  const estimated = indoor && !activity.sensors.footPod && !hasBeltSpeed;
  const missing: NotAssessedReason | null = estimated ? 'treadmill-estimate' : null;
  const frozen = isDistanceFrozen(activity, paused);
  if (!frozen && samples.distance !== null && hasMovement(samples.distance)) {
    return { ...distanceEachSecond(samples.seconds, samples.distance, paused), poor: false, missing };
  }
  const fromPositions = indoor ? null : positionColumns(samples, paused);
  if (fromPositions !== null) return { ...fromPositions, poor: true, missing };
  if (!frozen && samples.speed !== null) {
    return { ...speedField(samples, samples.speed, paused), poor: true, missing };
  }
  const unknown = new Float64Array(paused.length).fill(Number.NaN);
  return { speed: unknown, distance: unknown, poor: true, missing: hasBeltSpeed ? null : 'no-speed' };
}

function hasMovement(distance: Float64Array): boolean {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let sample = 0; sample < distance.length; sample++) {
    const metres = distance[sample] ?? Number.NaN;
    if (metres < lowest) lowest = metres;
    if (metres > highest) highest = metres;
    if (highest > lowest) return true;
  }
  return false;
}

function positionColumns(samples: Samples, paused: Uint8Array): DistanceColumns | null {
  const { latitude, longitude, seconds } = samples;
  if (latitude === null || longitude === null) return null;
  const distance = distanceOfPositions(seconds, latitude, longitude);
  return hasMovement(distance) ? distanceEachSecond(seconds, distance, paused) : null;
}

function speedField(samples: Samples, recorded: Float64Array, paused: Uint8Array): DistanceColumns {
  const speed = columnEachSecond(samples, recorded, paused.length);
  const distance = new Float64Array(speed.length).fill(Number.NaN);
  let metres = 0;
  for (let second = 0; second < speed.length; second++) {
    if (paused[second] === 1) speed[second] = Number.NaN;
    distance[second] = metres;
    const gained = speed[second] ?? Number.NaN;
    if (!Number.isNaN(gained)) metres += gained;
  }
  return { speed, distance };
}
