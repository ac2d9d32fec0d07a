import { median } from 'simple-statistics';

/** A point of a scatter. */
export type Point = { readonly x: number; readonly y: number };

/**
 * Theil-Sen slope: the median of the slopes between all pairs of points, which up to 29 % of wild points cannot
 * move far (Sen 1968).
 * @returns NaN when no two points differ in x
 */
export function theilSenSlope(points: readonly Point[]): number {
  const slopes = points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b) => (a.x === b.x ? [] : [(b.y - a.y) / (b.x - a.x)])),
  );
  return slopes.length === 0 ? Number.NaN : median(slopes);
}
