import { speedSource } from '../constants.ts';

const radiansPerDegree = Math.PI / 180;

/** Great-circle distance in metres between two positions in degrees (haversine). */
export function metresBetween(
  latitudeA: number,
  longitudeA: number,
  latitudeB: number,
  longitudeB: number,
): number {
  const a = latitudeA * radiansPerDegree;
  const b = latitudeB * radiansPerDegree;
  const half = Math.sin((b - a) / 2) ** 2;
  const turn = Math.sin(((longitudeB - longitudeA) * radiansPerDegree) / 2) ** 2;
  return (
    2 * speedSource.earthRadius * Math.asin(Math.min(1, Math.sqrt(half + Math.cos(a) * Math.cos(b) * turn)))
  );
}

/**
 * Cumulative metres along recorded positions, taken at least a few seconds apart so that their jitter is not
 * added up; NaN at the samples in between and where a position is absent.
 */
export function distanceOfPositions(
  seconds: Float64Array,
  latitude: Float64Array,
  longitude: Float64Array,
): Float64Array {
  const distance = new Float64Array(seconds.length).fill(Number.NaN);
  let last = -1;
  let metres = 0;
  for (let sample = 0; sample < seconds.length; sample++) {
    const here = latitude[sample] ?? Number.NaN;
    const there = longitude[sample] ?? Number.NaN;
    if (Number.isNaN(here) || Number.isNaN(there)) continue;
    if (last >= 0) {
      if ((seconds[sample] ?? 0) - (seconds[last] ?? 0) < speedSource.positionSpacing) continue;
      metres += metresBetween(latitude[last] ?? here, longitude[last] ?? there, here, there);
    }
    distance[sample] = metres;
    last = sample;
  }
  return distance;
}
